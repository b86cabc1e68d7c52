"use server";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { type RefusalWords, renewed, runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { issueResolution } from "@/lib/resolutions/commands/issue";
import { moveStage } from "@/lib/resolutions/commands/move-stage";
import { publishResolution } from "@/lib/resolutions/commands/publish";
import { refusalWords as resolutionWords } from "@/lib/resolutions/labels";
import { itemAnchor, sessionAdminAddress } from "@/lib/sessions/addresses";
import { confidenceAdminAddress, voteAdminAddress, votesAdminAddress } from "@/lib/votes/addresses";
import { saveBallot } from "@/lib/votes/commands/ballot";
import { addConfidence, removeConfidence, saveConfidence } from "@/lib/votes/commands/confidence";
import { correctVote, deleteVote, recordVote } from "@/lib/votes/commands/record";
import { recordRollCall } from "@/lib/votes/commands/roll-call";
import { refusalWords } from "@/lib/votes/labels";

/*
 * What other domains do for a session, from its own page: votes, elections, the number of what was adopted. Forms say in `muc` under which
 * item they stand, and the same item is open again afterwards.
 */

type Values = Record<string, string | string[]>;
/** Of an item's id nothing else is led to. */
const itemIn = ({ muc }: Values) => (/^[0-9a-f-]{36}$/.test(String(muc ?? "")) ? String(muc) : null);

/** Does what a form asks and goes back to where it stood. @param work answers with the address, and with what was done in a word */
function go(
  form: FormData,
  words: RefusalWords,
  work: (actor: Actor, values: Values, itemId: string | null) => Promise<[string, string]>,
): Promise<ActionState> {
  return runAction(
    form,
    async ({ muc, ...values }) => {
      const [address, done] = await work(await requireActor(), values, itemIn({ muc: muc ?? "" }));
      redirect(renewed(address.replace(/(?=#|$)/, `&xong=${done}`)));
    },
    words,
  );
}

function eventIn({ id: _id, version: _version, sessionId: _session, ...event }: Values) {
  const day = parseDay(String(event.onDay ?? ""));
  // What is no day passes as typed, so that it is refused with the words of the schema.
  return { ...event, onDay: day ? isoDay(dayColumn(day)) : String(event.onDay ?? "") };
}

export async function recordEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, values, itemId) => {
    const sessionId = String(values.sessionId);
    const { id } = await recordVote(actor, { sessionId, ...eventIn(values) });
    return [voteAdminAddress(sessionId, id, itemId), "ghi"];
  });
}

export async function correctEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, values, itemId) => {
    const { id, version, sessionId } = values;
    await correctVote(actor, { id, version, ...eventIn(values) });
    return [voteAdminAddress(String(sessionId), String(id), itemId), "luu"];
  });
}

export async function deleteEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, { id, version }, itemId) => {
    const { sessionId } = await deleteVote(actor, { id, version });
    return [`${votesAdminAddress(sessionId, itemId)}#${itemId ? itemAnchor(itemId) : "bieu-quyet"}`, "xoa-lan"];
  });
}

export async function rollCall(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, { id, version, sessionId, memberId, choice, pasted }, itemId) => {
    const choices = many(choice);
    const votes = many(memberId).flatMap((member, at) => (choices[at] ? [{ memberId: member, choice: choices[at] }] : []));
    await recordRollCall(actor, { id, version, votes, pasted });
    return [voteAdminAddress(String(sessionId), String(id), itemId), "ten"];
  });
}

export async function ballot(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, { id, version, sessionId, name, ...columns }, itemId) => {
    const results = many(name).flatMap((candidate, at) => {
      const of = (column: string) => many(columns[column])[at] ?? "";
      const counts = { inFavour: of("inFavour"), against: of("against"), invalid: of("invalid") };
      return candidate.trim() ? [{ name: candidate, post: of("post"), ...counts, elected: of("elected") }] : [];
    });
    await saveBallot(actor, { id, version, results });
    return [voteAdminAddress(String(sessionId), String(id), itemId), "kiem"];
  });
}

/** "<person> <office>" as the list of holders offers it; an office that was typed stands above it. */
function holderIn({ holder, post, ...counts }: Values) {
  const [personId = "", ...office] = String(holder ?? "").split(" ");
  return { ...counts, personId, post: String(post ?? "").trim() || office.join(" ") };
}

export async function confidence(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, values, itemId) => {
    const { sessionId, id, version, ...words } = holderIn(values) as Values;
    await (id ? saveConfidence(actor, { id, version, ...words }) : addConfidence(actor, { sessionId, ...words }));
    return [confidenceAdminAddress(String(sessionId), itemId), "tin-nhiem"];
  });
}

export async function dropConfidence(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, refusalWords, async (actor, { id, version }, itemId) => {
    const { sessionId } = await removeConfidence(actor, { id, version });
    return [confidenceAdminAddress(sessionId, itemId), "bo-tin-nhiem"];
  });
}

/** Back at the item whose resolution it is. */
const atResolution = (sessionId: unknown, itemId: string | null) =>
  `${sessionAdminAddress(String(sessionId))}?muc=${itemId ?? ""}&mo=nghi-quyet#${itemAnchor(itemId ?? "")}`;

export async function stage(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, resolutionWords, async (actor, { sessionId, ...values }, itemId) => {
    await moveStage(actor, values);
    return [atResolution(sessionId, itemId), "buoc-nghi-quyet"];
  });
}

export async function issue(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, resolutionWords, async (actor, { sessionId, ...values }, itemId) => {
    await issueResolution(actor, values);
    return [atResolution(sessionId, itemId), "ban-hanh"];
  });
}

export async function showResolution(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, resolutionWords, async (actor, { sessionId, ...values }, itemId) => {
    await publishResolution(actor, values);
    return [atResolution(sessionId, itemId), "cong-khai"];
  });
}
