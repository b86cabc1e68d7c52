import "server-only";
import { isoDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { indicatorOf } from "@/lib/indicators/definitions";
import type { ComparedFigure } from "@/lib/indicators/figure";
import { seriesOf } from "@/lib/indicators/queries/compared";
import { placeOf } from "@/lib/printing/official-form";
import type { Prisma } from "@/prisma/generated/client";
import { chartsOf, reportBodySchema } from "../body";
import { chartOf, yearsAsked } from "../charts";
import { type ReportContent, type ReportedFigure, recordsHash, reportContentSchema } from "../content";
import { neighbour, periodName } from "../period";

/* What is being written, in the form in which it is submitted: what is looked at while it is written is what a version will hold. */

export const draftSelect = {
  ...{ id: true, title: true, headline: true, period: true, periodFrom: true, periodTo: true, ownerId: true },
  ...{ symbol: true, issuedOn: true, signedFor: true, signerTitle: true, signerName: true, recipients: true },
  owner: { select: { id: true, name: true, kind: true } },
  term: { select: { name: true, startsOn: true, endsOn: true } },
  sections: { orderBy: { position: "asc" }, select: { id: true, kind: true, title: true, body: true } },
} satisfies Prisma.ReportSelect;

export type DraftRow = Prisma.ReportGetPayload<{ select: typeof draftSelect }>;

/** How many years a line goes back, this one included. */
const YEARS = 6;
/** How many figures stand above everything. */
const HIGHLIGHTS = 6;

/** A figure with its names and definition of this day. */
export function reportedFigure(figure: ComparedFigure): ReportedFigure[] {
  const definition = indicatorOf(figure.indicator);
  if (!definition) return [];
  const { name, definition: meaning, counting, source, higherIsBetter } = definition;
  const { records, breakdowns, contradictions, ...rest } = figure;
  return [
    {
      ...rest,
      ...{ name, definition: meaning, counting, source, higherIsBetter },
      records: records.length,
      recordsHash: recordsHash(records),
      breakdowns: breakdowns.map((breakdown) => ({ ...breakdown, parts: breakdown.parts.map((part) => ({ ...part, records: part.records.length })) })),
      contradictions: [...contradictions],
    },
  ];
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

async function targetsAfter(tx: Pick<Tx, "indicatorTarget">, row: DraftRow): Promise<ReportContent["targets"]> {
  const next = neighbour(row.period, { from: isoDay(row.periodFrom), to: isoDay(row.periodTo) }, 1);
  if (!next) return [];
  const rows = await tx.indicatorTarget.findMany({
    where: { bodyId: row.ownerId, periodFrom: new Date(`${next.from}T00:00:00Z`), periodTo: new Date(`${next.to}T00:00:00Z`) },
    orderBy: { indicator: "asc" },
    select: { indicator: true, value: true, source: true },
  });
  return rows.flatMap(({ indicator, value, source }) => {
    const definition = indicatorOf(indicator);
    return definition ? [{ indicator, name: definition.name, unit: definition.unit, ...next, value: Number(value), source }] : [];
  });
}

/** Values of the years before and of this one, of the indicators whose charts are shown. Counted before a transaction begins. */
export async function yearsFor(row: DraftRow): Promise<Map<string, { year: number; value: number | null }[]>> {
  const codes = yearsAsked(row.sections.flatMap(({ body }) => chartsOf(reportBodySchema.parse(body))));
  const last = Number(isoDay(row.periodTo).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, at) => last - YEARS + 1 + at);
  return new Map(await Promise.all(codes.map(async (code) => [code, await seriesOf(code, row.ownerId, years)] as const)));
}

/** What everybody asks a council first. */
const FIRST = ["ky-hop", "nghi-quyet"];

/** What stands above everything: sessions and resolutions, then what has a plan, in the order of the report. */
function highlightsOf(figures: readonly ReportedFigure[]): string[] {
  const rank = ({ indicator, target }: ReportedFigure) => (FIRST.includes(indicator) ? 0 : target !== null ? 1 : 2);
  const known = figures.filter(({ value }) => value !== null).toSorted((a, b) => rank(a) - rank(b));
  return known.slice(0, HIGHLIGHTS).map(({ indicator }) => indicator);
}

/**
 * The draft as one canonical document.
 * @param figures frozen ones, or live ones while nothing is frozen
 * @param years of a chart over years its last point is the figure of the report itself, frozen as it is
 */
export async function contentOf(
  tx: Pick<Tx, "indicatorTarget">,
  row: DraftRow,
  figures: readonly ComparedFigure[],
  frozenAt: Date,
  years: Awaited<ReturnType<typeof yearsFor>>,
): Promise<ReportContent> {
  const period = { from: isoDay(row.periodFrom), to: isoDay(row.periodTo) };
  const before = neighbour(row.period, period, -1);
  const reported = figures.flatMap(reportedFigure);
  const sections = row.sections.map(({ body, ...section }) => ({ ...section, body: reportBodySchema.parse(body) }));
  const keys = [...new Set(sections.flatMap(({ body }) => chartsOf(body)))];
  const last = Number(period.to.slice(0, 4));
  const drawn = new Map(
    [...years].map(([code, points]) => {
      const own = row.period === "YEAR" ? reported.find(({ indicator }) => indicator === code) : undefined;
      return [code, points.map((point) => (own && point.year === last ? { ...point, value: own.value } : point))];
    }),
  );
  const facts = { figures: reported, period: periodName(row.period, period), years: drawn };
  return reportContentSchema.parse({
    form: 1,
    title: row.title,
    headline: row.headline,
    period: { kind: row.period, ...period, name: facts.period, before: before && periodName(row.period, before) },
    term: row.term ? `${row.term.name}, nhiệm kỳ ${isoDay(row.term.startsOn).slice(0, 4)}–${isoDay(row.term.endsOn).slice(0, 4)}` : null,
    owner: { id: row.owner.id, name: row.owner.name },
    frozenAt: frozenAt.toISOString(),
    official: {
      ...{ issuer: row.owner.name, superior: "", symbol: row.symbol, place: placeOf(row.owner.name), issuedOn: row.issuedOn && isoDay(row.issuedOn) },
      ...{ signedFor: row.signedFor, signerTitle: row.signerTitle, signerName: row.signerName, recipients: linesOf(row.recipients) },
    },
    highlights: highlightsOf(reported),
    sections,
    figures: reported,
    charts: keys.flatMap((key) => chartOf(key, facts) ?? []),
    targets: await targetsAfter(tx, row),
  });
}
