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
    return db.member.create({ data: { personId: person.id, termId, fromDay: day("2011-07-01") } });
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
    await db.validityPeriod.create({ data: { resolutionId: made.id, fromDay: day("2015-12-10"), state: "IN_FORCE" } });
    return made;
  },
};

/** Today in Việt Nam as a column, some days on. */
const inDays = (days: number) => new Date(Math.floor((Date.now() + 7 * 3_600_000) / 86_400_000) * 86_400_000 + days * 86_400_000);

/**
 * What a reader's journey needs: a session of 2020 with papers, votes, presence and minutes, one that is under way, and one that nobody
 * may know of; all of a term of their own.
 */
export async function makeJourney(ordinal: number) {
  const of = await makeSession.term(ordinal);
  // Before the first year of the demo, whose counts other tests know.
  const [first, last] = [day("2015-12-08"), day("2015-12-10")];
  const members = await Promise.all(["Giàng A Páo", "Mùa Thị Sua", "Bùi Anh Tuấn"].map((name) => makeSession.member(of.termId, name)));
  const chair = await makeSession.person("Hoàng Thị Minh Hạnh");
  const past = await makeSession.session({
    ...of,
    ordinal: 18,
    startsOn: first,
    endsOn: last,
    minutesPublishedAt: LONG_AGO,
    place: "Hội trường tỉnh, thành phố Lạc Thành",
  });
  await db.sessionChair.create({ data: { sessionId: past.id, personId: chair.id, title: "Chủ tịch Hội đồng nhân dân tỉnh", position: 1 } });
  const morning = await makeSession.sitting(past.id, { onDay: first, videoUrl: "https://truyenhinh.lacgiang.example/sang" });
  const afternoon = await makeSession.sitting(past.id, { onDay: first, half: "AFTERNOON", startsAt: 840, endsAt: 1020 });
  await makeSession.sitting(past.id, { onDay: last });
  for (const [n, { id }] of members.entries())
    await db.attendance.create({ data: { sittingId: morning.id, memberId: id, state: n === 2 ? "EXCUSED" : "PRESENT" } });
  const opening = await makeSession.item(past.id, { sittingId: morning.id, kind: "CEREMONY", title: "Khai mạc kỳ họp", minutes: 15 });
  const item = await makeSession.item(past.id, {
    sittingId: morning.id,
    position: 2,
    speakerLine: "Ủy ban nhân dân tỉnh trình",
    videoStartMs: 754_000,
    outcome: "Hội đồng nhân dân tỉnh nhất trí.",
  });
  await db.speech.create({
    data: { itemId: item.id, name: "Bùi Anh Tuấn", title: "Tổ đại biểu Nậm Sơn", position: 1, summary: "Đề nghị ưu tiên đường liên bản." },
  });
  const proposal = await makeSession.paper({
    itemId: item.id,
    symbol: "508/TTr-UBND",
    bytes: await makeSession.pdf(2),
    title: "Về kế hoạch đầu tư công năm 2021",
  });
  await makeSession.paper({
    itemId: item.id,
    role: "DRAFT",
    position: 2,
    kind: "DRAFT_RESOLUTION",
    symbol: "",
    title: "Nghị quyết về kế hoạch đầu tư công",
    fileName: "du-thao.txt",
    bytes: Buffer.from("Dự thảo"),
  });
  await makeSession.paper({ itemId: item.id, position: 3, title: "KIN", visibility: "INTERNAL", fileName: "kin.txt", bytes: Buffer.from("KIN") });
  const report = await makeSession.paper({ kind: "EXAMINATION_REPORT", symbol: "91/BC-HĐND", title: "Thẩm tra kế hoạch đầu tư công năm 2021" });
  const committee = await db.body.create({ data: { kind: "COMMITTEE", slug: `ban-${word()}`, name: "Ban Kinh tế – Ngân sách" } });
  await db.examination.create({ data: { committeeId: committee.id, documentId: proposal.id, reportId: report.id, opinion: "AGREES_WITH_CHANGES" } });
  const resolution = await makeSession.resolution(past, { year: 2015, issuedOn: last });
  await db.agendaItem.update({ where: { id: item.id }, data: { resolutionId: resolution.id } });
  const counts = {
    subject: "RESOLUTION",
    method: "ELECTRONIC",
    eligible: 60,
    present: 57,
    inFavour: 54,
    against: 1,
    notVoting: 2,
    recordedResult: "ADOPTED",
  } as const;
  const vote = { ...counts, title: "Thông qua nghị quyết về kế hoạch đầu tư công năm 2021" };
  await db.voteEvent.create({ data: { ...vote, sessionId: past.id, itemId: item.id, resolutionId: resolution.id, onDay: first } });
  await makeSession.item(past.id, {
    sittingId: afternoon.id,
    title: "Điều chỉnh quy hoạch bãi xử lý rác Bản Lang",
    withdrawnAt: LONG_AGO,
    withdrawReason: "Cần lấy lại ý kiến của dân ba bản",
  });
  await makeSession.item(past.id, {
    sittingId: afternoon.id,
    position: 2,
    kind: "QUESTIONING",
    title: "Chất vấn Giám đốc Sở Tài nguyên và Môi trường",
    minutes: 90,
  });

  const live = await makeSession.session({
    ...of,
    ordinal: 19,
    kind: "THEMATIC",
    form: "HYBRID",
    title: "Kỳ họp thứ 19 (chuyên đề)",
    startsOn: inDays(0),
    endsOn: inDays(1),
    state: "IN_SESSION",
    place: "Hội trường tỉnh, thành phố Lạc Thành",
    liveUrl: "https://truyenhinh.lacgiang.example/truc-tiep",
  });
  const now = await makeSession.sitting(live.id, { onDay: inDays(0), startsAt: 0, endsAt: 1440 });
  await makeSession.sitting(live.id, { onDay: inDays(1) });
  const [voted] = await Promise.all(
    ["Kế hoạch đầu tư công trung hạn 2021–2025", "Kinh phí phục vụ bầu cử", "Số lượng đại biểu được bầu ở từng đơn vị"].map((title, n) =>
      makeSession.item(live.id, { sittingId: now.id, position: n + 1, kind: "VOTE", title }),
    ),
  );
  await db.voteEvent.create({ data: { ...vote, sessionId: live.id, itemId: voted?.id ?? null, onDay: inDays(0), votedAt: new Date(), provisional: true } });
  for (const [n, { id }] of members.entries())
    await db.attendance.create({ data: { sittingId: now.id, memberId: id, state: n === 0 ? "EXCUSED" : "PRESENT" } });
  const hidden = await makeSession.session({
    ...of,
    ordinal: 20,
    startsOn: first,
    endsOn: last,
    title: "Kỳ họp chưa ai biết",
    publishedAt: null,
    agendaPublishedAt: null,
    state: "PLANNED",
  });
  return { past, live, hidden, member: members[0], opening, item };
}
