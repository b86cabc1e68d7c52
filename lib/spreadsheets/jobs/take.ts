import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { actorForWork } from "@/lib/auth/operator";
import { isOutage } from "@/lib/core/action";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { changed } from "@/lib/core/freshness";
import { log } from "@/lib/core/log";
import { promise } from "@/lib/jobs/outbox";
import { type Counts, noCounts } from "../judgement";
import { whyNotOpen } from "../policy";
import { jobInput } from "../schema";
import { judge, type TakeableLine, take } from "./judge";
import { settingsOf } from "./lines";
import { BATCH, fail, importSelect, rest, TURN, type WorkedImport } from "./turns";

/** Rests a little longer than it works: more than half of a core stays free for readers even on a small machine. */
const REST = 1.2;

/** The next lines behind the last batch, taken in one transaction with how far the import came: a kill leaves both or neither. */
async function takeBatch(tx: Tx, found: WorkedImport, size: number): Promise<boolean> {
  // The row is held, so that two turns of one import never work on the same lines.
  const [running] = await tx.$queryRaw<object[]>`SELECT 1 FROM spreadsheet_imports WHERE id = ${found.id}::uuid AND state = 'RUNNING' FOR UPDATE`;
  if (!running) return false;
  const lines = await tx.$queryRaw<TakeableLine[]>`
    SELECT line, record FROM spreadsheet_lines WHERE "importId" = ${found.id}::uuid AND outcome IS NULL ORDER BY line LIMIT ${size}`;
  if (lines.length === 0) return false;
  const judged = await judge(found, lines, tx);
  const ids = await take(tx, found, lines, judged);
  const counts = noCounts();
  const outcomes = lines.map(({ line, record: meant }) => {
    const judgement = meant === null ? undefined : judged.get(line);
    const outcome = judgement?.outcome ?? "refused";
    counts[outcome] += 1;
    const message = judgement?.outcome === "refused" ? judgement.message : null;
    return { line, outcome, message, recordId: ids.get(line) ?? (judgement && "id" in judgement ? judgement.id : null) };
  });
  await tx.$executeRaw`
    UPDATE spreadsheet_lines l SET outcome = x.outcome, "recordId" = x."recordId",
      errors = CASE WHEN x.message IS NULL THEN l.errors ELSE jsonb_build_array(jsonb_build_object('column', '', 'message', x.message)) END
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS x(line int, outcome text, message text, "recordId" uuid)
    WHERE l."importId" = ${found.id}::uuid AND l.line = x.line`;
  await addUp(tx, found.id, lines.length, counts);
  return true;
}

async function addUp(tx: Tx, id: string, worked: number, { created, updated, unchanged, refused }: Counts): Promise<void> {
  await tx.spreadsheetImport.update({
    where: { id },
    data: {
      done: { increment: worked },
      created: { increment: created },
      updated: { increment: updated },
      unchanged: { increment: unchanged },
      refused: { increment: refused },
    },
    select: { id: true },
  });
}

async function finish(id: string, actor: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const [done] = await tx.spreadsheetImport.updateManyAndReturn({
      where: { id, state: "RUNNING" },
      data: { state: "DONE", finishedAt: await now(tx), version: { increment: 1 } },
      select: { created: true, updated: true, unchanged: true, refused: true },
    });
    if (!done) return;
    await record(tx, actor, "spreadsheet.done", { type: "spreadsheet", id, detail: done });
    // Once, not with every batch: a notice makes every page of the portal be rendered anew, and lists never wait for one.
    await changed(tx);
  });
}

/**
 * Takes the lines of a checked table into the record, batch by batch, for one turn; the rest is promised to the next. Killed at any point
 * it goes on behind the last batch, and a table that is run again changes nothing that it did not change.
 * @param turn in milliseconds @param size lines of one batch
 */
export async function takeSpreadsheet(payload: unknown, turn: number = TURN, size: number = BATCH): Promise<void> {
  const { id } = jobInput.parse(payload);
  const found = await db.spreadsheetImport.findUnique({ where: { id }, select: importSelect });
  if (found?.state !== "RUNNING") return;
  const actor = await actorForWork(found.accountId);
  const settings = settingsOf(found);
  // Whoever lost the right meanwhile has lost it here too.
  if (!actor || whyNotOpen(actor, settings.kind === "RESOLUTIONS" && settings.publish)) return fail(found, "account-lost");
  const until = performance.now() + turn;
  try {
    for (;;) {
      const began = performance.now();
      const more = await db.$transaction((tx) => takeBatch(tx, found, size), { timeout: 60_000 });
      if (!more) return finish(id, actor);
      if (performance.now() > until) break;
      await rest(performance.now() - began, REST);
    }
    await db.$transaction((tx) => promise(tx, "spreadsheets.take", { id }));
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ err: error, import: id }, "a table could not be taken");
    await fail(found, "defect");
  }
}
