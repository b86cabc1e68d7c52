import type { SessionKind, SessionSeries } from "@/prisma/generated/enums";

interface Numbered {
  series: SessionSeries;
  ordinal: number;
}

/** The number after the highest that is taken: a number that was left out is not given later. */
export function nextOrdinal(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

/** "khoa-14-ky-hop-thu-18", "khoa-14-ky-hop-chuyen-de-thu-3" */
export function sessionSlug(term: number, { series, ordinal }: Numbered): string {
  return `khoa-${term}-ky-hop-${series === "THEMATIC" ? "chuyen-de-" : ""}thu-${ordinal}`;
}

/** Two councils counted in one term after a merger: the later one says whose it is, and only then a number. */
export function freeSessionSlug(wanted: string, body: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const named = `${wanted}-${body}`;
  if (!taken.has(named)) return named;
  for (let n = 2; ; n++) if (!taken.has(`${named}-${n}`)) return `${named}-${n}`;
}

const place = (ordinal: number) => (ordinal === 1 ? "nhất" : String(ordinal));

/** "Kỳ họp thứ 18", "Kỳ họp thứ nhất", "Kỳ họp thứ 16 (chuyên đề)", "Kỳ họp chuyên đề lần thứ 3": a proposal, the office writes its own. */
export function sessionTitle({ series, ordinal, kind }: Numbered & { kind: SessionKind }): string {
  if (series === "THEMATIC") return `Kỳ họp chuyên đề lần thứ ${place(ordinal)}`;
  const kinds: Partial<Record<SessionKind, string>> = { THEMATIC: "chuyên đề", EXTRAORDINARY: "bất thường" };
  const word = kinds[kind];
  return `Kỳ họp thứ ${place(ordinal)}${word ? ` (${word})` : ""}`;
}
