import "server-only";
import { now } from "@/lib/core/clock";
import { formatDay, isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { fold } from "@/lib/core/vietnamese";
import type { Cells } from "../cells";
import { memberKey, readMember } from "../member-line";
import { type ReadLine, readResolution, resolutionKey } from "../resolution-line";
import { type ImportSettings, settingsInput } from "../schema";
import type { WorkedImport } from "./turns";

/** Reads one row of a table; `key` is null where it cannot be taken. */
export type LineReader = (cells: Cells) => ReadLine<object> & { key: string | null };

export const settingsOf = ({ kind, settings }: Pick<WorkedImport, "kind" | "settings">): ImportSettings =>
  settingsInput.parse({ kind, ...(settings as object) });

async function termOf(termId: string) {
  const { startsOn, endsOn } = await db.term.findUniqueOrThrow({ where: { id: termId }, select: { startsOn: true, endsOn: true } });
  return { startsOn: isoDay(startsOn), endsOn: isoDay(endsOn), words: `${formatDay(startsOn)}–${formatDay(endsOn)}`, over: endsOn < (await now()) };
}

async function sessionsOf(termId: string): Promise<Map<string, string>> {
  const sessions = await db.councilSession.findMany({ where: { termId, trashedAt: null }, select: { id: true, title: true, ordinal: true, series: true } });
  const found = new Map(sessions.map(({ id, title }) => [fold(title), id]));
  for (const { id, ordinal } of sessions.filter(({ series }) => series === "COMMON")) {
    // After a merger two councils may count in one term: then a number alone names none.
    const key = String(ordinal);
    found.set(key, found.has(key) ? "" : id);
  }
  return found;
}

/** How the rows of this table are read: with everything that they can refer to, asked once. */
export async function lineReader(found: WorkedImport): Promise<LineReader> {
  const settings = settingsOf(found);
  const term = await termOf(settings.termId);
  if (settings.kind === "RESOLUTIONS") {
    const fields = await db.field.findMany({ select: { id: true, name: true } });
    const { issuerId } = settings;
    const context = { issuerId, term, fields: new Map(fields.map(({ id, name }) => [fold(name), id])), sessions: await sessionsOf(settings.termId) };
    return (cells) => {
      const line = readResolution(cells, context);
      return { ...line, key: line.record && resolutionKey(issuerId, line.record) };
    };
  }
  const [constituencies, groups] = await Promise.all([
    db.constituency.findMany({ where: { termId: settings.termId }, select: { id: true, number: true } }),
    db.body.findMany({ where: { kind: "MEMBERS_GROUP" }, select: { id: true, name: true, shortName: true }, orderBy: { validFrom: "asc" } }),
  ]);
  const named = groups.flatMap(({ id, name, shortName }) => [name, shortName].filter(Boolean).map((word): [string, string] => [fold(word), id]));
  const context = { term, constituencies: new Map(constituencies.map(({ id, number }) => [number, id])), groups: new Map(named) };
  return (cells) => {
    const line = readMember(cells, context);
    return { ...line, key: line.record && memberKey(line.record) };
  };
}
