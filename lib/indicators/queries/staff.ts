import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { chartKinds } from "@/lib/bodies/queries/shown";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { documentAddress } from "@/lib/documents/addresses";
import { openToStaff } from "@/lib/visibility/policy";
import type { EnteredValue } from "../counting";
import type { IndicatorDefinition } from "../definition";
import { indicatorOf, indicatorsFor } from "../definitions";
import { enterableRange, entryRange } from "../entered";
import type { ComparedFigure, DateRange, Figure, Scope } from "../figure";
import { holdsDay, yearRange } from "../periods";
import { type IndicatorRefusal, whyNotEnter, whyNotSee } from "../policy";
import { comparedFigures, figuresBeside, termsFor } from "./compared";
import { periodColumns } from "./entries";
import { figuresOf } from "./figures";
import { liveList } from "./live";
import { type Place, placeOf } from "./place";
import { type RecordList, recordsOf } from "./records";

function mustSee(actor: Actor): void {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

export interface FigureChoices {
  bodies: { id: string; name: string }[];
  /** The council that sits now, or the last one. */
  usual: Scope;
  today: string;
}

/** Bodies whose figures can be asked for, those of today first, and what is asked where nothing is said. @throws AppError FORBIDDEN */
export async function figureChoices(actor: Actor): Promise<FigureChoices | null> {
  mustSee(actor);
  const rows = await db.body.findMany({
    where: { kind: { in: chartKinds } },
    select: { id: true, name: true, kind: true, shown: true, validTo: true },
    orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { kind: "asc" }, { position: "asc" }, { id: "asc" }],
  });
  const usual = rows.find(({ kind, shown }) => kind === "COUNCIL" && shown) ?? rows[0];
  if (!usual) return null;
  const { today } = await placeOf(usual.id);
  const bodies = rows.map(({ id, name, validTo }) => ({ id, name: validTo ? `${name} (đến ${formatDay(validTo)})` : name }));
  return { bodies, usual: { bodyId: usual.id, period: yearRange(Number(today.slice(0, 4))) }, today };
}

export interface FigureLine {
  definition: IndicatorDefinition;
  figure: ComparedFigure;
  /** Of the period that is set beside. */
  other: Figure | null;
}

export interface FiguresPage {
  place: Pick<Place, "id" | "name" | "kind">;
  lines: FigureLine[];
  terms: { name: string; period: DateRange }[];
  /** The term by which averages are taken. */
  term: { name: string; period: DateRange } | null;
}

/** All figures of a period and a body, beside those of another period where one is named. @throws AppError FORBIDDEN, NOT_FOUND */
export async function figuresPage(actor: Actor, scope: Scope, other: DateRange | null): Promise<FiguresPage> {
  mustSee(actor);
  const [place, terms] = await Promise.all([placeOf(scope.bodyId), termsFor(scope.bodyId)]);
  const term = terms.findLast(({ period }) => holdsDay(period, scope.period.to)) ?? terms.findLast(({ period }) => holdsDay(period, scope.period.from)) ?? null;
  const only = indicatorsFor(place.kind).map(({ code }) => code);
  const [figures, beside] = await Promise.all([
    comparedFigures(scope, term?.period ?? null, { only }),
    other ? figuresBeside({ bodyId: scope.bodyId, period: other }, { only }) : null,
  ]);
  const lines = indicatorsFor(place.kind).flatMap((definition): FigureLine[] => {
    const figure = figures.get(definition.code);
    return figure ? [{ definition, figure, other: beside?.get(definition.code) ?? null }] : [];
  });
  return { place, lines, terms, term };
}

/** A value as it was entered, for its form. */
export interface StaffValue {
  id: string;
  version: number;
  value: number | null;
  parts: EnteredValue["parts"];
  source: string;
  note: string;
  /** Symbol or address of the document. */
  document: string;
  enteredBy: string;
  updatedAt: Date;
}

export interface StaffTarget {
  id: string;
  version: number;
  value: number;
  source: string;
}

export interface FigurePage extends FigureLine {
  place: Place;
  /** The whole list, or the part of it that was asked for, with who may see it. */
  list: RecordList | null;
  part: { key: string; name: string } | null;
  /** A list of readers that has exactly the same records; null where there is none. */
  live: string | null;
  entered: StaffValue | null;
  /** Of which days a number is entered here. */
  enterable: DateRange;
  aimed: StaffTarget | null;
  why: { enter: IndicatorRefusal | null };
}

/** The part that an address names, "loai.REGULAR". */
export function partIn({ breakdowns }: Pick<Figure, "breakdowns">, asked: string) {
  const at = asked.indexOf(".");
  const part = breakdowns.find(({ key }) => key === asked.slice(0, at))?.parts.find(({ key }) => key === asked.slice(at + 1));
  return part ? { key: asked, name: part.name, records: part.records } : null;
}

/** The records behind a figure or a part of it, as an account sees them; null where there is none of that name. @throws AppError FORBIDDEN, NOT_FOUND */
export async function listBehind(actor: Actor, code: string, scope: Scope, part: string): Promise<RecordList | null> {
  mustSee(actor);
  const figure = (await figuresOf(scope, { only: [code] })).get(code);
  const ids = figure && (part ? partIn(figure, part)?.records : figure.records);
  return ids && figure.counts ? recordsOf(figure.counts, ids, { actor }) : null;
}

/** One figure with what is behind it, and what was entered; null where there is no such indicator. @throws AppError FORBIDDEN, NOT_FOUND */
export async function findFigure(actor: Actor, code: string, scope: Scope, other: DateRange | null, asked: string): Promise<FigurePage | null> {
  mustSee(actor);
  const definition = indicatorOf(code);
  if (!definition) return null;
  const term = (await termsFor(scope.bodyId)).findLast(({ period }) => holdsDay(period, scope.period.to));
  const place = await placeOf(scope.bodyId);
  const enterable = enterableRange(definition, scope.period, place.today);
  const daysOf = ({ from, to }: DateRange) => ({ indicator: code, bodyId: place.id, periodFrom: dayOfIso(from), periodTo: dayOfIso(to) });
  const [figures, beside, entered, aimed] = await Promise.all([
    comparedFigures(scope, term?.period ?? null, { only: [code] }),
    other ? figuresBeside({ bodyId: scope.bodyId, period: other }, { only: [code] }) : null,
    db.indicatorValue.findFirst({
      where: daysOf(entryRange(definition, enterable)),
      select: {
        ...{ id: true, version: true, value: true, parts: true, source: true, note: true, updatedAt: true, ...periodColumns },
        documentId: true,
        enteredBy: { select: { displayName: true } },
      },
    }),
    db.indicatorTarget.findFirst({ where: daysOf(scope.period), select: { id: true, version: true, value: true, source: true } }),
  ]);
  const figure = figures.get(code);
  if (!figure) return null;
  // A document that this account may not open is not named to it either.
  const document = entered?.documentId
    ? await db.document.findFirst({ where: { AND: [{ id: entered.documentId }, openToStaff(actor)] }, select: { symbol: true, slug: true } })
    : null;
  const part = asked ? partIn(figure, asked) : null;
  const ids = part ? part.records : figure.records;
  const list = figure.counts ? await recordsOf(figure.counts, ids, { actor }) : null;
  return {
    ...{ definition, figure, other: beside?.get(code) ?? null, place, list, part: part && { key: part.key, name: part.name } },
    enterable,
    live: await liveList(code, scope.period, ids, part?.key ?? null),
    entered: entered && {
      ...{ id: entered.id, version: entered.version, source: entered.source, note: entered.note, updatedAt: entered.updatedAt },
      value: entered.value?.toNumber() ?? null,
      parts: entered.parts as EnteredValue["parts"],
      document: document ? document.symbol || documentAddress(document.slug) : "",
      enteredBy: entered.enteredBy.displayName,
    },
    aimed: aimed && { ...aimed, value: aimed.value.toNumber() },
    why: { enter: whyNotEnter(actor) },
  };
}
