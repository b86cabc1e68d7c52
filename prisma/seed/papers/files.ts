import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { sha256 } from "@/lib/core/sha256";
import { titleOf } from "@/lib/disclosures/labels";
import { promiseScan, unread } from "@/lib/files/commands";
import { storage } from "@/lib/files/storage";
import { type OfficialGiven, officialForm } from "@/lib/printing/official-form";
import type { Prisma } from "@/prisma/generated/client";
import type { AttachmentRole, Visibility } from "@/prisma/generated/enums";
import { idOf } from "../record/chance";
import { writeAll } from "../record/write";
import { type Letters, lettersFor } from "./letters";
import { sheetPdf } from "./sheet";
import { draftDocx } from "./word";
import { answerLetter, disclosingDecision, givenOf, officeNote } from "./wording";

/* Files behind the papers of some sessions, so that a demo shows what there is to read, to search and to fetch as one archive or one PDF. */

/** How many files are written at a time. */
const AT_ONCE = 16;
const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file that is to lie with a paper, a question or a disclosure. */
interface Laid {
  of: { documentId: string } | { questionId: string } | { disclosureId: string };
  name: string;
  title: string;
  role: AttachmentRole;
  visibility: Visibility;
  position: number;
  at: Date;
  given: OfficialGiven;
  mark: string;
  word: boolean;
}

/** Those of 2020, the newest that is over, and the one that is prepared. */
async function sessionsWithFiles(): Promise<{ all: string[]; newest: string | null }> {
  const [year, newest, coming] = await Promise.all([
    db.councilSession.findMany({ where: { startsOn: { gte: new Date("2020-01-01"), lt: new Date("2021-01-01") } }, select: { id: true } }),
    db.councilSession.findFirst({ where: { state: "COMPLETE" }, orderBy: { startsOn: "desc" }, select: { id: true } }),
    db.councilSession.findMany({ where: { state: "CONVENED" }, select: { id: true } }),
  ]);
  return { all: [...year, ...coming, ...(newest ? [newest] : [])].map(({ id }) => id), newest: newest?.id ?? null };
}

const paperSelect = {
  ...{ id: true, slug: true, kind: true, symbol: true, title: true, issuedOn: true, publishedAt: true, sessionId: true },
  issuer: {
    select: {
      name: true,
      posts: {
        orderBy: { protocol: "asc" },
        take: 1,
        select: { holdings: { orderBy: { fromDay: "asc" }, select: { fromDay: true, toDay: true, person: { select: { fullName: true } } } } },
      },
    },
  },
} satisfies Prisma.DocumentSelect;
type PaperRow = Prisma.DocumentGetPayload<{ select: typeof paperSelect }>;

function signerOf({ issuer }: PaperRow, on: Date): string | null {
  const held = issuer?.posts[0]?.holdings.findLast(({ fromDay, toDay }) => fromDay <= on && (toDay === null || on <= toDay));
  return held?.person.fullName ?? null;
}

function laidWith(paper: PaperRow, newest: string | null): Laid[] {
  const { id, slug, kind, issuer } = paper;
  const issuedOn = paper.issuedOn ?? new Date("2020-01-01");
  const given = givenOf({ ...paper, issuedOn, issuer: issuer?.name ?? null, signer: signerOf(paper, issuedOn) });
  const drafted = kind === "DRAFT_RESOLUTION";
  const common = { of: { documentId: id }, at: paper.publishedAt ?? issuedOn, visibility: "PUBLIC" as const, given, mark: drafted ? "DỰ THẢO" : "" };
  const own = { ...common, name: `${slug}.pdf`, title: "", role: "ORIGINAL" as const, position: 1, word: false };
  // What is worked on further is given as a Word file too.
  return drafted && paper.sessionId === newest ? [own, { ...own, name: `${slug}.docx`, title: "Bản Word", role: "TEXT", position: 2, word: true }] : [own];
}

/** The office's own note on the first proposal of each of these sessions: only staff find it. */
function noted(papers: readonly PaperRow[]): Laid[] {
  const first = new Map(papers.filter(({ kind }) => kind === "PROPOSAL").map((paper) => [paper.sessionId, paper]));
  return [...first.values()].map(({ id, slug, title, issuedOn }) => {
    const at = issuedOn ?? new Date("2020-01-01");
    const words = { name: `phieu-trinh-${slug}.pdf`, title: "Phiếu trình của Văn phòng", role: "REFERENCE" as const, visibility: "INTERNAL" as const };
    return { of: { documentId: id }, ...words, position: 3, at, given: officeNote(title, at), mark: "", word: false };
  });
}

/** What was answered in writing to each question that was asked between two sessions. */
async function answered(): Promise<Laid[]> {
  const questions = await db.question.findMany({
    where: { sessionId: null, form: "WRITTEN", answer: { not: "" }, answeredOn: { not: null }, publishedAt: { not: null } },
    orderBy: [{ askedOn: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, text: true, answer: true, answeredOn: true, answererName: true, answererTitle: true, agency: { select: { name: true } } },
  });
  const words = { role: "ANSWER" as const, title: "Văn bản trả lời", visibility: "PUBLIC" as const, position: 1, mark: "", word: false };
  return questions.flatMap(({ id, slug, answeredOn: at, agency, ...question }) =>
    at ? [{ of: { questionId: id }, ...words, name: `tra-loi-${slug}.pdf`, at, given: answerLetter({ ...question, agency: agency?.name ?? "", at }) }] : [],
  );
}

/** The signed decision behind each budget and each settlement that was disclosed. */
async function disclosed(): Promise<Laid[]> {
  const rows = await db.financeDisclosure.findMany({
    where: { kind: { in: ["BUDGET", "SETTLEMENT"] }, publishedAt: { not: null } },
    orderBy: [{ year: "asc" }, { kind: "asc" }],
    select: {
      id: true,
      slug: true,
      kind: true,
      year: true,
      ordinal: true,
      decisionSymbol: true,
      decisionOn: true,
      publishedAt: true,
      owner: { select: { name: true } },
    },
  });
  const words = { role: "ORIGINAL" as const, title: "Quyết định công bố công khai", visibility: "PUBLIC" as const, position: 1, mark: "", word: false };
  return rows.flatMap(({ id, slug, decisionSymbol: symbol, decisionOn: on, publishedAt: at, owner, ...occasion }) =>
    on && at
      ? [
          {
            of: { disclosureId: id },
            ...words,
            name: `quyet-dinh-${slug}.pdf`,
            at,
            given: disclosingDecision({ symbol, on, office: owner.name, about: titleOf(occasion) }),
          },
        ]
      : [],
  );
}

/** The bytes of one: the same for the same words. */
async function bytesOf({ given, at, mark, word }: Pick<Laid, "given" | "at" | "mark" | "word">, letters: Letters): Promise<Uint8Array> {
  const form = officialForm(given);
  if (word) return draftDocx(form, at);
  return sheetPdf(form, letters, { title: [form.kind, given.symbol, given.subject].filter(Boolean).join(" "), at, mark });
}

/** Sheets of our own name each page in plain words. */
const pagesOf = (sheet: Uint8Array) =>
  Buffer.from(sheet)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? null;

/** Every text that a paper may show. */
const textsOf = ({ given, mark }: Laid) => [JSON.stringify(officialForm(given)), mark, "0123456789-"];

interface Stored {
  files: Prisma.StoredFileCreateManyInput[];
  attachments: Prisma.AttachmentCreateManyInput[];
}

/** Every file that is to lie with a paper, a question or a disclosure, and how its bytes are made. */
export async function paperFiles(): Promise<(Laid & { bytes(): Promise<Uint8Array> })[]> {
  const { all, newest } = await sessionsWithFiles();
  const papers = await db.document.findMany({
    where: { sessionId: { in: all }, visibility: "PUBLIC" },
    orderBy: [{ issuedOn: "asc" }, { id: "asc" }],
    select: paperSelect,
  });
  const laid = [...papers.flatMap((paper) => laidWith(paper, newest)), ...noted(papers), ...(await answered()), ...(await disclosed())];
  const letters = await lettersFor(laid.flatMap(textsOf));
  return laid.map((one) => ({ ...one, bytes: () => bytesOf(one, letters) }));
}

async function store(by: Actor, keys: string[]): Promise<Stored> {
  const laid = await paperFiles();
  const stored: Stored = { files: [], attachments: [] };
  for (let start = 0; start < laid.length; start += AT_ONCE) {
    const portion = await Promise.allSettled(
      laid.slice(start, start + AT_ONCE).map(async (one) => {
        const bytes = await one.bytes();
        const storageKey = await storage().put(bytes);
        keys.push(storageKey);
        return { one, bytes, storageKey };
      }),
    );
    // One that fails waits for its siblings: what they still write behind it would stay for good.
    for (const put of portion) {
      if (put.status === "rejected") throw put.reason;
      const { one, bytes, storageKey } = put.value;
      const { of, name, title, role, visibility, position, at } = one;
      const fileId = idOf(`file/${name}`);
      const facts = { sha256: sha256(bytes), size: bytes.length, mimeType: one.word ? DOCX : PDF, name };
      const official = { pages: one.word ? null : pagesOf(bytes), language: "VIETNAMESE" as const, licence: "OFFICIAL" as const };
      stored.files.push({ id: fileId, kind: "DOCUMENT", storageKey, ...facts, ...official, uploadedById: by.id, createdAt: at, ...unread() });
      stored.attachments.push({ id: idOf(`attachment/${name}`), fileId, ...of, role, title, position, visibility, createdAt: at });
    }
  }
  return stored;
}

async function write(tx: Tx, { files, attachments }: Stored): Promise<void> {
  await writeAll(tx.storedFile, files);
  await writeAll(tx.attachment, attachments);
  for (const { id } of files) if (typeof id === "string") await promiseScan(tx, id);
}

/** Lays files with the papers of some sessions. All of them or none; never twice. @param by who brought them */
export async function seedPaperFiles(by: Actor): Promise<void> {
  if (await db.attachment.findFirst({ where: { documentId: { not: null } }, select: { id: true } })) return;
  const keys: string[] = [];
  try {
    const stored = await store(by, keys);
    await db.$transaction((tx) => write(tx, stored), { timeout: 60_000 });
  } catch (error) {
    await Promise.allSettled(keys.map((key) => storage().remove(key)));
    throw error;
  }
}
