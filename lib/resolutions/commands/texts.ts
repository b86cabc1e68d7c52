import "server-only";
import { randomUUID } from "node:crypto";
import { removal } from "@/lib/audit/removal";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/sha256";
import { whyNotRemoveText, whyNotSeal, whyNotWriteText } from "../policy";
import { readProvisions, rowsOf } from "../provisions";
import { ofTextInput, textInput } from "../schema";
import { change, refuse, type Seen } from "./guard";
import { demandPublisher, recomputeValidity } from "./recompute";

const standing = { id: true, kind: true, sealedAt: true, number: true } as const;

/** Takes a text apart and lays its parts down in place of those that stood there. */
export async function writeProvisions(tx: Tx, textId: string, body: string): Promise<number> {
  const rows = rowsOf(readProvisions(body));
  const ids = new Map(rows.map(({ anchor }) => [anchor, randomUUID()]));
  const data = rows.map(({ parent, ...words }, at) => ({
    ...words,
    id: ids.get(words.anchor) as string,
    textId,
    parentId: parent === null ? null : (ids.get(parent) ?? null),
    position: at + 1,
  }));
  await tx.provision.deleteMany({ where: { textId } });
  await tx.provision.createMany({ data });
  return rows.length;
}

/**
 * Adds a text, or writes one anew that is not sealed. Input: textInput of schema.ts; `body` is the whole text, a line for each part.
 * @throws ZodError; AppError FORBIDDEN (a ResolutionRefusal), NOT_FOUND, CONFLICT
 */
export async function saveText(actor: Actor, input: unknown, within?: Tx): Promise<Seen & { textId: string }> {
  const { textId, body, id, version, ...words } = textInput.parse(input);
  let written = textId ?? "";
  const seen = await change(
    actor,
    { id, version },
    "resolution.text",
    async (tx, before) => {
      const texts = await tx.resolutionText.findMany({ where: { resolutionId: id }, select: standing });
      const old = texts.find((text) => text.id === textId) ?? null;
      if (textId && !old) throw new AppError("NOT_FOUND");
      refuse(whyNotWriteText(actor, before, texts, old, words));
      const number = old?.number ?? Math.max(0, ...texts.map((text) => text.number)) + 1;
      if (old) await tx.resolutionText.update({ where: { id: old.id }, data: { ...words, version: { increment: 1 } }, select: { id: true } });
      else written = (await tx.resolutionText.create({ data: { ...words, number, resolutionId: id }, select: { id: true } })).id;
      const parts = await writeProvisions(tx, written, body);
      return { detail: { fields: ["texts"], textId: written, number, parts } };
    },
    within,
  );
  return { ...seen, textId: written };
}

/**
 * Seals an adopted or corrected text of an issued resolution, or a version of its draft: from then on nobody changes it, and readers have
 * it with the resolution.
 * Input: {id, version, textId}. @throws as `saveText`
 */
export async function sealText(actor: Actor, input: unknown, within?: Tx): Promise<Seen> {
  const { textId, ...seen } = ofTextInput.parse(input);
  return change(
    actor,
    seen,
    "resolution.seal",
    async (tx, before) => {
      const text = await tx.resolutionText.findFirst({ where: { id: textId, resolutionId: seen.id }, select: standing });
      if (!text) throw new AppError("NOT_FOUND");
      refuse(whyNotSeal(actor, before, text));
      if (text.kind !== "DRAFT") await demandPublisher(tx, actor, [seen.id]);
      await tx.resolutionText.update({ where: { id: textId }, data: { sealedAt: await now(tx), version: { increment: 1 } }, select: { id: true } });
      // Whether all parts of a text are gone depends on which parts it has.
      if (text.kind !== "DRAFT") await recomputeValidity(tx, [seen.id]);
      return { detail: { textId, number: text.number } };
    },
    within,
  );
}

/** What the trail keeps of a text that nobody was given: what it was, and the mark by which a copy of it is known again. */
async function removedText(tx: Tx, id: string) {
  const { kind: textKind, ...words } = await tx.resolutionText.findUniqueOrThrow({ where: { id }, select: { kind: true, number: true, onDay: true } });
  const rows = await tx.provision.findMany({ where: { textId: id }, orderBy: { position: "asc" }, select: { anchor: true, heading: true, content: true } });
  const bytes = Buffer.from(rows.map(({ anchor, heading, content }) => [anchor, heading, content].join("\n")).join("\n\n"));
  return { ...removal({ textKind, ...words, contentHash: sha256(bytes).toString("hex") }), parts: rows.length };
}

/** Takes a text away that is not sealed. Input: {id, version, textId}. @throws as `saveText` */
export async function removeText(actor: Actor, input: unknown): Promise<Seen> {
  const { textId, ...seen } = ofTextInput.parse(input);
  return change(actor, seen, "resolution.remove-text", async (tx, before) => {
    const text = await tx.resolutionText.findFirst({ where: { id: textId, resolutionId: seen.id }, select: standing });
    if (!text) throw new AppError("NOT_FOUND");
    refuse(whyNotRemoveText(actor, before, text));
    const removed = await removedText(tx, textId);
    await tx.resolutionText.delete({ where: { id: textId }, select: { id: true } });
    return { detail: { fields: ["texts"], removed } };
  });
}
