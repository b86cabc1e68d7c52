import type { ReportContent } from "../content";

/** What it takes to name the version that the data are of. */
interface Named {
  address: string;
  number: number;
  hash: string;
  publishedAt: Date;
}

/** All figures of a published version for machines: codes stay the same from year to year, null is not known. Pure. */
export function openData({ title, period, owner, frozenAt, figures, targets }: ReportContent, { address, number, hash, publishedAt }: Named) {
  return {
    report: { title, address, version: number, sha256: hash, publishedAt: publishedAt.toISOString(), frozenAt },
    period: { kind: period.kind, from: period.from, to: period.to, name: period.name },
    owner,
    figures: figures.map(
      ({ indicator, name, unit, definition, counting, source, value, before, target, average, ratio, origin, computed, entered, breakdowns }) => ({
        ...{ indicator, name, unit, definition, counting, source, value, before, target, average, ratio, origin, computed, entered },
        breakdowns: breakdowns.map(({ key, name: breakdown, tiles, parts }) => ({
          key,
          name: breakdown,
          tiles,
          parts: parts.map((part) => ({ key: part.key, name: part.name, value: part.value })),
        })),
      }),
    ),
    targets,
  };
}
