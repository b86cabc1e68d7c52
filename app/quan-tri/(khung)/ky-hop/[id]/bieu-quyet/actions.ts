"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { voteAdminAddress, votesAdminAddress } from "@/lib/votes/addresses";
import { saveBallot } from "@/lib/votes/commands/ballot";
import { addConfidence, removeConfidence, saveConfidence } from "@/lib/votes/commands/confidence";
import { correctVote, deleteVote, recordVote } from "@/lib/votes/commands/record";
import { recordRollCall } from "@/lib/votes/commands/roll-call";
import { refusalWords } from "@/lib/votes/labels";

type Values = Record<string, string | string[]>;

/** The day as the schema takes it; what is no day passes as typed, so that it is refused with the words of the schema. */
function dayIn(typed: string | string[] | undefined): string {
  const day = parseDay(String(typed ?? ""));
  return day ? isoDay(dayColumn(day)) : String(typed ?? "");
}

function eventIn({ id: _id, version: _version, sessionId: _session, ...event }: Values) {
  return { ...event, onDay: dayIn(event.onDay) };
}

export async function recordEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const sessionId = String(values.sessionId);
      const { id } = await recordVote(await requireActor(), { sessionId, ...eventIn(values) });
      redirect(`${voteAdminAddress(sessionId, id)}?xong=ghi`);
    },
    refusalWords,
  );
}

export async function correctEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id, version, sessionId } = values;
      await correctVote(await requireActor(), { id, version, ...eventIn(values) });
      redirect(`${voteAdminAddress(String(sessionId), String(id))}?xong=luu`);
    },
    refusalWords,
  );
}

export async function deleteEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      const { sessionId } = await deleteVote(await requireActor(), { id, version });
      redirect(`${votesAdminAddress(sessionId)}?xong=xoa`);
    },
    refusalWords,
  );
}

export async function rollCall(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, sessionId, memberId, choice, pasted }) => {
      const choices = many(choice);
      const votes = many(memberId).flatMap((member, at) => (choices[at] ? [{ memberId: member, choice: choices[at] }] : []));
      await recordRollCall(await requireActor(), { id, version, votes, pasted });
      redirect(`${voteAdminAddress(String(sessionId), String(id))}?xong=ten`);
    },
    refusalWords,
  );
}

export async function ballot(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version, sessionId, name, ...columns }) => {
      const results = many(name).flatMap((candidate, at) => {
        const of = (column: string) => many(columns[column])[at] ?? "";
        const counts = { inFavour: of("inFavour"), against: of("against"), invalid: of("invalid") };
        return candidate.trim() ? [{ name: candidate, post: of("post"), ...counts, elected: of("elected") }] : [];
      });
      await saveBallot(await requireActor(), { id, version, results });
      redirect(`${voteAdminAddress(String(sessionId), String(id))}?xong=kiem`);
    },
    refusalWords,
  );
}

/** "<person> <office>" as the list of holders offers it; an office that was typed stands above it. */
function holderIn({ holder, post, ...counts }: Values) {
  const [personId = "", ...office] = String(holder ?? "").split(" ");
  return { ...counts, personId, post: String(post ?? "").trim() || office.join(" ") };
}

export async function confidence(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { sessionId, id, version, ...words } = holderIn(values) as Values;
      const actor = await requireActor();
      await (id ? saveConfidence(actor, { id, version, ...words }) : addConfidence(actor, { sessionId, ...words }));
      redirect(`${votesAdminAddress(String(sessionId))}?xong=tin-nhiem#tin-nhiem`);
    },
    refusalWords,
  );
}

export async function dropConfidence(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      const { sessionId } = await removeConfidence(await requireActor(), { id, version });
      redirect(`${votesAdminAddress(sessionId)}?xong=bo-tin-nhiem#tin-nhiem`);
    },
    refusalWords,
  );
}
