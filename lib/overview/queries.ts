import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { formatDate, formatDay, todayOf } from "@/lib/core/dates";
import { AppError } from "@/lib/core/errors";
import { overdueDisclosures } from "@/lib/disclosures/queries/overdue";
import { figureAdminAddress } from "@/lib/indicators/addresses";
import type { IndicatorDefinition } from "@/lib/indicators/definition";
import { indicators } from "@/lib/indicators/definitions";
import type { DateRange } from "@/lib/indicators/figure";
import { shiftedDay, yearTo } from "@/lib/indicators/periods";
import { whyNotEnter } from "@/lib/indicators/policy";
import { type PacedFigure, yearToDate } from "@/lib/indicators/queries/compared";
import { type FigureChoices, figureChoices } from "@/lib/indicators/queries/staff";
import { lastStocks } from "@/lib/indicators/queries/stocks";
import { editionAdminAddress } from "@/lib/news/addresses";
import { whyNotRead } from "@/lib/news/policy";
import { dueReviews } from "@/lib/news/queries/reviews";
import { questionAdminAddress } from "@/lib/questions/addresses";
import { type PromisesKept, promisesKept } from "@/lib/questions/queries/overdue";
import { reportAdminAddress } from "@/lib/reports/addresses";
import { lateReports, reportsWaiting } from "@/lib/reports/queries/staff";
import { itemAnchor, sessionAdminAddress } from "@/lib/sessions/addresses";
import { paperRoleLabels } from "@/lib/sessions/labels";
import { overduePapers } from "@/lib/sessions/queries/overdue";
import type { LateKind } from "./labels";
import { whyNotOversee } from "./policy";

/** What leaders ask after first, in the order of a report; whatever has a plan is shown besides. */
const headline: readonly string[] = [
  ...["nghi-quyet", "ky-hop", "giam-sat", "khao-sat", "chat-van", "loi-hua-dung-han"],
  ...["tiep-xuc-cu-tri", "kien-nghi-da-giai-quyet", "tiep-cong-dan", "don-thu"],
];

/** The year so far of one indicator. */
export interface PacedLine {
  definition: IndicatorDefinition;
  figure: PacedFigure;
  /** The records behind it. */
  address: string;
}

/** Something that is late. */
export interface LateItem {
  id: string;
  title: string;
  /** In days; 0 on the very day. */
  late: number;
  /** Who, and until when it was due. */
  line: string;
  address: string;
}

/** Something of which the portal has no records yet: how much is late is what somebody entered. */
export interface LateStock {
  definition: IndicatorDefinition;
  /** Null where nobody entered it yet; old where that was for a day more than half a year ago. */
  last: { value: number; day: string; source: string; old: boolean } | null;
  /** The figure of that day, or of today. */
  address: string;
  /** Where a number is entered for today; null for whoever may not. */
  enter: string | null;
}

export interface Overview {
  at: Date;
  /** Null where no council sits. */
  year: { period: DateRange; before: DateRange; lines: PacedLine[] } | null;
  /** By kind, the longest overdue first. */
  late: Record<LateKind, LateItem[]>;
  /** What is late of things without records; none where no council sits. */
  stocks: LateStock[];
  promises: PromisesKept["counts"];
}

const daysSince = (day: Date, today: Date) => Math.round((today.getTime() - day.getTime()) / 86_400_000);
const line = (...words: string[]) => words.filter(Boolean).join(", ");

async function yearSoFar(choices: FigureChoices): Promise<Overview["year"]> {
  const { bodyId } = choices.usual;
  const { period, before, figures } = await yearToDate(bodyId, choices.today, headline);
  const lines = indicators.flatMap((definition): PacedLine[] => {
    const figure = figures.get(definition.code);
    // What nobody counted and nobody planned is left out: it is not a zero.
    if (!figure || (figure.value === null && figure.target === null)) return [];
    return [{ definition, figure, address: figureAdminAddress(definition.code, { bodyId, period }) }];
  });
  return { period, before, lines };
}

/** A number of a day longer ago than this, half a year, says little of today. */
const FRESH_DAYS = 183;

async function lateStocks(actor: Actor, { usual: { bodyId }, today }: FigureChoices): Promise<LateStock[]> {
  const addressOf = (code: string, day: string) => figureAdminAddress(code, { bodyId, period: yearTo(day) });
  const stocks = await lastStocks(actor, bodyId, today);
  return stocks.map(({ definition, last }) => ({
    ...{ definition, last: last && { ...last, old: last.day < shiftedDay(today, -FRESH_DAYS) } },
    address: addressOf(definition.code, last?.day ?? today),
    enter: whyNotEnter(actor) ? null : `${addressOf(definition.code, today)}#nhap`,
  }));
}

async function latePromises(actor: Actor): Promise<{ items: LateItem[]; counts: PromisesKept["counts"] }> {
  const { overdue, counts } = await promisesKept(actor);
  const items = overdue.map(({ id, text, late, dueOn, answerer, question }) => ({
    ...{ id, title: text, late, address: questionAdminAddress(question.id) },
    line: line(answerer.name, answerer.title, question.session ?? "", `hạn ${formatDay(dueOn)}`),
  }));
  return { items, counts };
}

async function lateDisclosures(actor: Actor): Promise<LateItem[]> {
  const rows = await overdueDisclosures(actor);
  return rows.map(({ id, kind, year, ordinal, title, owner, dueOn, late, address }) => ({
    ...{ id: id ?? `${owner.id}-${kind}-${year}-${ordinal}`, title, late, address, line: line(owner.name, `hạn công khai ${formatDay(dueOn)}`) },
  }));
}

async function latePapers(actor: Actor, today: Date): Promise<LateItem[]> {
  const rows = await overduePapers(actor);
  return rows.map(({ id, role, dueAt, who, item, session }) => ({
    ...{ id, title: `${paperRoleLabels[role]}: ${item.title}`, late: daysSince(todayOf(dueAt), today) },
    address: `${sessionAdminAddress(session.id)}#${itemAnchor(item.id)}`,
    line: line(who, session.title, `hạn ${formatDate(dueAt)}`),
  }));
}

/** What waits for this account itself is said there, not once more here. */
async function lateElsewhere(actor: Actor, today: Date): Promise<LateItem[]> {
  const [rows, { toDecide, own }] = await Promise.all([lateReports(actor), reportsWaiting(actor)]);
  const mine = new Set([...toDecide, ...own].map(({ id }) => id));
  const items = rows.flatMap(({ id, title, dueOn, next }) =>
    dueOn && !mine.has(id)
      ? [{ id, title, late: daysSince(dueOn, today), address: reportAdminAddress(id), line: line(...next, `hạn ${formatDay(dueOn)}`) }]
      : [],
  );
  return items.toSorted((a, b) => b.late - a.late);
}

/** Readers have these articles; whoever has nothing to do with the newsroom is led to what readers have. */
async function lateReviews(actor: Actor, at: Date, today: Date): Promise<LateItem[]> {
  const reads = whyNotRead(actor) === null;
  const rows = await dueReviews(at, { reviewDueOn: { lt: today } }, 2000);
  return rows.map(({ articleId, editionId, title, address, dueOn, reviewer }) => ({
    ...{ id: articleId, title, late: daysSince(dueOn, today), address: reads ? editionAdminAddress(editionId) : address },
    line: line(reviewer.name, `phải xem lại trước ${formatDay(dueOn)}`),
  }));
}

/** How the work of the council goes, for whoever answers for it. @throws AppError FORBIDDEN */
export async function overviewOf(actor: Actor): Promise<Overview> {
  const refusal = whyNotOversee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const at = await now();
  const today = todayOf(at);
  const choices = await figureChoices(actor);
  const [year, stocks, promises, disclosures, papers, reports, reviews] = await Promise.all([
    choices && yearSoFar(choices),
    choices ? lateStocks(actor, choices) : [],
    latePromises(actor),
    lateDisclosures(actor),
    latePapers(actor, today),
    lateElsewhere(actor, today),
    lateReviews(actor, at, today),
  ]);
  return { at, year, stocks, late: { promises: promises.items, disclosures, papers, reports, reviews }, promises: promises.counts };
}
