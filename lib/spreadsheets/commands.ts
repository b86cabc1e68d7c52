import "server-only";
import { refuseStale } from "@/lib/audit/queries";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { changed } from "@/lib/core/freshness";
import { storage } from "@/lib/files/storage";
import { promise } from "@/lib/jobs/outbox";
import type { Prisma } from "@/prisma/generated/client";
import { type SpreadsheetRefusal, whyNotCancel, whyNotOpen, whyNotStart } from "./policy";
import { type ImportSettings, seenImport, settingsInput } from "./schema";

/** A file whose bytes are in the storage already. */
export interface StoredSheet {
  name: string;
  key: string;
  size: number;
  sha256: Buffer<ArrayBuffer>;
}

async function refuseUnknown(tx: Tx, settings: ImportSettings): Promise<void> {
  if (!(await tx.term.findUnique({ where: { id: settings.termId }, select: { id: true } }))) throw new AppError("INVALID", "unknown-term");
  if (settings.kind === "MEMBERS") return;
  const issuer = await tx.body.findUnique({ where: { id: settings.issuerId }, select: { kind: true } });
  if (!issuer) throw new AppError("INVALID", "unknown-issuer");
  if (issuer.kind !== "COUNCIL") throw new AppError("INVALID", "issuer-not-council");
}

/**
 * Takes a table in to be read and checked; nothing of it is in the record yet. When it is refused its bytes go.
 * Input: {kind, termId, issuerId?, publish?}.
 * @throws ZodError; AppError FORBIDDEN, INVALID "unknown-term", "unknown-issuer", "issuer-not-council"
 */
export async function openSpreadsheet(actor: Actor, input: unknown, file: StoredSheet): Promise<{ id: string; version: number }> {
  try {
    const settings = settingsInput.parse(input);
    const refusal = whyNotOpen(actor, settings.kind === "RESOLUTIONS" && settings.publish);
    if (refusal || actor.id === null) throw new AppError("FORBIDDEN", refusal ?? "may-not-import");
    const accountId = actor.id;
    return await db.$transaction(async (tx) => {
      await refuseUnknown(tx, settings);
      const { kind, ...shared } = settings;
      const { key: storageKey, ...facts } = file;
      const made = await tx.spreadsheetImport.create({
        data: { kind, settings: shared, storageKey, ...facts, accountId },
        select: { id: true, version: true },
      });
      await record(tx, actor, "spreadsheet.open", { type: "spreadsheet", id: made.id, detail: { name: file.name, size: file.size } });
      await promise(tx, "spreadsheets.read", { id: made.id });
      return made;
    });
  } catch (error) {
    await storage().remove(file.key);
    throw error;
  }
}

const loadSelect = {
  state: true,
  kind: true,
  settings: true,
  version: true,
  created: true,
  updated: true,
  unchanged: true,
  refused: true,
} satisfies Prisma.SpreadsheetImportSelect;
type Loaded = Prisma.SpreadsheetImportGetPayload<{ select: typeof loadSelect }>;

async function load(tx: Tx, { id, version }: { id: string; version: number }, why: (found: Loaded) => SpreadsheetRefusal | null): Promise<Loaded> {
  const found = await tx.spreadsheetImport.findUnique({ where: { id }, select: loadSelect });
  if (!found) throw new AppError("NOT_FOUND");
  const refusal = why(found);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  if (found.version !== version) await refuseStale(tx, [id], {});
  return found;
}

/** True when what comes in is shown to readers at once. */
export function publishes(settings: Prisma.JsonValue): boolean {
  return settings !== null && typeof settings === "object" && "publish" in settings && settings.publish === true;
}

/**
 * Lets the lines of a checked table become records. Input: {id, version}.
 * @throws ZodError; AppError FORBIDDEN (a SpreadsheetRefusal), NOT_FOUND, CONFLICT
 */
export async function startSpreadsheet(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const seen = seenImport.parse(input);
  return db.$transaction(async (tx) => {
    const found = await load(tx, seen, ({ state, settings, created, updated }) =>
      whyNotStart(actor, { state, publish: publishes(settings), takeable: created + updated }),
    );
    const { count } = await tx.spreadsheetImport.updateMany({
      where: { ...{ id: seen.id, version: seen.version }, state: "READY" },
      // Whoever starts it answers for it; what was foreseen makes room for what is done.
      data: {
        ...{ state: "RUNNING", startedAt: await now(tx), version: { increment: 1 }, done: 0, created: 0, updated: 0, unchanged: 0, refused: 0 },
        ...(actor.id === null ? {} : { accountId: actor.id }),
      },
    });
    if (count === 0) await refuseStale(tx, [seen.id], {});
    const { created, updated, refused } = found;
    await record(tx, actor, "spreadsheet.start", { type: "spreadsheet", id: seen.id, detail: { toCreate: created, toUpdate: updated, refused } });
    await promise(tx, "spreadsheets.take", { id: seen.id });
    return { id: seen.id, version: seen.version + 1 };
  });
}

/**
 * Stops an import; what was taken before stays. Input: {id, version}; how far the worker came meanwhile is no conflict.
 * @throws ZodError; AppError FORBIDDEN (a SpreadsheetRefusal), NOT_FOUND
 */
export async function cancelSpreadsheet(actor: Actor, input: unknown): Promise<{ id: string; version: number }> {
  const { id } = seenImport.parse(input);
  return db.$transaction(async (tx) => {
    const found = await tx.spreadsheetImport.findUnique({ where: { id }, select: { ...loadSelect, storageKey: true, done: true } });
    if (!found) throw new AppError("NOT_FOUND");
    const refusal = whyNotCancel(actor, found.state);
    if (refusal) throw new AppError("FORBIDDEN", refusal);
    const [saved] = await tx.spreadsheetImport.updateManyAndReturn({
      where: { id, state: { in: ["READING", "READY", "RUNNING"] } },
      data: { state: "CANCELLED", finishedAt: await now(tx), version: { increment: 1 } },
      select: { version: true, created: true, updated: true, done: true },
    });
    if (!saved) throw new AppError("FORBIDDEN", "not-under-way");
    const taken = found.state === "RUNNING" ? { created: saved.created, updated: saved.updated } : { created: 0, updated: 0 };
    await record(tx, actor, "spreadsheet.cancel", { type: "spreadsheet", id, detail: taken });
    await promise(tx, "files.discard", { keys: [found.storageKey] });
    if (found.state === "RUNNING") await changed(tx);
    return { id, version: saved.version };
  });
}
