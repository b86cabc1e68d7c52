import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import type { z } from "@/lib/core/zod";
import { promise } from "@/lib/jobs/outbox";
import { reachesReaders } from "@/lib/resolutions/queries/legal-graph";
import { documentAddress } from "../addresses";
import { fieldWords } from "../labels";
import { whyNotEdit } from "../policy";
import { numberFor, refuseUnknown, signerFor, slugFor, termFor } from "../queries/place";
import { saveDocumentInput } from "../schema";
import { type Loaded, load, type Seen, write } from "./guard";

const days = ["issuedOn", "effectiveOn", "expiresOn"];

/** The address follows the number until readers have seen it; from then on it stays. */
async function slugOf(tx: Tx, id: string, before: Loaded, after: Parameters<typeof slugFor>[1]): Promise<string> {
  if (before.publishedAt || (await tx.oldAddress.count({ where: { path: documentAddress(before.slug) } })) > 0) return before.slug;
  return slugFor(tx, after, id);
}

const ownDraft = () => new AppError("INVALID", "own-draft-examined");

/**
 * Writes what a document says, in the transaction of a command. A save that changes nothing writes nothing.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}, INVALID (a DocumentRefusal)
 */
export async function saveWithin(tx: Tx, actor: Actor, said: z.infer<typeof saveDocumentInput>): Promise<Seen> {
  const { id, version, symbol, next, ...words } = said;
  const before = await load(tx, actor, { id, version }, (document) => whyNotEdit(actor, document));
  await refuseUnknown(tx, actor, { ...words, bodies: [words.issuerId, words.drafterId] });
  const numbered = await numberFor(tx, actor, words, { id, symbol, next });
  const wanted = { ...words, symbol: numbered.symbol };
  const fields: string[] = differing(before, wanted);
  if (fields.length === 0) return { id, version };
  const moved = fields.some((field) => days.includes(field));
  // What it does to resolutions counts from its days, also while readers do not have it.
  if (moved && !actor.can("council.publish") && (await reachesReaders([id], await now(tx), tx))) throw new AppError("FORBIDDEN", "changes-what-readers-see");
  const slug = await slugOf(tx, id, before, { ...words, ...numbered });
  const termId = await termFor(tx, words.sessionId, words.issuedOn);
  const signerId = await signerFor(tx, words.signerName);
  const saved = await write(tx, { id, version }, { ...words, ...numbered, slug, termId, signerId });
  await record(tx, actor, "document.save", { type: "document", id, detail: { fields: fields.filter((field) => field in fieldWords), version: saved } });
  if (moved) await promise(tx, "resolutions.follow", { ids: [id] });
  if (before.publishedAt) await changed(tx);
  return { id, version: saved };
}

/** Writes what a document says. Input: as `saveDocumentInput`. @throws ZodError; as `saveWithin` */
export async function saveDocument(actor: Actor, input: unknown): Promise<Seen> {
  const said = saveDocumentInput.parse(input);
  const save = () => db.$transaction((tx) => saveWithin(tx, actor, said));
  return naming(save, { examinations_not_own_draft: ownDraft, "a committee does not examine its own draft": ownDraft });
}
