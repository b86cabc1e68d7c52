import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { confirmText } from "@/lib/texts/commands";
import { attachmentsForStaff } from "@/lib/visibility/policy";
import { scanInput } from "../schema";
import { type Loaded, load, refuse, type Seen } from "./guard";
import { issueResolution } from "./issue";
import { moveStage } from "./move-stage";
import { saveFacts } from "./save-facts";
import { saveText, sealText } from "./texts";

type Confirmed = ReturnType<typeof scanInput.parse>;

/** What the record says, with what was confirmed in its place. */
async function keepFacts(tx: Tx, actor: Actor, before: Loaded, { title, adoptedOn, effectiveOn, signedFor, signerTitle, signerName, signerId }: Confirmed) {
  const { id, version, summary, sessionId, expiresOn, gazette, gazetteOn, recipients, discussion } = before;
  const fields = await tx.resolutionField.findMany({ where: { resolutionId: id }, select: { fieldId: true } });
  const stays = { id, version, summary, sessionId, expiresOn, gazette, gazetteOn, recipients, discussion, fieldIds: fields.map(({ fieldId }) => fieldId) };
  return saveFacts(actor, { ...stays, title, adoptedOn, effectiveOn, signedFor, signerTitle, signerName, signerId }, tx);
}

/** Lays the words down as the adopted text, in place of one that is not sealed. @returns also the text, where there was something to lay down */
async function keepBody(tx: Tx, actor: Actor, seen: Seen, body: string): Promise<{ seen: Seen; textId: string | null }> {
  if (body.trim() === "") return { seen, textId: null };
  const there = await tx.resolutionText.findFirst({ where: { resolutionId: seen.id, kind: "ADOPTED" }, select: { id: true } });
  const words = { kind: "ADOPTED", label: "", onDay: "", note: "", body, ...(there ? { textId: there.id } : {}) };
  const { textId, ...after } = await saveText(actor, { ...seen, ...words }, tx);
  return { seen: after, textId };
}

/** Number and day as they are printed, by which the resolution is issued; nothing where they stand in the record already. */
async function keepNumber(tx: Tx, actor: Actor, seen: Seen, before: Loaded, { symbol, issuedOn, adoptedOn, effectiveOn }: Confirmed): Promise<Seen> {
  if (symbol === "" || !issuedOn) return seen;
  if (before.stage === "ISSUED" && before.symbol === symbol && before.issuedOn?.getTime() === issuedOn.getTime()) return seen;
  const early = before.stage !== "ISSUED" && before.stage !== "ADOPTED";
  const adopted = early ? await moveStage(actor, { ...seen, stage: "ADOPTED", adoptedOn: adoptedOn ?? issuedOn }, tx) : seen;
  return issueResolution(actor, { ...adopted, symbol, issuedOn, effectiveOn }, tx);
}

/**
 * Takes over what a person compared with the pages of a scan: facts, number and day, and the words as the adopted text, through the same
 * commands as by hand, all or nothing. The words of the file count as confirmed from then on. Input: scanInput of schema.ts.
 * @throws ZodError; AppError FORBIDDEN (a ResolutionRefusal), NOT_FOUND, CONFLICT
 */
export async function confirmScan(actor: Actor, input: unknown): Promise<Seen> {
  const confirmed = scanInput.parse(input);
  const { id, version, fileId, textVersion } = confirmed;
  return db.$transaction(async (tx) => {
    const before = await load(tx, actor, { id, version });
    const file = await tx.attachment.findFirst({ where: { fileId, resolutionId: id, AND: [attachmentsForStaff(actor)] }, select: { id: true } });
    if (!file) refuse("no-such-scan");
    const facts = await keepFacts(tx, actor, before, confirmed);
    const { seen, textId } = await keepBody(tx, actor, facts, confirmed.body);
    const issued = await keepNumber(tx, actor, seen, before, confirmed);
    // Issuing seals the adopted text; one that comes after the issue is sealed here, so that readers have it.
    const unsealed = textId && before.stage === "ISSUED" && (await tx.resolutionText.count({ where: { id: textId, sealedAt: null } })) > 0;
    const sealed = unsealed ? await sealText(actor, { ...issued, textId }, tx) : issued;
    if (!(await confirmText(tx, actor, { fileId, version: textVersion }))) refuse("scan-changed");
    return sealed;
  });
}
