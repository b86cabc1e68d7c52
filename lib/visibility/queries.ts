import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { disclosureAddress, disclosureAdminAddress } from "@/lib/disclosures/addresses";
import { titleOf } from "@/lib/disclosures/labels";
import { documentAddress, documentAdminAddress } from "@/lib/documents/addresses";
import { type Described, describedSelect, readSelect, wasRead } from "@/lib/files/facts";
import { meetingAddress, meetingAdminAddress } from "@/lib/meetings/addresses";
import { publicAddress } from "@/lib/news/addresses";
import { readable } from "@/lib/news/queries/published";
import { questionAddress, questionAdminAddress } from "@/lib/questions/addresses";
import { shortened } from "@/lib/questions/labels";
import { resolutionAddress, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { sessionAddress, sessionAdminAddress } from "@/lib/sessions/addresses";
import type { Prisma } from "@/prisma/generated/client";
import type { AttachmentRole, FileKind, FileTextState, ScanState, Visibility } from "@/prisma/generated/enums";
import { attachmentsForReaders, attachmentsForStaff, filesForStaff, grantKeyOf, keyOf, sentFiles } from "./policy";
import type { RecordType } from "./schema";

const byPosition = [{ position: "asc" }, { id: "asc" }] satisfies Prisma.AttachmentOrderByWithRelationInput[];

/** Goes into a `select` of attachments: what a page shows of one. */
export const attachedSelect = {
  id: true,
  fileId: true,
  role: true,
  title: true,
  file: { select: { ...describedSelect, ...readSelect, name: true, kind: true } },
} satisfies Prisma.AttachmentSelect;

/** A file of a record as a page shows it. */
export interface AttachedFile extends Described {
  id: string;
  fileId: string;
  role: AttachmentRole;
  /** As the office calls it; "" where the name of the file is all there is. */
  title: string;
  name: string;
  kind: FileKind;
  /** Whether its words can be read as a page. */
  read: boolean;
}

export function attachedOf({ file, ...row }: Prisma.AttachmentGetPayload<{ select: typeof attachedSelect }>): AttachedFile {
  const { name, kind, mimeType, size, pages, language, licence } = file;
  return { ...row, name, kind, mimeType, size, pages, language, licence, read: wasRead(file) };
}

/** The files of a record that readers may open at a moment, in their order. For public pages of every domain. */
export async function publicAttachments(type: RecordType, id: string, at: Date): Promise<AttachedFile[]> {
  const where = { ...keyOf({ type, id }), file: sentFiles(), AND: [attachmentsForReaders(at)] };
  return (await db.attachment.findMany({ where, select: attachedSelect, orderBy: byPosition })).map(attachedOf);
}

/** What a disclosure is named by. */
const occasion = { kind: true, year: true, ordinal: true } satisfies Prisma.FinanceDisclosureSelect;

/** A record that readers see, as another page leads to it. */
export interface PublicRecord {
  /** As the office calls the file there; "" where the name of the file is all there is. */
  fileTitle: string;
  title: string;
  symbol: string;
  address: string;
}

/** The articles and standing pages under which readers find a file at a moment. */
async function articlesWith(fileId: string, at: Date): Promise<PublicRecord[]> {
  const where = { fileId, use: "ATTACHMENT" as const, edition: { publishedFor: readable(at) } };
  const select = { title: true, edition: { select: { title: true, article: { select: { slug: true, pagePath: true } } } } } as const;
  const rows = await db.editionFile.findMany({ where, select, orderBy: { edition: { articleId: "asc" } } });
  return rows.map(({ title: fileTitle, edition: { title, article } }) => ({ fileTitle, title, symbol: "", address: publicAddress(article) }));
}

/** The records and articles in which readers find a file at a moment, records first. */
export async function publicRecordsOf(fileId: string, at: Date): Promise<PublicRecord[]> {
  return [...(await recordsWith(fileId, at)), ...(await articlesWith(fileId, at))];
}

async function recordsWith(fileId: string, at: Date): Promise<PublicRecord[]> {
  const named = { select: { slug: true, title: true } } as const;
  const rows = await db.attachment.findMany({
    where: { fileId, AND: [attachmentsForReaders(at)] },
    select: {
      title: true,
      resolution: { select: { year: true, slug: true, title: true, symbol: true } },
      document: { select: { slug: true, title: true, symbol: true } },
      session: named,
      meeting: named,
      question: { select: { slug: true, text: true } },
      disclosure: { select: { slug: true, ...occasion } },
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ title: fileTitle, resolution, document, session, meeting, question, disclosure }) => {
    if (resolution?.year && resolution.slug) {
      const { year, slug, title, symbol } = resolution;
      return [{ fileTitle, title, symbol, address: resolutionAddress({ year, slug }) }];
    }
    if (document) return [{ fileTitle, title: document.title, symbol: document.symbol, address: documentAddress(document.slug) }];
    if (session) return [{ fileTitle, title: session.title, symbol: "", address: sessionAddress(session.slug) }];
    if (meeting) return [{ fileTitle, title: meeting.title, symbol: "", address: meetingAddress(meeting.slug) }];
    if (disclosure) return [{ fileTitle, title: titleOf(disclosure), symbol: "", address: disclosureAddress(disclosure.slug) }];
    return question ? [{ fileTitle, title: `Chất vấn: ${shortened(question.text)}`, symbol: "", address: questionAddress(question.slug) }] : [];
  });
}

/** Who may open something restricted. */
export interface Grants {
  accounts: string[];
  bodies: string[];
}

export interface StaffAttachment extends AttachedFile {
  visibility: Visibility;
  grants: Grants;
  scanState: ScanState;
  scanNote: string;
  /** In hex, as other programs print it. */
  sha256: string;
  /** What the machine made of its words; null while it has not begun. */
  text: { state: FileTextState; failure: string; pages: number | null; confirmedAt: Date | null } | null;
}

const textSelect = { revision: true, state: true, failure: true, pages: true, confirmedAt: true } satisfies Prisma.FileTextSelect;

const grantSelect = { accountId: true, bodyId: true } satisfies Prisma.RecordGrantSelect;
const grantsOf = (rows: Prisma.RecordGrantGetPayload<{ select: typeof grantSelect }>[]): Grants => ({
  accounts: rows.flatMap(({ accountId }) => accountId ?? []),
  bodies: rows.flatMap(({ bodyId }) => bodyId ?? []),
});

/** Everything that the panel of attachments shows of a record. */
export interface StaffAttachments {
  attachments: StaffAttachment[];
  /** Of the record; empty where it is not restricted. */
  grants: Grants;
  /** Who can be named: accounts that may sign in, and bodies for which somebody works; only for whoever may change it. */
  accounts: { id: string; name: string; body: string | null }[];
  bodies: { id: string; name: string }[];
}

/** The files of a record that an account may open, in their order, and who is named. The record itself was found for the actor. */
export async function staffAttachments(actor: Actor, type: RecordType, id: string): Promise<StaffAttachments> {
  const key = keyOf({ type, id });
  const grantKey = grantKeyOf({ type, id });
  const file = { select: { ...attachedSelect.file.select, scanState: true, scanNote: true, sha256: true, texts: { select: textSelect } } };
  const [rows, grants, { accounts, bodies }] = await Promise.all([
    db.attachment.findMany({
      where: { ...key, AND: [attachmentsForStaff(actor)] },
      select: { ...attachedSelect, file, visibility: true, grants: { select: grantSelect } },
      orderBy: byPosition,
    }),
    grantKey ? db.recordGrant.findMany({ where: grantKey, select: grantSelect }) : [],
    actor.can("council.write") ? grantable() : { accounts: [], bodies: [] },
  ]);
  return {
    attachments: rows.map(({ visibility, grants: own, ...row }) => ({
      ...attachedOf(row),
      visibility,
      grants: grantsOf(own),
      scanState: row.file.scanState,
      scanNote: row.file.scanNote,
      sha256: Buffer.from(row.file.sha256).toString("hex"),
      // Words of bytes that were replaced are not those of the file.
      text: row.file.texts.find(({ revision }) => revision === row.file.revision) ?? null,
    })),
    grants: grantsOf(grants),
    accounts,
    bodies,
  };
}

async function grantable(): Promise<Pick<StaffAttachments, "accounts" | "bodies">> {
  const [accounts, bodies] = await Promise.all([
    db.account.findMany({
      where: { disabledAt: null },
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: { id: true, displayName: true, body: { select: { name: true } } },
    }),
    db.body.findMany({
      where: { OR: [{ accounts: { some: {} } }, { grants: { some: {} } }] },
      orderBy: [{ kind: "asc" }, { position: "asc" }, { name: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  return { accounts: accounts.map(({ id, displayName, body }) => ({ id, name: displayName, body: body?.name ?? null })), bodies };
}

/** Files of records that an account may not open: they are left out wherever files are listed or counted. */
export async function closedFiles(actor: Actor): Promise<string[]> {
  const rows = await db.storedFile.findMany({ where: { NOT: filesForStaff(actor) }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The records that a file is attached to, of those that an account may open, with their pages in the staff area. */
export async function attachedTo(actor: Actor, fileId: string): Promise<{ title: string; address: string }[]> {
  const named = { select: { id: true, title: true } };
  const rows = await db.attachment.findMany({
    where: { fileId, AND: [attachmentsForStaff(actor)] },
    select: {
      ...{ resolution: named, document: named, session: named, meeting: named, question: { select: { id: true, text: true } } },
      disclosure: { select: { id: true, ...occasion } },
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ resolution, document, session, meeting, question, disclosure }) => [
    ...(resolution ? [{ title: resolution.title, address: resolutionAdminAddress(resolution.id) }] : []),
    ...(document ? [{ title: document.title, address: documentAdminAddress(document.id) }] : []),
    ...(session ? [{ title: session.title, address: sessionAdminAddress(session.id) }] : []),
    ...(meeting ? [{ title: meeting.title, address: meetingAdminAddress(meeting.id) }] : []),
    ...(disclosure ? [{ title: titleOf(disclosure), address: disclosureAdminAddress(disclosure.id) }] : []),
    ...(question ? [{ title: `Chất vấn: ${shortened(question.text)}`, address: questionAdminAddress(question.id) }] : []),
  ]);
}
