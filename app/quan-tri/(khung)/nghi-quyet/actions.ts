"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { askedMove, moved } from "@/lib/core/order";
import { resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { confirmScan } from "@/lib/resolutions/commands/confirm-scan";
import { createResolution } from "@/lib/resolutions/commands/create";
import { issueResolution } from "@/lib/resolutions/commands/issue";
import { moveStage } from "@/lib/resolutions/commands/move-stage";
import { addBasis, addPaper, arrangePreamble } from "@/lib/resolutions/commands/preamble";
import { publishResolution, unpublishResolution } from "@/lib/resolutions/commands/publish";
import { removeRelation, saveRelation } from "@/lib/resolutions/commands/relations";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { findOrCreateAct } from "@/lib/resolutions/commands/targets";
import { removeText, saveText, sealText } from "@/lib/resolutions/commands/texts";
import { restoreResolution, trashResolution } from "@/lib/resolutions/commands/trash";
import { refusalWords } from "@/lib/resolutions/labels";

type Values = Record<string, string | string[]>;
type Actor = Awaited<ReturnType<typeof requireActor>>;

/** Does what a form asks, and goes on where the answer stands. */
async function go(form: FormData, work: (actor: Actor, values: Values) => Promise<string>): Promise<ActionState> {
  return runAction(form, async (values) => redirect(await work(await requireActor(), values)), refusalWords);
}

const page = (id: unknown, done: string) => `${resolutionAdminAddress(String(id))}?xong=${done}`;
const under = (id: unknown, part: string, done = "") => `${resolutionAdminAddress(String(id))}/${part}${done ? `?xong=${done}` : ""}`;

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await createResolution(actor, values)).id, "tao"));
}

export async function keepFacts(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await saveFacts(actor, { ...values, fieldIds: many(values.fieldIds) })).id, "luu"));
}

export async function move(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await moveStage(actor, values)).id, "buoc"));
}

export async function issue(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await issueResolution(actor, values)).id, "ban-hanh"));
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await publishResolution(actor, values)).id, "cong-khai"));
}

export async function unpublish(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await unpublishResolution(actor, values)).id, "go"));
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await trashResolution(actor, values)).id, "bo"));
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await restoreResolution(actor, values)).id, "khoi-phuc"));
}

export async function keepText(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, { textId, ...values }) => {
    const saved = await saveText(actor, { ...values, ...(textId ? { textId } : {}) });
    return `${under(saved.id, "ban-chu", "luu")}&ban=${saved.textId}`;
  });
}

export async function confirm(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await confirmScan(actor, values)).id, "ban-quet"));
}

export async function seal(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => `${under((await sealText(actor, values)).id, "ban-chu", "niem-phong")}&ban=${values.textId}`);
}

export async function dropText(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => page((await removeText(actor, values)).id, "xoa-ban"));
}

export async function basis(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => under((await addBasis(actor, values)).id, "mo-dau", "luu"));
}

export async function paper(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => under((await addPaper(actor, values)).id, "mo-dau", "luu"));
}

/** The rows of the form in their order, after the button that was pressed. */
export async function arrange(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, { order, viec, ...values }) => {
    const asked = askedMove(String(viec ?? ""));
    const rows = asked ? moved(many(order), asked.at, asked.move) : many(order);
    return under((await arrangePreamble(actor, { ...values, order: rows })).id, "mo-dau", "luu");
  });
}

/** A new law as a basis, or as the other end of a relation: `back` says where the person came from. */
export async function act(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, { id, version, back, ...values }) => {
    const made = await findOrCreateAct(actor, values);
    const target = `ngoai:${made.id}`;
    if (back !== "mo-dau") return `${under(id, "quan-he")}?${back}&van-ban=${target}`;
    await addBasis(actor, { id, version, target });
    return under(id, "mo-dau", "luu");
  });
}

const partFields = ["anchor", "action", "source", "newKind", "newNumber", "newHeading", "newContent"] as const;

export async function relate(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => {
    const { id, version, relationId, kind, target, incoming, effectiveOn, endsOn, note } = values;
    const parts = many(values.anchor).map((_anchor, at) => Object.fromEntries(partFields.map((name) => [name, many(values[name])[at] ?? ""])));
    const said = { id, version, kind, target, incoming: incoming === "1", effectiveOn, endsOn, note, parts };
    const { id: of } = await saveRelation(actor, relationId ? { ...said, relationId } : said);
    return `${page(of, "quan-he")}#quan-he`;
  });
}

export async function unrelate(_: ActionState, form: FormData): Promise<ActionState> {
  return go(form, async (actor, values) => `${page((await removeRelation(actor, values)).id, "xoa-quan-he")}#quan-he`);
}
