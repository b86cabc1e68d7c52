import "server-only";
import { record } from "@/lib/audit/record";
import { db } from "@/lib/core/db";
import { storage } from "@/lib/files/storage";
import { promise } from "@/lib/jobs/outbox";
import { columns, readHeads } from "../columns";
import { type Counts, noCounts } from "../judgement";
import { jobInput } from "../schema";
import { sheetRows, UnreadableSheet } from "../sheet";
import { judge } from "./judge";
import { type LineReader, lineReader } from "./lines";
import { BATCH, fail, importSelect, rest, type WorkedImport, worker } from "./turns";

interface Line {
  line: number;
  cells: Record<string, string>;
  errors: { column: string; message: string }[];
  record: object | null;
}

/** The state that the lines of one batch would end in, and the refusals that only the record knows. */
async function keepLines(found: WorkedImport, lines: Line[], sum: Counts): Promise<void> {
  const judged = await judge(found, lines);
  for (const line of lines) {
    const outcome = judged.get(line.line);
    if (outcome?.outcome === "refused" && line.errors.length === 0) line.errors = [{ column: "", message: outcome.message }];
    if (line.errors.length > 0) line.record = null;
    sum[line.errors.length > 0 ? "refused" : (outcome?.outcome ?? "created")] += 1;
  }
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO spreadsheet_lines ("importId", line, cells, errors, record)
      SELECT ${found.id}::uuid, line, cells, errors, record
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS x(line int, cells jsonb, errors jsonb, record jsonb)`;
    const [still] = await tx.$queryRaw<object[]>`SELECT 1 FROM spreadsheet_imports WHERE id = ${found.id}::uuid AND state = 'READING' FOR SHARE`;
    if (!still) throw new Stopped();
  });
}

/** Takes the rows of a table apart, batch by batch. @throws UnreadableSheet */
async function readLines(found: WorkedImport, read: LineReader, bytes: Buffer): Promise<Counts & { total: number }> {
  const sum = { ...noCounts(), total: 0 };
  const firstLines = new Map<string, number>();
  let places: Map<string, number> | null = null;
  let lines: Line[] = [];
  let at = 0;
  let began = performance.now();
  const flush = async () => {
    if (lines.length > 0) await keepLines(found, lines, sum);
    lines = [];
    await rest(performance.now() - began, 0.25);
    began = performance.now();
  };
  for await (const row of sheetRows(bytes)) {
    at += 1;
    if (row.every((cell) => cell.trim() === "")) continue;
    if (!places) {
      const heads = readHeads(found.kind, row);
      if (heads.missing.length > 0) throw new MissingColumns(heads.missing);
      places = heads.places;
      continue;
    }
    const cells = Object.fromEntries([...places].map(([key, place]) => [key, row[place] ?? ""]));
    const { record: meant, errors, key } = read(cells);
    const first = key === null ? undefined : firstLines.get(key);
    if (first !== undefined) errors.push({ column: columns[found.kind][0]?.key ?? "", message: `Trùng với dòng ${first} của bảng này` });
    else if (key !== null) firstLines.set(key, at);
    lines.push({ line: at, cells, errors, record: errors.length > 0 ? null : meant });
    sum.total += 1;
    if (lines.length === BATCH) await flush();
  }
  await flush();
  if (sum.total === 0) throw new UnreadableSheet("empty");
  return sum;
}

/** Somebody stopped it meanwhile. */
class Stopped extends Error {}

class MissingColumns extends Error {
  readonly heads: string[];

  constructor(heads: string[]) {
    super("missing columns");
    this.heads = heads;
  }
}

/**
 * Reads and checks a table. A run that was killed begins anew: nothing of it is in the record yet, and its lines are written again.
 * The bytes go afterwards: whatever else stands in the table is none of the portal's business.
 */
export async function readSpreadsheet(payload: unknown): Promise<void> {
  const { id } = jobInput.parse(payload);
  const found = await db.spreadsheetImport.findUnique({ where: { id }, select: importSelect });
  if (found?.state !== "READING") return;
  await db.spreadsheetLine.deleteMany({ where: { importId: id } });
  try {
    const { total, ...counts } = await readLines(found, await lineReader(found), await storage().read(found.storageKey));
    await db.$transaction(async (tx) => {
      const { count } = await tx.spreadsheetImport.updateMany({
        where: { id, state: "READING" },
        data: { state: "READY", total, done: 0, ...counts, version: { increment: 1 } },
      });
      if (count === 0) return;
      await record(tx, worker, "spreadsheet.read", { type: "spreadsheet", id, detail: { rows: total, refused: counts.refused } });
      await promise(tx, "files.discard", { keys: [found.storageKey] });
    });
  } catch (error) {
    if (error instanceof Stopped) return;
    if (error instanceof UnreadableSheet) return fail(found, error.reason);
    if (error instanceof MissingColumns) return fail(found, `Dòng đầu thiếu cột ${error.heads.map((head) => `“${head}”`).join(", ")}. Dùng bảng mẫu.`);
    throw error;
  }
}
