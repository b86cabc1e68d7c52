import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { naming } from "@/lib/core/constraints";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { whyNotRestore, whyNotTrash } from "../policy";
import { numberFor } from "../queries/place";
import { documentInput } from "../schema";
import { load, type Seen, usesOf, write } from "./guard";

/** Puts a document into the trash, where it stays until it is restored: nothing of the archive is deleted. Its number is free again. */
export async function trashDocument(actor: Actor, input: unknown): Promise<Seen> {
  const seen = documentInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, seen, (document) => whyNotTrash(actor, document, usesOf(document)));
    const version = await write(tx, seen, { trashedAt: await now(tx) });
    await record(tx, actor, "document.trash", { type: "document", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

/** Takes a document out of the trash. @throws as the others; AppError INVALID "number-taken" where its number was given away */
export async function restoreDocument(actor: Actor, input: unknown): Promise<Seen> {
  const seen = documentInput.parse(input);
  const restore = () =>
    db.$transaction(async (tx) => {
      const document = await load(tx, actor, seen, (standing) => whyNotRestore(actor, standing));
      await numberFor(tx, actor, document, { id: seen.id, symbol: document.symbol, next: false });
      const version = await write(tx, seen, { trashedAt: null });
      await record(tx, actor, "document.restore", { type: "document", id: seen.id, detail: { version } });
      return { id: seen.id, version };
    });
  return naming(restore, { documents_number: () => new AppError("INVALID", "number-taken", {}) });
}
