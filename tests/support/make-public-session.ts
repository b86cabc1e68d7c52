import { randomUUID } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { db } from "@/lib/core/db";
import { sortKey, symbolKey } from "@/lib/core/vietnamese";
import { storeDocument } from "@/lib/files/commands";
import type { Prisma } from "@/prisma/generated/client";
import type { PaperRole, Visibility } from "@/prisma/generated/enums";
import { make } from "./make";

/* A session with everything that hangs on it, laid down row by row: what readers may see of it is asked of the queries. */

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const word = () => randomUUID().slice(0, 8);

/** A moment that lies behind every present one. */
export const LONG_AGO = new Date("2020-01-01T00:00:00Z");

export const makeSession = {
  day,

  /** A council with a term of five years from 2016; every one is its own, so that no two terms overlap. */
  async term(ordinal = 14) {
    const body = await db.body.create({ data: { kind: "COUNCIL", slug: `hdnd-${word()}`, name: "Hội đồng nhân dân tỉnh Lạc Giang" } });
    const term = await db.term.create({
      data: { bodyId: body.id, ordinal, name: "khóa XIV, nhiệm kỳ 2016–2021", startsOn: day("2016-07-01"), endsOn: day("2026-06-30") },
    });
    return { councilId: body.id, termId: term.id };
  },

  async person(fullName = "Giàng A Páo") {
    return db.person.create({ data: { fullName, slug: `nguoi-${word()}`, sortKey: sortKey(fullName) } });
  },

  async member(termId: string, fullName?: string) {
    const person = await makeSession.person(fullName);
    return db.member.create({ data: { personId: person.id, termId, fromDay: day("2016-07-01") } });
  },

  /** A published session of three days in December 2020, with its agenda; overrides are columns. */
  async session(overrides: Partial<Prisma.CouncilSessionUncheckedCreateInput> = {}) {
    const { councilId, termId } = overrides.termId ? { councilId: overrides.councilId ?? "", termId: overrides.termId } : await makeSession.term();
    return db.councilSession.create({
      data: {
        ordinal: 18,
        slug: `ky-hop-${word()}`,
        title: "Kỳ họp thứ 18 (thường lệ cuối năm 2020)",
        kind: "REGULAR",
        state: "CLOSED",
        startsOn: day("2020-12-08"),
        endsOn: day("2020-12-10"),
        publishedAt: LONG_AGO,
        agendaPublishedAt: LONG_AGO,
        ...overrides,
        councilId,
        termId,
      },
    });
  },

  async sitting(sessionId: string, overrides: Partial<Prisma.SittingUncheckedCreateInput> = {}) {
    return db.sitting.create({ data: { onDay: day("2020-12-08"), half: "MORNING", startsAt: 480, endsAt: 690, ...overrides, sessionId } });
  },

  async item(sessionId: string, overrides: Partial<Prisma.AgendaItemUncheckedCreateInput> = {}) {
    return db.agendaItem.create({
      data: { position: 1, kind: "PRESENTATION", title: "Kế hoạch đầu tư công năm 2021", minutes: 30, ...overrides, sessionId },
    });
  },

  /** A PDF of some empty pages. */
  async pdf(pages = 1): Promise<Buffer> {
    const document = await PDFDocument.create();
    for (let n = 0; n < pages; n++) document.addPage([200, 300]);
    return Buffer.from(await document.save());
  },

  /** A published, public document with one file, at an item of the agenda when one is named. */
  async paper(
    overrides: Partial<Prisma.DocumentUncheckedCreateInput> & {
      itemId?: string;
      role?: PaperRole;
      position?: number;
      bytes?: Buffer;
      fileName?: string;
      fileVisibility?: Visibility;
    } = {},
  ) {
    const { itemId, role = "PROPOSAL", position = 1, bytes, fileName = "to-trinh.pdf", fileVisibility = "PUBLIC", ...columns } = overrides;
    const symbol = typeof columns.symbol === "string" ? columns.symbol : `${Math.floor(Math.random() * 10_000)}/TTr-UBND`;
    const document = await db.document.create({
      data: {
        kind: "PROPOSAL",
        slug: `van-ban-${word()}`,
        title: "Về kế hoạch đầu tư công",
        publishedAt: LONG_AGO,
        ...columns,
        symbol,
        symbolKey: symbolKey(symbol),
      },
    });
    const file = await storeDocument(await make.actor({ role: "CLERK" }), { bytes: bytes ?? (await makeSession.pdf()), name: fileName });
    await db.attachment.create({ data: { documentId: document.id, fileId: file.id, role: "ORIGINAL", position: 1, visibility: fileVisibility } });
    if (itemId) await db.agendaPaper.create({ data: { itemId, role, position, documentId: document.id } });
    return { ...document, fileId: file.id };
  },

  /** An issued resolution, in force since that day. */
  async resolution(session: { id: string; councilId: string; termId: string }, overrides: Partial<Prisma.ResolutionUncheckedCreateInput> = {}) {
    const number = overrides.number ?? 32;
    const made = await db.resolution.create({
      data: {
        series: "INDIVIDUAL",
        stage: "ISSUED",
        year: 2020,
        number,
        symbol: `${number}/NQ-HĐND`,
        symbolKey: `${number}nqhdnd`,
        slug: `${number}-nq-hdnd-${word()}`,
        title: "Về kế hoạch đầu tư công năm 2021",
        issuedOn: day("2020-12-10"),
        publishedAt: LONG_AGO,
        ...overrides,
        issuerId: session.councilId,
        termId: session.termId,
        sessionId: session.id,
      },
    });
    await db.validityPeriod.create({ data: { resolutionId: made.id, fromDay: day("2020-12-10"), state: "IN_FORCE" } });
    return made;
  },
};
