import "server-only";
import { db, type Tx } from "@/lib/core/db";
import type { Judgement } from "../judgement";
import type { MemberRecord } from "../member-line";
import type { ResolutionRecord } from "../resolution-line";
import { settingsOf } from "./lines";
import { judgeMembers, takeMembers } from "./members";
import { judgeResolutions, takeResolutions } from "./resolutions";
import type { WorkedImport } from "./turns";

export interface TakeableLine {
  line: number;
  /** Null where it cannot be taken. */
  record: object | null;
}

type Of<T> = { line: number; record: T }[];

/** What would become of the lines that can be taken, by the record as it is now. */
export async function judge(found: WorkedImport, lines: readonly TakeableLine[], tx: Pick<Tx, "$queryRaw"> = db): Promise<Map<number, Judgement>> {
  const settings = settingsOf(found);
  const takeable = lines.filter(({ record }) => record !== null);
  if (settings.kind === "RESOLUTIONS") return judgeResolutions(tx, settings, found.accountId, takeable as Of<ResolutionRecord>);
  return judgeMembers(tx, settings.termId, takeable as Of<MemberRecord>);
}

/** Takes judged lines into the record. @returns the id of the record of each line that was made or changed */
export async function take(tx: Tx, found: WorkedImport, lines: readonly TakeableLine[], judged: Map<number, Judgement>): Promise<Map<number, string>> {
  const settings = settingsOf(found);
  const takeable = lines.filter(({ line }) => judged.get(line)?.outcome === "created" || judged.get(line)?.outcome === "updated");
  if (settings.kind === "RESOLUTIONS") return takeResolutions(tx, settings, takeable as Of<ResolutionRecord>, judged);
  return takeMembers(tx, settings.termId, takeable as Of<MemberRecord>, judged);
}
