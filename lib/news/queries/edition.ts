import "server-only";
import { fieldsOf, lenderIn } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { z } from "@/lib/core/zod";
import { describedSelect, readSelect } from "@/lib/files/facts";
import { type Picture, pictureOf, pictureSelect } from "@/lib/files/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { BylineRole, EditionChange, EditionState } from "@/prisma/generated/enums";
import type { Body } from "../body";
import { blockingCount, type Finding, findingsOf, type Passed, passedOf, type ScannedFile } from "../checks";
import { contentHash } from "../content";
import type { Facts } from "../findings";
import type { Links } from "../links";
import {
  type Refusal,
  whyNotApprove,
  whyNotComment,
  whyNotEdit,
  whyNotInvite,
  whyNotLook,
  whyNotPublish,
  whyNotRestore,
  whyNotRetract,
  whyNotReturn,
  whyNotSubmit,
  whyNotTrash,
} from "../policy";
import { whyNotChangeAddress, whyNotKeep, whyNotReschedule, whyNotRetire, whyNotRevive, whyNotStart, whyNotWithdraw } from "../standing";
import { isOpen } from "../workflow";
import type { Writer } from "../writers";
import { type TextFacts, textFactsOf } from "./facts";
import { type Attachment, attachmentsTyped, picturesOf } from "./published";
import { type EditionRow, mustRead, rowOf, rowSelect } from "./staff";

const scanSelect = { name: true, scanState: true, scanNote: true } satisfies Prisma.StoredFileSelect;

const detailSelect = {
  ...rowSelect,
  standfirst: true,
  body: true,
  bodyText: true,
  eventDate: true,
  decidedAt: true,
  returnReason: true,
  contentHash: true,
  leadAlt: true,
  change: true,
  changeNote: true,
  leadFile: { select: { ...pictureSelect, ...scanSelect, caption: true, credit: true } },
  approver: { select: { id: true, displayName: true } },
  writers: { orderBy: { addedAt: "asc" }, select: { accountId: true, wroteAt: true, leftAt: true, account: { select: { displayName: true } } } },
  decidedFor: { select: { displayName: true } },
  bylines: { orderBy: { position: "asc" }, select: { name: true, role: true, personId: true } },
  people: { orderBy: { person: { sortKey: "asc" } }, select: { person: { select: { id: true, slug: true, fullName: true, titleLine: true } } } },
  files: {
    orderBy: { position: "asc" },
    select: { use: true, title: true, file: { select: { ...pictureSelect, ...scanSelect, ...describedSelect, ...readSelect } } },
  },
  article: {
    select: {
      slug: true,
      pagePath: true,
      publishAt: true,
      withdrawnAt: true,
      withdrawReason: true,
      withdrawDueAt: true,
      trashedAt: true,
      emptiedAt: true,
      retiredAt: true,
      retireReason: true,
      version: true,
      publishedEditionId: true,
      publishedEdition: { select: { authorId: true, writers: { select: { accountId: true, wroteAt: true, leftAt: true } } } },
      editions: { select: { id: true, state: true } },
    },
  },
} satisfies Prisma.EditionSelect;

type DetailRow = Prisma.EditionGetPayload<{ select: typeof detailSelect }>;

/** Why each button would be refused; null where it would work. */
export type WhyNot = Record<
  | "edit"
  | "invite"
  | "submit"
  | "retract"
  | "look"
  | "comment"
  | "return"
  | "approve"
  | "publish"
  | "start"
  | "withdraw"
  | "keep"
  | "retire"
  | "revive"
  | "reschedule"
  | "trash"
  | "restore"
  | "changeAddress",
  Refusal | null
>;

export interface EditionDetail extends EditionRow {
  state: EditionState;
  standfirst: string;
  body: Body;
  /** A date (midnight UTC), not an instant. */
  eventDate: Date | null;
  proposedPublishAt: Date | null;
  /** `lender` names in whose place they decided. */
  approver: { id: string; name: string; lender: string | null } | null;
  decidedAt: Date | null;
  /** Who writes, or wrote, on it besides its author, in the order in which they came. */
  writers: (Writer & { name: string })[];
  returnReason: string | null;
  /** Of what was approved: SHA-256 in hex; null before. */
  contentHash: string | null;
  /** SHA-256 in hex of what stands now, made as the approval makes it: the dock names it, so that people mean the same text. */
  fingerprint: string;
  lead: Picture | null;
  leadAlt: string;
  /** Null in the first edition of an article. */
  change: EditionChange | null;
  changeNote: string;
  bylines: { name: string; role: BylineRole; personId: string | null }[];
  people: { id: string; slug: string; fullName: string; titleLine: string | null }[];
  /** `id` is the file's. */
  attachments: Attachment[];
  /** Every file that it uses, with what is known of viruses. */
  scanned: ScannedFile[];
  /** Of the figures in the text, by file id. */
  pictures: Record<string, Picture>;
  /** Where the links of the text lead readers today. */
  links: Links;
  /** What the server knows of the text: the editor asks for it anew while somebody writes. */
  facts: Facts;
  article: {
    id: string;
    version: number;
    slug: string;
    /** The address of a standing page; null for news. */
    pagePath: string | null;
    publishAt: Date | null;
    withdrawnAt: Date | null;
    withdrawReason: string | null;
    /** The hour at which it goes by itself. */
    withdrawDueAt: Date | null;
    /** Since when it lies in the trash. */
    trashedAt: Date | null;
    /** Since when it is only kept to look things up. */
    retiredAt: Date | null;
    retireReason: string | null;
    publishedEditionId: string | null;
  };
  findings: Finding[];
  passed: Passed[];
  why: WhyNot;
}

function fingerprintOf(row: DetailRow, body: Body): string {
  const { title, standfirst, eventDate, proposedPublishAt, leadAlt, change, changeNote, bylines } = row;
  const attachments = row.files.filter(({ use }) => use === "ATTACHMENT").map(({ file, title: name }) => ({ fileId: file.id, title: name }));
  const content = { title, standfirst, body, eventDate, proposedPublishAt, leadAlt, change, changeNote, bylines, attachments };
  const ids = { categoryId: row.category?.id ?? null, leadFileId: row.leadFile?.id ?? null, people: row.people.map(({ person }) => person.id) };
  return contentHash({ ...content, ...ids }).toString("hex");
}

function detailOf(actor: Actor, row: DetailRow, at: Date, { body, links, facts }: TextFacts): EditionDetail {
  const { editions, publishedEdition, emptiedAt: _, ...article } = row.article;
  const standing = { ...article, publishedEdition, hasOpenEdition: editions.some(({ state }) => isOpen(state)) };
  const correcting = article.publishedEditionId !== null && article.publishedEditionId !== row.id;
  const scanned = [...row.files.map(({ file }) => file), ...(row.leadFile ? [row.leadFile] : [])];
  const checkable = {
    ...row,
    scanned,
    body,
    categoryId: row.category?.id ?? null,
    leadFileId: row.leadFile?.id ?? null,
    correcting,
    facts,
    people: row.people.map(({ person }) => person.id),
    page: article.pagePath !== null,
  };
  const findings = findingsOf(checkable);
  const blocking = blockingCount(findings);
  const decidable = { ...row, authorId: row.author.id };
  const lead = row.leadFile && pictureOf(row.leadFile);
  if (lead && row.leadAlt) lead.alt = row.leadAlt;
  return {
    ...rowOf(row, at),
    state: row.state,
    standfirst: row.standfirst,
    body,
    eventDate: row.eventDate,
    proposedPublishAt: row.proposedPublishAt,
    approver: row.approver && { id: row.approver.id, name: row.approver.displayName, lender: row.decidedFor?.displayName ?? null },
    decidedAt: row.decidedAt,
    writers: row.writers.map(({ account, ...writer }) => ({ ...writer, name: account.displayName })),
    returnReason: row.returnReason,
    contentHash: row.contentHash && Buffer.from(row.contentHash).toString("hex"),
    fingerprint: fingerprintOf(row, body),
    lead,
    leadAlt: row.leadAlt,
    change: row.change,
    changeNote: row.changeNote,
    bylines: row.bylines,
    people: row.people.map(({ person }) => person),
    attachments: attachmentsTyped(row.files),
    scanned: scanned.map(({ name, scanState, scanNote }) => ({ name, scanState, scanNote })),
    pictures: picturesOf(
      body,
      row.files.filter(({ use }) => use !== "ATTACHMENT"),
    ),
    links,
    facts,
    article: { id: row.articleId, ...article },
    findings,
    passed: passedOf(checkable),
    why: {
      edit: whyNotEdit(actor, decidable),
      invite: whyNotInvite(actor, decidable),
      submit: whyNotSubmit(actor, decidable),
      retract: whyNotRetract(actor, decidable),
      look: whyNotLook(actor, decidable),
      comment: whyNotComment(actor, decidable),
      return: whyNotReturn(actor, decidable),
      approve: whyNotApprove(actor, decidable, blocking),
      publish: whyNotPublish(actor, decidable, article, blocking),
      start: whyNotStart(actor, standing),
      withdraw: whyNotWithdraw(actor, standing),
      keep: whyNotKeep(actor, standing),
      retire: whyNotRetire(actor, standing),
      revive: whyNotRevive(actor, standing),
      reschedule: whyNotReschedule(actor, standing, at),
      changeAddress: whyNotChangeAddress(actor, standing),
      trash: whyNotTrash(actor, { ...decidable, article }),
      restore: whyNotRestore(actor, { ...decidable, article }),
    },
  };
}

/**
 * An edition as the editor needs it; null when there is none.
 * @throws AppError FORBIDDEN for staff who do not write
 */
export async function findEdition(actor: Actor, id: string): Promise<EditionDetail | null> {
  mustRead(actor);
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.edition.findUnique({ where: { id }, select: detailSelect });
  if (!row || row.article.emptiedAt) return null;
  const at = await now();
  const detail = detailOf(actor, row, at, await textFactsOf(actor, row, at));
  // Everything but the way back waits until it is restored.
  if (detail.status === "TRASHED") for (const verb of Object.keys(detail.why) as (keyof WhyNot)[]) if (verb !== "restore") detail.why[verb] = "in-trash";
  return detail;
}

export interface HistoryEntry {
  at: Date;
  actorName: string;
  /** For `changeSentence` of the audit labels. */
  action: string;
  fields: string[];
  /** In whose place it was done. */
  lender: string | null;
}

export interface Review {
  edition: EditionDetail;
  /** What readers see today, for comparing; null for a first edition. */
  published: EditionDetail | null;
  /** Everything that happened to this edition, newest first. */
  history: HistoryEntry[];
}

/** An edition as an approver needs it: beside what is published, with its history. */
export async function reviewOf(actor: Actor, id: string): Promise<Review | null> {
  const edition = await findEdition(actor, id);
  if (!edition) return null;
  const { publishedEditionId } = edition.article;
  const [published, entries] = await Promise.all([
    publishedEditionId && publishedEditionId !== id ? findEdition(actor, publishedEditionId) : null,
    db.auditEntry.findMany({
      // The page says by itself what was read.
      where: { subjectType: "edition", subjectId: id, action: { not: "edition.look" } },
      orderBy: { id: "desc" },
      take: 100,
      select: { at: true, actorName: true, action: true, detail: true },
    }),
  ]);
  return { edition, published, history: entries.map(({ detail, ...entry }) => ({ ...entry, fields: fieldsOf(detail), lender: lenderIn(detail) })) };
}
