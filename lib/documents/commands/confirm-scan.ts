import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { wrongField } from "@/lib/core/wrong-field";
import { confirmText } from "@/lib/texts/commands";
import { attachmentsForStaff } from "@/lib/visibility/policy";
import { takenWord } from "../labels";
import { type DocumentRefusal, whyNotEdit } from "../policy";
import { scanInput } from "../schema";
import { load, type Seen } from "./guard";
import { saveWithin } from "./save";

function refuse(reason: DocumentRefusal): never {
  throw new AppError("FORBIDDEN", reason);
}

type Confirmed = Omit<ReturnType<typeof scanInput.parse>, "fileId" | "textVersion">;

/** What the record says, with what was confirmed in its place. */
async function keep(tx: Tx, actor: Actor, confirmed: Confirmed): Promise<Seen> {
  const before = await load(tx, actor, confirmed, (document) => whyNotEdit(actor, document));
  const { issuerId, issuerName, drafterId, sessionId, fieldId, draftOfId, draftNumber } = before;
  const { summary, body, recipients, effectiveOn, expiresOn } = before;
  const stays = { issuerId, issuerName, drafterId, sessionId, fieldId, draftOfId, draftNumber, summary, body, recipients, effectiveOn, expiresOn };
  return saveWithin(tx, actor, { ...stays, ...confirmed, next: false });
}

/**
 * Takes over what a person compared with the pages of a scan: kind, number, day, subject and signature, as a save by hand would write them,
 * all or nothing. The words of the file count as confirmed from then on. Input: scanInput of schema.ts.
 * @throws ZodError, also for a number that another document has; AppError FORBIDDEN (a DocumentRefusal), NOT_FOUND, CONFLICT, INVALID
 */
export async function confirmScan(actor: Actor, input: unknown): Promise<Seen> {
  const { fileId, textVersion, ...confirmed } = scanInput.parse(input);
  try {
    return await db.$transaction(async (tx) => {
      const saved = await keep(tx, actor, confirmed);
      const open = { fileId, documentId: confirmed.id, AND: [attachmentsForStaff(actor)] };
      if (!(await tx.attachment.findFirst({ where: open, select: { id: true } }))) refuse("no-such-scan");
      if (!(await confirmText(tx, actor, { fileId, version: textVersion }))) refuse("scan-changed");
      return saved;
    });
  } catch (error) {
    // Here the number is a box of the form, and the sentence belongs beside it.
    if (error instanceof AppError && error.reason === "number-taken") throw wrongField("symbol", takenWord(error.detail ?? {}));
    throw error;
  }
}
