import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { storeDocument } from "@/lib/files/commands";
import type { BodyKind, Visibility } from "@/prisma/generated/enums";

/* Factories for documents and for the records that carry attachments. They write rows; what a test is about goes through the commands. */

interface Opening {
  visibility?: Visibility;
  publishedAt?: Date | null;
  trashedAt?: Date | null;
}

const title = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
const slug = () => `ban-ghi-${randomUUID()}`;
const yesterday = () => new Date(Date.now() - 86_400_000);

export const record = {
  async body(overrides: { kind?: BodyKind; name?: string; symbolTail?: string } = {}) {
    const { kind = "COMMITTEE", name = title("Ban"), symbolTail = "HĐND" } = overrides;
    return db.body.create({ data: { kind, name, symbolTail, slug: slug() }, select: { id: true, slug: true, name: true } });
  },

  /** A council with a term. */
  async term() {
    const council = await record.body({ kind: "COUNCIL", name: title("Hội đồng nhân dân tỉnh") });
    const data = { bodyId: council.id, ordinal: 14, name: "khóa XIV", startsOn: new Date("2016-06-20"), endsOn: new Date("2021-06-19") };
    return { council, ...(await db.term.create({ data, select: { id: true } })) };
  },

  async session(overrides: Omit<Opening, "visibility"> & { agendaPublishedAt?: Date; closed?: boolean } = {}) {
    const { council, id: termId } = await record.term();
    const { publishedAt = yesterday(), ...rest } = overrides;
    const data = {
      councilId: council.id,
      termId,
      ordinal: 15,
      slug: slug(),
      title: "Kỳ họp thứ 15",
      kind: "REGULAR" as const,
      startsOn: new Date("2020-12-08"),
    };
    return db.councilSession.create({ data: { ...data, publishedAt, ...rest }, select: { id: true, slug: true, version: true } });
  },

  async resolution(overrides: Opening = {}) {
    const { council, id: termId } = await record.term();
    const { publishedAt = yesterday(), ...rest } = overrides;
    const data = { issuerId: council.id, termId, series: "INDIVIDUAL" as const, title: title("Về kế hoạch đầu tư công") };
    return db.resolution.create({ data: { ...data, publishedAt, ...rest }, select: { id: true, version: true, visibility: true } });
  },

  async meeting(overrides: Opening = {}) {
    const { publishedAt = yesterday(), ...rest } = overrides;
    const data = { kind: "CONFERENCE" as const, slug: slug(), title: title("Hội nghị tổng kết"), startsAt: new Date("2020-12-22T01:00:00Z") };
    return db.meeting.create({ data: { ...data, publishedAt, ...rest }, select: { id: true, slug: true, version: true, visibility: true } });
  },

  async document(overrides: Opening & { title?: string; sessionId?: string; issuedOn?: Date } = {}) {
    const { publishedAt = yesterday(), ...rest } = overrides;
    const data = { kind: "REPORT" as const, slug: slug(), title: title("Báo cáo"), issuedOn: new Date("2020-12-01") };
    return db.document.create({ data: { ...data, publishedAt, ...rest }, select: { id: true, slug: true, version: true, visibility: true, title: true } });
  },

  /** A question that a member put, outside of a session. */
  async question(overrides: Omit<Opening, "visibility"> & { sessionId?: string } = {}) {
    const { id: termId } = await record.term();
    const person = await db.person.create({ data: { fullName: "Giàng A Páo", slug: slug(), sortKey: "pao giang a" }, select: { id: true } });
    const member = await db.member.create({ data: { personId: person.id, termId, fromDay: new Date("2016-06-20") }, select: { id: true } });
    const { publishedAt = yesterday(), ...rest } = overrides;
    const data = {
      ...{ slug: slug(), askerId: member.id, answererName: "Vũ Hồng Sơn", answererTitle: "Giám đốc Sở Giao thông vận tải" },
      ...{ form: "WRITTEN" as const, text: title("Vì sao đường tỉnh 155 chậm sửa?"), askedOn: new Date("2020-12-09") },
    };
    return db.question.create({ data: { ...data, publishedAt, ...rest }, select: { id: true, slug: true, version: true } });
  },

  /** A disclosure of an office of its own, with the edition that readers have where it is published. */
  async disclosure(overrides: Omit<Opening, "visibility"> & { ownerId?: string; year?: number } = {}) {
    const { publishedAt = yesterday(), ownerId = (await record.body({ kind: "OFFICE" })).id, ...rest } = overrides;
    const table = { columns: [{ name: "Dự toán được giao", share: false }], rows: [{ number: "I", content: title("Chi"), level: 0, amounts: ["12500"] }] };
    const data = { slug: slug(), ownerId, kind: "BUDGET" as const, year: 2020, eventOn: new Date("2019-12-20"), table };
    const edition = { ordinal: 1, eventOn: data.eventOn, unit: "MILLION" as const, table };
    const editions = publishedAt ? { create: { ...edition, publishedAt } } : {};
    return db.financeDisclosure.create({ data: { ...data, publishedAt, editions, ...rest }, select: { id: true, slug: true, version: true, ownerId: true } });
  },

  /** A small text that nobody brought in before. */
  async file(actor: Actor) {
    return storeDocument(actor, { bytes: record.bytes(), name: "bao-cao.txt" });
  },

  /** The row of a file whose bytes nobody asks for. */
  async fileRow() {
    const sha256 = randomBytes(32) as Uint8Array<ArrayBuffer>;
    const data = { kind: "DOCUMENT" as const, storageKey: randomUUID(), sha256, size: 1, mimeType: "text/plain; charset=utf-8", name: "phu-luc.txt" };
    return db.storedFile.create({ data, select: { id: true } });
  },

  bytes: () => new TextEncoder().encode(`Báo cáo kiểm thử ${randomUUID()}\n`),
};
