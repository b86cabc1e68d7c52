import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import type { readingWords } from "../labels";

/** How long one turn lasts, in milliseconds: shorter than the time that a stopping worker gives its jobs. */
export const TURN = 10_000;

/** Lines read or taken in one transaction. */
export const BATCH = 1000;

/** Reading and checking are done in nobody's name; taking is done in the name of whoever started it. */
export const worker = Actor.system("Nhập bảng tính", []);

/** Rests as long as a share of the work took: whoever reads the portal meanwhile must not feel it. */
export async function rest(worked: number, share: number): Promise<void> {
  await sleep(Math.min(1000, worked * share));
}

export const importSelect = {
  id: true,
  kind: true,
  state: true,
  settings: true,
  storageKey: true,
  accountId: true,
  done: true,
  total: true,
} satisfies Prisma.SpreadsheetImportSelect;
export type WorkedImport = Prisma.SpreadsheetImportGetPayload<{ select: typeof importSelect }>;

/** Ends an import that cannot go on, with the reason that its page shows. */
export async function fail(found: Pick<WorkedImport, "id" | "state">, failure: keyof typeof readingWords | string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.spreadsheetImport.updateMany({
      where: { id: found.id, state: found.state },
      data: { state: "FAILED", failure, finishedAt: await now(tx), version: { increment: 1 } },
    });
    if (count > 0) await record(tx, worker, "spreadsheet.fail", { type: "spreadsheet", id: found.id });
  });
}
