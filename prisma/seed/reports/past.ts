import "server-only";
import { isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { indicatorOf, indicatorsFor } from "@/lib/indicators/definitions";
import { entryRange } from "@/lib/indicators/entered";
import type { ComparedFigure } from "@/lib/indicators/figure";
import { yearRange } from "@/lib/indicators/periods";
import { comparedFigures } from "@/lib/indicators/queries/compared";
import { figureRow } from "@/lib/reports/commands/freeze";
import { contentHash } from "@/lib/reports/content";
import { contentOf, type DraftRow, yearsFor } from "@/lib/reports/queries/draft";
import type { Prisma } from "@/prisma/generated/client";
import type { Newsroom } from "../accounts";
import { bodyId, councilOn } from "../record/bodies";
import { committees } from "../record/body-list";
import { idOf } from "../record/chance";
import { termId, termOn } from "../record/terms";
import { day, hourOn } from "../record/write";
import { seedConference } from "./conference";
import { firstTerm } from "./first-term";
import { laterTerms } from "./later-terms";
import { aimedAt, countedIn, reportedYears } from "./numbers";
import { sectionsOf } from "./sections";

/*
 * Reports that were published before the portal was there: written as rows with their days, as the rest of the record is. What a command would
 * make of them, a command's own functions make: figures, content and hash (docs/decisions/0211).
 */

const words = { ...firstTerm, ...laterTerms };

/** The council that reports of a year. */
const councilOf = (year: number) => councilOn(day(`${year}-12-31`));

/** Saturdays and Sundays nobody signs. */
function workday(date: Date): Date {
  const weekday = date.getUTCDay();
  return new Date(date.getTime() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * 86_400_000);
}

const momentOf = (iso: string, minutes: number) => hourOn(workday(day(iso)), minutes);

/** Head and foot of the paper, signed by who presided over the council on that day. */
async function officialOf(year: number, council: string) {
  const issuedOn = workday(day(`${year + 1}-01-04`));
  const { person } = await db.postHolding.findFirstOrThrow({
    where: { post: { bodyId: bodyId(council), sole: true }, fromDay: { lte: issuedOn }, OR: [{ toDay: null }, { toDay: { gte: issuedOn } }] },
    select: { person: { select: { fullName: true } } },
  });
  return {
    ...{ symbol: `0${1 + (year % 4)}/BC-HĐND`, issuedOn, signedFor: "TM. Thường trực Hội đồng nhân dân", signerTitle: "Chủ tịch", signerName: person.fullName },
    recipients: "Ủy ban Thường vụ Quốc hội\nThường trực Tỉnh ủy\nĐại biểu Hội đồng nhân dân tỉnh\nLưu: VT",
  };
}

/** What was counted by hand, and what the first year and the new council were measured by. */
async function seedNumbers(tx: Tx, clerk: string): Promise<void> {
  const values = reportedYears.flatMap((year) => {
    const { council, tail } = councilOf(year);
    const bodies = ["thuong-truc-hdnd-tinh", ...committees.map(({ slug }) => slug)].map((slug) => bodyId(`${slug}${tail}`));
    const since = year === 2025 ? "Tính từ ngày 01/7/2025, sau hợp nhất hai tỉnh." : "";
    return countedIn(year, bodies).map(({ parts = {}, ...counted }) => {
      const definition = indicatorOf(counted.indicator);
      if (!definition) throw new Error(`no indicator ${counted.indicator}`);
      const { from, to } = entryRange(definition, yearRange(year));
      // What stands open on a day is not counted since another.
      const note = from === to ? "" : since;
      return { ...counted, periodFrom: day(from), periodTo: day(to), bodyId: bodyId(council), parts, note, enteredById: clerk };
    });
  });
  await tx.indicatorValue.createMany({ data: values, skipDuplicates: true });
  await targets(tx, reportedYears[0] ?? 2018, councilOf(reportedYears[0] ?? 2018).council, null);
  await targets(tx, 2025, councilOf(2025).council, null);
}

async function targets(tx: Tx, year: number, council: string, reportId: string | null): Promise<void> {
  const days = { periodFrom: day(`${year}-01-01`), periodTo: day(`${year}-12-31`), bodyId: bodyId(council) };
  await tx.indicatorTarget.createMany({ data: aimedAt(year).map((target) => ({ ...target, ...days, reportId })), skipDuplicates: true });
}

export const pastReportId = (year: number) => idOf(`report/${year}`);

interface Facts {
  year: number;
  council: string;
  official: Awaited<ReturnType<typeof officialOf>>;
  row: DraftRow;
}

async function factsOf(year: number): Promise<Facts | null> {
  const own = words[year];
  if (!own) return null;
  const { council } = councilOf(year);
  const [official, owner, term] = await Promise.all([
    officialOf(year, council),
    db.body.findUniqueOrThrow({ where: { id: bodyId(council) }, select: { id: true, name: true, kind: true } }),
    db.term.findUniqueOrThrow({ where: { id: termId(termOn(day(`${year}-12-31`))) }, select: { name: true, startsOn: true, endsOn: true } }),
  ]);
  const sections = sectionsOf(year, own).map(({ body, ...section }) => ({
    ...{ ...section, id: idOf(`report-section/${year}/${section.kind}`) },
    body: body as unknown as Prisma.JsonObject,
  }));
  const row = {
    ...{ id: pastReportId(year), title: `Báo cáo công tác năm ${year} của ${owner.name}`, headline: own.headline, period: "YEAR" as const },
    ...{ periodFrom: day(`${year}-01-01`), periodTo: day(`${year}-12-31`), ownerId: owner.id, owner, term, sections },
    ...official,
  };
  return { year, council, official, row };
}

/** As the figures stood then: the average is that of the years up to this one. */
async function figuresThen({ row, year }: Facts): Promise<ComparedFigure[]> {
  const period = yearRange(year);
  const until = row.term && { from: isoDay(row.term.startsOn), to: period.to };
  return [...(await comparedFigures({ bodyId: row.ownerId, period }, until, { only: indicatorsFor(row.owner.kind).map(({ code }) => code) })).values()];
}

async function writeReport(tx: Tx, facts: Facts, figures: readonly ComparedFigure[], years: Awaited<ReturnType<typeof yearsFor>>, { clerk, leader }: Newsroom) {
  const { year, council, official, row } = facts;
  const [authorId, leaderId] = [clerk.id as string, leader.id as string];
  const [frozenAt, madeAt, decidedAt] = [hourOn(day(`${year}-12-31`), 990), momentOf(`${year + 1}-01-04`, 500), momentOf(`${year + 1}-01-04`, 960)];
  const publishedAt = momentOf(`${year + 1}-01-06`, 590);
  const [id, snapshotId, versionId] = [row.id, idOf(`report-snapshot/${year}`), idOf(`report-version/${year}`)];
  const event = year === 2020 ? await seedConference(tx) : null;
  await tx.report.create({
    data: {
      ...{ id, slug: slugify(row.title), period: row.period, periodFrom: row.periodFrom, periodTo: row.periodTo, termId: termId(termOn(row.periodTo)) },
      ...official,
      ...{
        ownerId: row.ownerId,
        title: row.title,
        headline: row.headline,
        authorId,
        createdAt: hourOn(day(`${year}-12-02`), 540),
        dueOn: day(`${year}-12-31`),
      },
      ...{ startedFromId: words[year - 1] ? pastReportId(year - 1) : null, meetingId: event?.meetingId ?? null, articleId: event?.articleId ?? null },
      sections: {
        create: row.sections.map((section, at) => {
          const said = { title: section.title, body: section.body as Prisma.InputJsonObject };
          return { id: section.id, kind: section.kind, position: at + 1, ...said, revisions: { create: { ...said, authorId, savedAt: frozenAt } } };
        }),
      },
      papers: { create: (event?.documents ?? []).map((documentId, at) => ({ documentId, position: at + 1 })) },
      reviewers: { create: { accountId: leaderId, position: 1, dueOn: day(`${year + 1}-01-05`) } },
    },
    select: { id: true },
  });
  await targets(tx, year + 1, council, id);
  const content = await contentOf(tx, row, figures, frozenAt, years);
  const hash = contentHash(content);
  await tx.reportSnapshot.create({ data: { id: snapshotId, reportId: id, takenAt: frozenAt, takenById: authorId }, select: { id: true } });
  await tx.reportFigure.createMany({ data: figures.map((figure) => ({ ...figureRow(figure), snapshotId })) });
  await tx.reportVersion.create({
    data: { id: versionId, reportId: id, number: 1, snapshotId, content: content as unknown as Prisma.InputJsonObject, hash, madeAt, madeById: authorId },
    select: { id: true },
  });
  await tx.reportDecision.create({ data: { versionId, accountId: leaderId, kind: "APPROVE", hash, decidedAt }, select: { id: true } });
  await tx.report.update({
    where: { id },
    data: { state: "PUBLISHED", snapshotId, publishedVersionId: versionId, publishedAt, updatedAt: publishedAt },
    select: { id: true },
  });
}

/** The published reports, the oldest first: each is measured by what the one before aimed at. Those that are there are left alone. */
export async function seedPastReports(newsroom: Newsroom): Promise<void> {
  if (await db.report.count({ where: { id: pastReportId(reportedYears.at(-1) ?? 2025) } })) return;
  await db.$transaction((tx) => seedNumbers(tx, newsroom.clerk.id as string));
  for (const year of reportedYears) {
    const facts = await factsOf(year);
    if (!facts || (await db.report.count({ where: { id: facts.row.id } })) > 0) continue;
    const [figures, years] = await Promise.all([figuresThen(facts), yearsFor(facts.row)]);
    await db.$transaction((tx) => writeReport(tx, facts, figures, years, newsroom), { timeout: 30_000 });
  }
}
