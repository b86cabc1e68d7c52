import "server-only";
import { record } from "@/lib/audit/record";
import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/prisma/generated/client";
import { proposedChoices } from "../choices";
import { moveMapping } from "../move";
import { readSource, sampleOf } from "../page-reading";
import { openPortal, type Portal } from "../portal";
import { portalFilePath } from "../portal-file";
import { foundIn, knownHere } from "../queries/moves";
import { oneTurn, standStill, TURN, takeUp, type WorkedMove } from "./turns";

const AT_ONCE = 20;

type Row = Prisma.MovedPageCreateManyInput;

async function rowOf(moveId: string, portal: Portal, source: string, place: number, at: Date): Promise<Row> {
  const reading = await readSource(portal, source, at);
  const { address, spellings, kind, title, writtenAt, category, authors, missing, problems, contentHash } = reading;
  return {
    moveId,
    place,
    source,
    address,
    spellings,
    kind,
    title,
    writtenAt,
    category,
    authors,
    missing,
    pictures: reading.structured?.pictures.size ?? 0,
    problems: problems as Prisma.InputJsonArray,
    sample: sampleOf(reading) as unknown as Prisma.InputJsonObject,
    contentHash,
  };
}

/** Every page is a row by now: the choices are proposed, and people take over. */
async function finish(move: WorkedMove): Promise<void> {
  // Reading decides nothing: it is the portal's own doing.
  const actor = Actor.system("Đọc cổng cũ", []);
  const { categories, authors } = await foundIn(move.id);
  const mapping = moveMapping.parse(proposedChoices(categories, authors, await knownHere()));
  await db.$transaction(async (tx) => {
    const data = { state: "READ" as const, mapping: mapping as unknown as Prisma.InputJsonObject, version: { increment: 1 }, problem: null };
    const { count } = await tx.move.updateMany({ where: { id: move.id, state: "READING" }, data });
    if (count === 0) return;
    const pages = await tx.movedPage.count({ where: { moveId: move.id } });
    await record(tx, actor, "move.read", { type: "move", id: move.id, detail: { pages } });
  });
}

/** Reads the pages of a move into rows, for the preview. Nothing else is written. */
export async function readPages(payload: unknown, turn: number = TURN): Promise<void> {
  const move = await takeUp(payload, "READING");
  if (!move) return;
  let portal: Portal;
  try {
    portal = await openPortal(portalFilePath(move.fileKey), move.base);
  } catch (error) {
    if (!(error instanceof AppError && error.reason)) throw error;
    return standStill(move.id, error.reason);
  }
  try {
    const known = new Set((await db.movedPage.findMany({ where: { moveId: move.id }, select: { source: true } })).map(({ source }) => source));
    const open = portal.sources.map((source, at) => ({ source, place: at + 1 })).filter(({ source }) => !known.has(source));
    const at = await now();
    const done = await oneTurn(
      "imports.read",
      move.id,
      async () => {
        const rows: Row[] = [];
        for (const { source, place } of open.splice(0, AT_ONCE)) rows.push(await rowOf(move.id, portal, source, place, at));
        // Another worker may be at the same pages.
        if (rows.length) await db.movedPage.createMany({ data: rows, skipDuplicates: true });
        return rows.length > 0;
      },
      turn,
    );
    if (done) await finish(move);
  } finally {
    portal.close();
  }
}
