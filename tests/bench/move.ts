import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { ZipFile } from "yazl";
import { db } from "@/lib/core/db";
import { saveChoices } from "@/lib/imports/commands/choose";
import { openMove } from "@/lib/imports/commands/open-move";
import { startMove } from "@/lib/imports/commands/run-move";
import { keepPortalFile } from "@/lib/imports/portal-file";
import type { MoveState } from "@/prisma/generated/enums";
import { make } from "../support/make";
import { choicesFor } from "../support/move";
import { OLD, oldPortal } from "../support/old-portal";

export interface MoveResult {
  /** Articles that became drafts. */
  taken: number;
  /** Size of the file, in bytes. */
  size: number;
  readPerMinute: number;
  takenPerMinute: number;
  /** Highest resident memory of the worker while it was at it, in bytes. */
  peak: number;
}

function peakOf(worker: number): number {
  const kilobytes = readFileSync(`/proc/${worker}/status`, "utf8").match(/VmHWM:\s+(\d+) kB/)?.[1];
  return Number(kilobytes) * 1024;
}

async function keepOldPortal(articles: number) {
  const zip = new ZipFile();
  for await (const { name, data, stored } of oldPortal({ articles, width: 1200, noise: true })) zip.addBuffer(Buffer.from(data), name, { compress: !stored });
  zip.end();
  return keepPortalFile(Readable.from(zip.outputStream), Number.MAX_SAFE_INTEGER);
}

/** @returns milliseconds until the worker has brought the move there */
async function until(id: string, state: MoveState, began: number): Promise<number> {
  for (;;) {
    const move = await db.move.findUniqueOrThrow({ where: { id }, select: { state: true, problem: true } });
    if (move.state === state) return performance.now() - began;
    if (move.problem) throw new Error(`the move stands still: ${move.problem}`);
    await sleep(200);
  }
}

/**
 * Moves an old portal of so many pages in, one photograph a page, through the office's own commands and the portal's own worker:
 * with its queue, its turns and their pauses.
 * @param worker the number of the worker's process
 */
export async function moveOldPortal(articles: number, worker: number): Promise<MoveResult> {
  const actor = await make.actor({ role: "APPROVER" });
  const file = await keepOldPortal(articles);
  const reading = performance.now();
  const { id, found } = await openMove(actor, { name: "cong-cu.zip", base: OLD, file });
  const read = await until(id, "READ", reading);
  const { version } = await saveChoices(actor, await choicesFor(id, "new"));
  const running = performance.now();
  await startMove(actor, { id, version });
  const ran = await until(id, "DONE", running);
  const taken = await db.movedPage.count({ where: { moveId: id, state: "TAKEN" } });
  if (taken !== articles) throw new Error(`${taken} of ${articles} pages became articles`);
  return { taken, size: file.size, readPerMinute: (found / read) * 60_000, takenPerMinute: (taken / ran) * 60_000, peak: peakOf(worker) };
}
