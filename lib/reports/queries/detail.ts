import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { namableDocuments } from "@/lib/documents/policy";
import { openToStaff } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import { type ReportBody, reportBodySchema } from "../body";
import { neighbour, periodName } from "../period";
import {
  type ReportRefusal,
  whyNotChangeAccess,
  whyNotComment,
  whyNotDecide,
  whyNotPublish,
  whyNotReadComments,
  whyNotRestore,
  whyNotRetract,
  whyNotTrash,
  whyNotWithdraw,
  whyNotWrite,
} from "../policy";
import { type Turn, turnsOf } from "../turns";
import { isId, mustSee } from "./staff";

const detailSelect = (actor: Actor) =>
  ({
    ...{ id: true, slug: true, version: true, title: true, headline: true, state: true, period: true, periodFrom: true, periodTo: true, termId: true },
    ...{ ownerId: true, visibility: true, snapshotId: true, dueOn: true, publishedVersionId: true, publishedAt: true, withdrawnAt: true },
    ...{ withdrawReason: true, meetingId: true, articleId: true, authorId: true, trashedAt: true, startedFromId: true },
    ...{ symbol: true, issuedOn: true, signedFor: true, signerTitle: true, signerName: true, recipients: true },
    owner: { select: { id: true, name: true, kind: true } },
    author: { select: { displayName: true } },
    snapshot: { select: { takenAt: true, takenBy: { select: { displayName: true } } } },
    meeting: { select: { id: true, title: true, visibility: true } },
    article: { select: { slug: true, publishedEdition: { select: { title: true } } } },
    papers: {
      where: { document: namableDocuments(actor) },
      orderBy: { position: "asc" },
      select: { document: { select: { id: true, slug: true, symbol: true, title: true } } },
    },
    reviewers: {
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { accountId: true, position: true, dueOn: true, account: { select: { displayName: true } } },
    },
    versions: {
      orderBy: { number: "desc" },
      select: {
        ...{ id: true, number: true, hash: true, madeAt: true, note: true, snapshotId: true },
        madeBy: { select: { displayName: true } },
        decisions: {
          orderBy: { decidedAt: "asc" },
          select: { accountId: true, kind: true, reason: true, decidedAt: true, account: { select: { displayName: true } } },
        },
      },
    },
    sections: { orderBy: { position: "asc" }, select: { id: true, kind: true, title: true, body: true, version: true } },
  }) satisfies Prisma.ReportSelect;

type DetailRow = Prisma.ReportGetPayload<{ select: ReturnType<typeof detailSelect> }>;

export interface ReportReviewerLine {
  accountId: string;
  name: string;
  position: number;
  dueOn: Date | null;
  turn: Turn;
  decidedAt: Date | null;
}

type Verb =
  | ("write" | "freeze" | "keep" | "consult" | "endConsultation" | "submit" | "retract" | "decide" | "publish" | "withdraw" | "revise")
  | ("trash" | "restore" | "access" | "readComments" | "comment");

export interface ReportDetail extends Omit<DetailRow, "reviewers" | "meeting" | "article"> {
  periodName: string;
  /** "năm 2021"; null after a term. */
  nextPeriod: string | null;
  /** The last one that was submitted. */
  last: DetailRow["versions"][number] | null;
  reviewers: ReportReviewerLine[];
  /** The title of a meeting that the account may not open is not theirs. */
  meeting: { id: string; title: string } | null;
  article: { slug: string; title: string } | null;
  /** Who wrote in it. */
  writers: string[];
  /** Why each button would be refused; null where it would work. */
  why: Record<Verb, ReportRefusal | null>;
}

async function openMeeting(actor: Actor, id: string | null): Promise<{ id: string; title: string } | null> {
  return id ? db.meeting.findFirst({ where: { AND: [{ id }, openToStaff(actor)] }, select: { id: true, title: true } }) : null;
}

/** A report as its pages need it; null where there is none for this account. @throws AppError FORBIDDEN */
export async function findStaffReport(actor: Actor, id: string): Promise<ReportDetail | null> {
  mustSee(actor);
  if (!isId(id)) return null;
  const row = await db.report.findFirst({ where: { AND: [{ id }, openToStaff(actor)] }, select: detailSelect(actor) });
  if (!row) return null;
  const [meeting, authors] = await Promise.all([
    openMeeting(actor, row.meetingId),
    db.reportSectionText.findMany({ where: { section: { reportId: id } }, distinct: ["authorId"], select: { authorId: true } }),
  ]);
  const { reviewers, article, ...report } = row;
  const last = row.versions[0] ?? null;
  const decisions = last?.decisions ?? [];
  const writers = authors.map(({ authorId }) => authorId);
  const standing = { ...row, writers, decisions };
  const range = { from: isoDay(row.periodFrom), to: isoDay(row.periodTo) };
  const next = neighbour(row.period, range, 1);
  return {
    ...report,
    ...{ last, writers, meeting },
    article: article && { slug: article.slug, title: article.publishedEdition?.title ?? article.slug },
    periodName: periodName(row.period, range),
    nextPeriod: next && periodName(row.period, next),
    reviewers: turnsOf(reviewers, decisions).map(({ accountId, position, dueOn, turn, account }) => ({
      ...{ accountId, position, dueOn, turn },
      name: account.displayName,
      decidedAt: decisions.find((one) => one.accountId === accountId)?.decidedAt ?? null,
    })),
    why: {
      write: whyNotWrite(actor, row),
      freeze: whyNotWrite(actor, row, "freeze"),
      keep: whyNotWrite(actor, row, "keep"),
      consult: whyNotWrite(actor, row, "consult"),
      endConsultation: whyNotWrite(actor, row, "endConsultation"),
      submit: whyNotWrite(actor, row, "submit"),
      retract: whyNotRetract(actor, standing),
      decide: whyNotDecide(actor, standing),
      publish: whyNotPublish(actor, row),
      withdraw: whyNotWithdraw(actor, row),
      revise: whyNotWrite(actor, row, "revise"),
      trash: whyNotTrash(actor, row),
      restore: whyNotRestore(actor, row),
      access: whyNotChangeAccess(actor, row, row.visibility),
      readComments: whyNotReadComments(actor, row),
      comment: whyNotComment(actor, row),
    },
  };
}

/** A section as it stands, for whoever writes on an older one; null where there is none for this account. @throws AppError FORBIDDEN */
export async function findSection(actor: Actor, reportId: string, id: string): Promise<{ version: number; title: string; body: ReportBody } | null> {
  mustSee(actor);
  if (!isId(reportId) || !isId(id)) return null;
  const where = { id, reportId, report: openToStaff(actor) };
  const row = await db.reportSection.findFirst({ where, select: { version: true, title: true, body: true } });
  return row && { ...row, body: reportBodySchema.parse(row.body) };
}
