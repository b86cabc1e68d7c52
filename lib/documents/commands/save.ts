import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { db, type Tx } from "@/lib/core/db";
import { differing } from "@/lib/core/differences";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
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

/**
 * Writes what a document says. A save that changes nothing writes nothing. Input: as `saveDocumentInput`.
 * @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT {changedBy, changedAt, what}, INVALID (a DocumentRefusal)
 */
export async function saveDocument(actor: Actor, input: unknown): Promise<Seen> {
  const { id, version, symbol, next, ...words } = saveDocumentInput.parse(input);
  const save = () =>
    db.$transaction(async (tx) => {
      const before = await load(tx, actor, { id, version }, (document) => whyNotEdit(actor, document));
      await refuseUnknown(tx, actor, { ...words, bodies: [words.issuerId, words.drafterId] });
      const numbered = await numberFor(tx, actor, words, { id, symbol, next });
      const wanted = { ...words, symbol: numbered.symbol };
      const fields: string[] = differing(before, wanted);
      if (fields.length === 0) return { id, version };
      const moved = fields.some((field) => days.includes(field));
      // What it does to resolutions counts from its days, also while readers do not have it.
      if (moved && !actor.can("council.publish") && (await reachesReaders([id], await now(tx), tx)))
        throw new AppError("FORBIDDEN", "changes-what-readers-see");
      const slug = await slugOf(tx, id, before, { ...words, ...numbered });
      const termId = await termFor(tx, words.sessionId, words.issuedOn);
      const signerId = await signerFor(tx, words.signerName);
      const saved = await write(tx, { id, version }, { ...words, ...numbered, slug, termId, signerId });
      await record(tx, actor, "document.save", { type: "document", id, detail: { fields: fields.filter((field) => field in fieldWords), version: saved } });
      if (moved) await promise(tx, "resolutions.follow", { ids: [id] });
      if (before.publishedAt) await changed(tx);
      return { id, version: saved };
    });
  return naming(save, { examinations_not_own_draft: ownDraft, "a committee does not examine its own draft": ownDraft });
}

const ownDraft = () => new AppError("INVALID", "own-draft-examined");
