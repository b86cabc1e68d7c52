"use server";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { renewed, runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { SESSIONS_ADMIN, sessionAdminAddress } from "@/lib/sessions/addresses";
import * as chain from "@/lib/sessions/commands/chain";
import { cloneSession, createSession } from "@/lib/sessions/commands/create";
import * as items from "@/lib/sessions/commands/items";
import * as papers from "@/lib/sessions/commands/papers";
import * as people from "@/lib/sessions/commands/people";
import * as publishing from "@/lib/sessions/commands/publish";
import { remindOwing } from "@/lib/sessions/commands/remind";
import * as facts from "@/lib/sessions/commands/save";
import * as halfDays from "@/lib/sessions/commands/sittings";
import { refusalWords } from "@/lib/sessions/labels";

type Values = Record<string, string | string[]>;

/** Runs a command with what a form sent and goes on where `to` says. */
function act<T>(form: FormData, command: (actor: Actor, input: Values) => Promise<T>, to: (result: T, values: Values) => string): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const result = await command(await requireActor(), values);
      redirect(renewed(to(result, values)));
    },
    refusalWords,
  );
}

const backTo = (id: string, query: string, at = "") => `${sessionAdminAddress(id)}?${query}${at ? `#${at}` : ""}`;
/** Back at the item that was worked on, with the same part of it open. */
const atItem = (group: string) => (result: { sessionId: string }, values: Values) => {
  return backTo(result.sessionId, `muc=${values.id}&mo=${group}&xong=luu`, `muc-${values.id}`);
};
const atAgenda = (done: string) => (result: { sessionId: string }) => backTo(result.sessionId, `xong=${done}`);
const atSession =
  (query: string, at = "") =>
  (result: { id: string }) =>
    backTo(result.id, query, at);

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  const command = (actor: Actor, { fromId, halfDays: laidOut = "", ...values }: Values) =>
    fromId ? cloneSession(actor, { ...values, fromId }) : createSession(actor, { ...values, halfDays: laidOut });
  return act(form, command, atSession("xong=lap"));
}

export async function saveFacts(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, facts.saveSession, atSession("phan=thong-tin&xong=luu"));
}

export async function addChair(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, facts.addChair, atSession("phan=thong-tin&xong=luu", "chu-toa"));
}

export async function removeChair(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, facts.removeChair, atSession("phan=thong-tin&xong=luu", "chu-toa"));
}

export async function addSitting(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, halfDays.addSitting, (result) => backTo(result.id, "xong=luu", `buoi-${result.sittingId}`));
}

export async function saveSitting(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, halfDays.saveSitting, (result) => backTo(result.sessionId, "xong=luu", `buoi-${result.id}`));
}

export async function removeSitting(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, halfDays.removeSitting, atAgenda("xoa-buoi"));
}

export async function addItem(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, items.addItem, (result, { sittingId }) => backTo(result.id, `them=${sittingId || "cho"}&xong=luu`, `muc-${result.itemId}`));
}

export async function saveItem(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, items.saveItem, atItem("noi-dung"));
}

/** By an arrow, or dragged: whoever uses the keyboard goes on at the item where it stands now. */
export async function move(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, items.moveItem, (result, values) => backTo(result.id, "xong=chuyen", `muc-${values.itemId}`));
}

export async function withdrawItem(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, items.withdrawItem, atItem("rut"));
}

export async function reviveItem(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, items.reviveItem, atItem("rut"));
}

export async function removeItem(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, items.removeItem, atAgenda("xoa-muc"));
}

export async function owePaper(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, papers.owePaper, atItem("tai-lieu"));
}

export async function linkPaper(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, papers.linkPaper, atItem("tai-lieu"));
}

export async function removePaper(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, papers.removePaper, atItem("tai-lieu"));
}

/** Where nobody of a body could be told the clerks were, or nobody: the page says what is left to do. */
export async function remind(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, remindOwing, ({ id, clerks, nobody }) =>
    backTo(id, nobody > 0 ? "xong=nhac-khong-ai" : clerks > 0 ? "xong=nhac-chuyen-vien" : "xong=nhac", "con-thieu"),
  );
}

export async function examine(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, chain.examine, atItem("tham-tra"));
}

export async function removeExamination(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, chain.removeExamination, atItem("tham-tra"));
}

export async function linkResolution(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, chain.linkResolution, atItem("nghi-quyet"));
}

export async function draftResolution(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, chain.draftResolution, atItem("nghi-quyet"));
}

export async function addSpeech(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, people.addSpeech, atItem("phat-bieu"));
}

export async function removeSpeech(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, people.removeSpeech, atItem("phat-bieu"));
}

/** The rows of a list of members: each with the button that was chosen in its row, and the reason beside it. */
function rowsOf(values: Values, name: string) {
  return many(values.memberId).map((memberId) => ({ memberId, chosen: values[`${name}-${memberId}`], reason: values[`reason-${memberId}`] ?? "" }));
}

export async function attendance(_: ActionState, form: FormData): Promise<ActionState> {
  const command = (actor: Actor, values: Values) => {
    const rows = rowsOf(values, "state").map(({ chosen, ...row }) => ({ ...row, state: chosen }));
    return people.saveAttendance(actor, { id: values.id, version: values.version, rows });
  };
  return act(form, command, (result) => backTo(result.sessionId, `phan=dai-bieu&buoi=${result.id}&xong=diem-danh`, "du-hop"));
}

export async function replies(_: ActionState, form: FormData): Promise<ActionState> {
  const command = (actor: Actor, values: Values) => {
    const rows = rowsOf(values, "reply").map(({ chosen, ...row }) => ({ ...row, answer: chosen }));
    return people.saveReplies(actor, { id: values.id, version: values.version, rows });
  };
  return act(form, command, atSession("phan=dai-bieu&xong=luu", "du-hop"));
}

export async function step(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, publishing.stepSession, atSession("xong=buoc"));
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, publishing.publishPart, ({ id, left }) => backTo(id, left > 0 ? "xong=dang-bot" : "xong=dang", "dang-len-cong"));
}

export async function takeBack(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, publishing.takeBackPart, atSession("xong=go", "dang-len-cong"));
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, publishing.trashSession, () => `${SESSIONS_ADMIN}?xong=bo`);
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return act(form, publishing.restoreSession, atSession("xong=khoi-phuc"));
}
