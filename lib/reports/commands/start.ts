import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { dayOfIso, isoDay } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { freeSlug, slugify } from "@/lib/core/slug";
import { wrongField } from "@/lib/core/wrong-field";
import type { z } from "@/lib/core/zod";
import type { DateRange } from "@/lib/indicators/figure";
import { termsFor } from "@/lib/indicators/queries/compared";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { reportAddress } from "../addresses";
import { reportBodySchema } from "../body";
import { calendarPeriod, neighbour, partsOfYear, periodName } from "../period";
import { isClosedOwner, whyNotWrite } from "../policy";
import { startInput } from "../schema";
import { carriedOver, renamed, type SectionDraft, standardSections } from "../structure";
import { refuse, type Seen } from "./guard";

type Input = z.output<typeof startInput>;

async function rangeOf({ period, year, part, termId }: Input, terms: Awaited<ReturnType<typeof termsFor>>): Promise<DateRange> {
  if (period === "TERM") {
    const term = terms.find(({ id }) => id === termId);
    if (!term) throw new AppError("INVALID", "unknown-term");
    return term.period;
  }
  if (year === null) throw wrongField("year", "Nhập năm gồm 4 chữ số, ví dụ 2020");
  const most = partsOfYear[period];
  if (most > 1 && (part === null || part > most)) throw wrongField("part", most === 2 ? "Chọn 6 tháng đầu hay 6 tháng cuối" : "Chọn quý");
  return calendarPeriod(period, year, most === 1 ? 1 : (part ?? 1));
}

interface Taken {
  sections: SectionDraft[];
  /** Of a restricted one those who may open it: nobody else reads its words in the new one. */
  closed: { accountId: string | null; bodyId: string | null }[] | null;
}

/** What the new report takes over of the one that it is started from: its structure, and who may open what of its words comes along. */
async function takenFrom(tx: Tx, actor: Actor, id: string, period: Input["period"], range: DateRange): Promise<Taken> {
  const before = await tx.report.findFirst({
    where: { AND: [{ id, trashedAt: null }, openToStaff(actor)] },
    select: {
      ...{ period: true, periodFrom: true, periodTo: true, visibility: true, grants: { select: { accountId: true, bodyId: true } } },
      sections: { orderBy: { position: "asc" }, select: { kind: true, title: true, body: true } },
    },
  });
  if (!before) throw new AppError("INVALID", "unknown-report");
  const old = { from: isoDay(before.periodFrom), to: isoDay(before.periodTo) };
  const called = (kind: Input["period"], days: DateRange) => {
    const next = neighbour(kind, days, 1);
    // The later name first: it may hold the other one.
    return [next ? periodName(kind, next) : "", periodName(kind, days)];
  };
  const [was, is] = [called(before.period, old), called(period, range)];
  return {
    sections: before.sections.map(({ kind, title, body }) => ({ kind, title: renamed(title, was, is), body: carriedOver(kind, reportBodySchema.parse(body)) })),
    closed: before.visibility === "RESTRICTED" ? before.grants : null,
  };
}

/** Addresses that the pages of reports themselves need. */
const reserved = ["so-lieu", "so-sanh"];

/** An address that no report has and none had; holds the lock of reports' addresses until the commit. */
async function slugFor(tx: Tx, title: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reports.address'))`;
  const base = slugify(title) || "bao-cao";
  const taken = await tx.report.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const old = await tx.oldAddress.findMany({ where: { path: { startsWith: reportAddress(base) } }, select: { path: true } });
  return freeSlug(base, [...reserved, ...taken.map(({ slug }) => slug), ...old.map(({ path }) => path.slice(reportAddress("").length))]);
}

/**
 * Begins a report of a period and a body, from the structure of an earlier one or with the usual parts. A report of the Party or of a mass
 * organisation is internal; one that takes over words of a restricted one is open to the same people. Input: startInput. @throws ZodError; AppError FORBIDDEN, INVALID (a ReportRefusal)
 */
export async function startReport(actor: Actor, input: unknown): Promise<Seen> {
  const asked = startInput.parse(input);
  refuse(whyNotWrite(actor));
  const owner = await db.body.findUnique({ where: { id: asked.ownerId }, select: { kind: true, name: true } });
  if (!owner) throw new AppError("INVALID", "unknown-body");
  const terms = await termsFor(asked.ownerId);
  const range = await rangeOf(asked, terms);
  const after = neighbour(asked.period, range, 1);
  const title = asked.title || `Báo cáo công tác ${periodName(asked.period, range)} của ${owner.name}`.slice(0, 300);
  // Of two terms that meet in a year the one in which the period ends.
  const term = terms.find(({ id }) => id === asked.termId) ?? terms.findLast(({ period }) => period.from <= range.to && range.to <= period.to);
  return db.$transaction(async (tx) => {
    const { sections, closed }: Taken = asked.startedFromId
      ? await takenFrom(tx, actor, asked.startedFromId, asked.period, range)
      : { sections: standardSections(after && periodName(asked.period, after)), closed: null };
    const authorId = actor.id as string;
    const made = await tx.report.create({
      data: {
        ...{ title, period: asked.period, ownerId: asked.ownerId, startedFromId: asked.startedFromId, dueOn: asked.dueOn, authorId },
        ...{ periodFrom: dayOfIso(range.from), periodTo: dayOfIso(range.to), termId: term?.id ?? null, slug: await slugFor(tx, title) },
        visibility: closed ? "RESTRICTED" : isClosedOwner(owner.kind) ? "INTERNAL" : "PUBLIC",
        ...(closed ? { grants: { create: closed } } : {}),
        sections: {
          create: sections.map(({ kind, title: called, body }, at) => ({
            ...{ kind, title: called, position: at + 1, body: body as Prisma.InputJsonValue },
            revisions: { create: { title: called, body: body as Prisma.InputJsonValue, authorId } },
          })),
        },
      },
      select: { id: true, version: true },
    });
    const detail = {
      period: asked.period,
      periodDays: [range.from, range.to],
      bodyId: asked.ownerId,
      startedFromId: asked.startedFromId,
      version: made.version,
    };
    await record(tx, actor, "report.start", { type: "report", id: made.id, detail });
    return made;
  });
}
