import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { startSpreadsheet } from "@/lib/spreadsheets/commands";
import { make } from "../support/make";
import { councilWithTerm, uploaded } from "../support/make-spreadsheets";
import { type Times, timed, timesOf } from "./record";

export interface TableResult {
  rows: number;
  checkedPerSecond: number;
  takenPerSecond: number;
  /** What readers wait for, with nothing else to do and while rows are checked and taken. */
  idle: Times;
  checking: Times;
  taking: Times;
}

/** A table of resolutions of one term; their numbers have four digits. */
function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const year = 2016 + (n % 6);
    const month = year === 2021 ? "03" : "09";
    const number = 1 + Math.floor(n / 12);
    const symbol = n % 12 < 6 ? `${number}/NQ-HĐND` : `${number}/${year}/NQ-HĐND`;
    return `${symbol};15/${month}/${year};Về chính sách hỗ trợ bảo vệ và phát triển rừng, việc thứ ${n + 1};20/12/${year}`;
  });
  return ["Số ký hiệu;Ngày ban hành;Trích yếu;Ngày có hiệu lực", ...lines].join("\n");
}

/** Reads public pages one after the other, each another one, as long as `going`. */
async function reading(url: string, going: () => boolean): Promise<Times> {
  const measured: number[] = [];
  const pages = ["/", "/tin-tuc", "/nghi-quyet", "/ky-hop"];
  for (let request = 0; going(); request++) {
    measured.push(await timed(`${url}${pages[request % pages.length]}`));
    await sleep(20);
  }
  return timesOf(measured);
}

/** Reads while the import comes to a state. @returns how readers fared, and milliseconds until then */
async function until(url: string, id: string, state: "READY" | "DONE"): Promise<{ times: Times; took: number }> {
  const began = performance.now();
  let going = true;
  const times = reading(url, () => going);
  for (;;) {
    const found = await db.spreadsheetImport.findUniqueOrThrow({ where: { id }, select: { state: true, failure: true } });
    if (found.state === state) break;
    if (found.state === "FAILED") throw new Error(found.failure);
    await sleep(200);
  }
  const took = performance.now() - began;
  going = false;
  return { times: await times, took };
}

/** Takes a table of resolutions in through the portal's own worker, while somebody reads. */
export async function importTable(url: string, rows: number): Promise<TableResult> {
  const clerk = await make.actor({ role: "CLERK" });
  const { councilId, termId } = await councilWithTerm();
  const readingFor = (milliseconds: number) => {
    const stop = performance.now() + milliseconds;
    return reading(url, () => performance.now() < stop);
  };
  // What was done before is still being rendered anew.
  await readingFor(20_000);
  const idle = await readingFor(Number(process.env.BENCH_IDLE ?? 20_000));
  const { id } = await uploaded(clerk, { kind: "RESOLUTIONS", termId, issuerId: councilId, publish: true }, tableOf(rows));
  const checking = await until(url, id, "READY");
  const { version } = await db.spreadsheetImport.findUniqueOrThrow({ where: { id }, select: { version: true } });
  await startSpreadsheet(clerk, { id, version });
  const taking = await until(url, id, "DONE");
  const taken = await db.resolution.count({ where: { issuerId: councilId } });
  if (taken !== rows) throw new Error(`${taken} of ${rows} rows became resolutions`);
  return {
    ...{ rows, idle, checking: checking.times, taking: taking.times },
    checkedPerSecond: (rows / checking.took) * 1000,
    takenPerSecond: (rows / taking.took) * 1000,
  };
}
