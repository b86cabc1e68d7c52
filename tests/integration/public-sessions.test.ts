import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { storeDocument } from "@/lib/files/commands";
import { findMember } from "@/lib/members/queries/page";
import { followChanges } from "@/lib/search/jobs/follow";
import { hasSessions, listSessions, sessionFacets, sessionsForSitemap } from "@/lib/sessions/queries/list";
import { bandSession } from "@/lib/sessions/queries/live";
import { findMinutes, previewMinutes } from "@/lib/sessions/queries/minutes";
import { findSession } from "@/lib/sessions/queries/page";
import { papersOf } from "@/lib/sessions/queries/papers";
import { findDeskSession } from "@/lib/sessions/queries/staff-session";
import { quorumsOf, votesOfSession } from "@/lib/votes/queries";
import { make } from "../support/make";
import { LONG_AGO, makeSession } from "../support/make-public-session";

const { day } = makeSession;
const every = { q: "", term: null, year: null, kind: null };

/** The whole of what readers are given, as text: a canary that is in it is found in it. */
const told = (value: unknown) => JSON.stringify(value);

describe("ai thấy gì, khi nào", () => {
  test("kỳ họp chưa công bố, đã bỏ, hẹn giờ: không có ở trang, danh sách, sơ đồ, dải trang chủ", async () => {
    const soon = new Date(Date.now() + 3_600_000);
    const hidden = await Promise.all([
      makeSession.session({ publishedAt: null, agendaPublishedAt: null, state: "PLANNED" }),
      makeSession.session({ publishedAt: soon, agendaPublishedAt: null, state: "IN_SESSION" }),
      makeSession.session({ publishedAt: null, agendaPublishedAt: null, trashedAt: LONG_AGO }),
    ]);
    expect(await hasSessions()).toBe(false);
    for (const { slug } of hidden) expect([await findSession(slug), await findMinutes(slug), await papersOf(slug)]).toEqual([null, null, null]);
    expect((await listSessions(every, 1)).total).toBe(0);
    expect([await sessionsForSitemap(), await bandSession()]).toEqual([[], null]);
    expect(await findSession("khong-co")).toBeNull();
  });

  test("chương trình chỉ ra cùng chương trình, biên bản chỉ ra cùng biên bản", async () => {
    const session = await makeSession.session({ agendaPublishedAt: null });
    const sitting = await makeSession.sitting(session.id);
    const item = await makeSession.item(session.id, { sittingId: sitting.id, title: "MUC-KIN", outcome: "KET-QUA-KIN" });
    await db.speech.create({ data: { itemId: item.id, name: "NGUOI-NOI", position: 1, summary: "LOI-NOI" } });
    const paper = await makeSession.paper({ itemId: item.id, title: "TO-TRINH-CUA-MUC", sessionId: session.id });
    await db.voteEvent.create({
      data: { sessionId: session.id, itemId: item.id, title: "BIEU-QUYET", subject: "AGENDA", method: "SHOW_OF_HANDS", onDay: day("2020-12-08"), inFavour: 54 },
    });
    const before = await findSession(session.slug);
    expect(before).toMatchObject({ agenda: null, minutes: false, papers: [] });
    for (const canary of ["MUC-KIN", "TO-TRINH-CUA-MUC", "BIEU-QUYET", "NGUOI-NOI"]) expect(told(before)).not.toContain(canary);
    expect((await papersOf(session.slug))?.entries).toEqual([]);
    expect(await votesOfSession(session.id)).toEqual([]);

    await db.councilSession.update({ where: { id: session.id }, data: { agendaPublishedAt: LONG_AGO } });
    const agenda = await findSession(session.slug);
    expect(agenda?.agenda?.halves[0]?.items[0]).toMatchObject({
      title: "MUC-KIN",
      done: true,
      outcome: "",
      papers: [{ id: paper.id }],
      votes: [{ counts: { inFavour: 54 } }],
    });
    expect(told(agenda)).toContain("NGUOI-NOI");
    for (const canary of ["KET-QUA-KIN", "LOI-NOI"]) expect(told(agenda)).not.toContain(canary);
    expect(await findMinutes(session.slug)).toBeNull();

    await db.councilSession.update({ where: { id: session.id }, data: { minutesPublishedAt: LONG_AGO } });
    expect(told(await findMinutes(session.slug))).toMatch(/KET-QUA-KIN.*LOI-NOI/);
    expect((await findSession(session.slug))?.minutes).toBe(true);
    expect((await sessionsForSitemap()).find(({ slug }) => slug === session.slug)?.minutes).toBe(true);
  });

  test("bản chương trình, biên bản đã ký ra cùng phần của nó; nội bộ, chờ quét, hạn chế nơi khác thì không; họp kín chỉ còn chương trình", async () => {
    const session = await makeSession.session({ agendaPublishedAt: null });
    const clerk = await make.actor({ role: "CLERK" });
    const attach = async (name: string, role: "AGENDA" | "MINUTES" | "REFERENCE", visibility: "PUBLIC" | "INTERNAL" = "PUBLIC") => {
      const file = await storeDocument(clerk, { bytes: await makeSession.pdf(), name: `${name}.pdf` });
      await db.attachment.create({ data: { sessionId: session.id, fileId: file.id, role, visibility, position: 1 } });
      return file.id;
    };
    const agenda = await attach("CHUONG-TRINH", "AGENDA");
    await attach("BIEN-BAN", "MINUTES");
    await attach("BIEN-BAN-NHAP", "MINUTES", "INTERNAL");
    await attach("GIAY-MOI", "REFERENCE");
    const files = async () => (await findSession(session.slug))?.files.map(({ name }) => name.replace(".pdf", "")).toSorted();
    const give = (data: Record<string, Date | boolean>) => db.councilSession.update({ where: { id: session.id }, data });
    expect(await files()).toEqual(["GIAY-MOI"]);
    await give({ agendaPublishedAt: LONG_AGO });
    expect(await files()).toEqual(["CHUONG-TRINH", "GIAY-MOI"]);
    await give({ minutesPublishedAt: LONG_AGO });
    expect([await files(), (await findMinutes(session.slug))?.signed.map(({ name }) => name)]).toEqual([
      ["BIEN-BAN", "CHUONG-TRINH", "GIAY-MOI"],
      ["BIEN-BAN.pdf"],
    ]);
    // Staff read what readers would: no file that is not given yet, none that stays inside.
    expect(told(await previewMinutes(clerk, session.id))).not.toContain("BIEN-BAN-NHAP");
    expect((await findDeskSession(clerk, session.id))?.signed.map(({ role, visibility }) => `${role} ${visibility}`).toSorted()).toEqual([
      ...["AGENDA PUBLIC", "MINUTES INTERNAL", "MINUTES PUBLIC"],
    ]);
    await db.storedFile.update({ where: { id: agenda }, data: { scanState: "WAITING" } });
    expect(await files()).toEqual(["BIEN-BAN", "GIAY-MOI"]);
    await db.storedFile.update({ where: { id: agenda }, data: { scanState: "UNSCANNED" } });
    await give({ closed: true });
    expect([await files(), (await findMinutes(session.slug))?.signed ?? []]).toEqual([["CHUONG-TRINH"], []]);
    const paper = await makeSession.paper({ visibility: "RESTRICTED" });
    await db.attachment.create({ data: { documentId: paper.id, fileId: agenda, role: "ANNEX", position: 2 } });
    expect(await files()).toEqual([]);
  });

  test("họp kín: không phát biểu, không băng ghi hình, không kết quả từng mục, cả trong biên bản", async () => {
    const session = await makeSession.session({ minutesPublishedAt: LONG_AGO });
    const open = await makeSession.sitting(session.id, { videoUrl: "https://tv.example/sang" });
    const shut = await makeSession.sitting(session.id, { half: "AFTERNOON", startsAt: 840, endsAt: 1020, closed: true, videoUrl: "https://tv.example/KIN" });
    for (const sitting of [open, shut]) {
      const item = await makeSession.item(session.id, { sittingId: sitting.id, outcome: sitting === shut ? "KIN-1" : "Nhất trí" });
      await db.speech.create({
        data: { itemId: item.id, name: sitting === shut ? "KIN-2" : "Mùa Thị Sua", position: 1, summary: sitting === shut ? "KIN-3" : "" },
      });
    }
    const [page, minutes] = [told(await findSession(session.slug)), told(await findMinutes(session.slug))];
    expect(page).toContain("https://tv.example/sang");
    for (const said of [page, minutes]) expect([said.includes("Mùa Thị Sua"), /KIN/.test(said)]).toEqual([true, false]);
    await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
    const closed = told(await findSession(session.slug));
    expect([closed.includes("tv.example"), closed.includes("Mùa Thị Sua"), closed.includes("Kế hoạch đầu tư công")]).toEqual([false, false, true]);
  });

  test("buổi kín: không nói bao nhiêu người có mặt, ở trang, biên bản, dải kỳ họp, trang đại biểu; kỳ họp kín không còn biên bản", async () => {
    const session = await makeSession.session({ minutesPublishedAt: LONG_AGO });
    const member = await makeSession.member(session.termId);
    const shut = await makeSession.sitting(session.id, { closed: true });
    const open = await makeSession.sitting(session.id, { half: "AFTERNOON", startsAt: 840, endsAt: 1020 });
    for (const { id } of [shut, open]) await db.attendance.create({ data: { sittingId: id, memberId: member.id, state: "PRESENT" } });
    const heads = async () => [
      (await findSession(session.slug))?.agenda?.halves.map(({ presence }) => presence?.present ?? null),
      (await findMinutes(session.slug))?.agenda.halves.map(({ presence }) => presence?.present ?? null),
      (await quorumsOf(session.id, true)).map(({ sittingId }) => sittingId === open.id),
    ];
    expect(await heads()).toEqual([[null, 1], [null, 1], [true]]);
    const { slug } = await db.person.findUniqueOrThrow({ where: { id: member.personId }, select: { slug: true } });
    expect((await findMember(slug, 14))?.sittings).toEqual({ present: 1, of: 1 });
    await db.councilSession.update({ where: { id: session.id }, data: { closed: true } });
    expect(await heads()).toEqual([[null, null], undefined, []]);
    expect((await sessionsForSitemap()).find((line) => line.slug === session.slug)?.minutes).toBe(false);
    expect(await findMember(slug, 14)).toMatchObject({ sittings: null });
  });

  test("bản ghi hình hạn chế ở một hồ sơ, hoặc đang chờ quét: bạn đọc không đọc được cả tên tệp", async () => {
    const session = await makeSession.session();
    const columns = { kind: "VIDEO" as const, mimeType: "video/mp4", size: 1, sha256: new Uint8Array(32), width: 640, height: 360, durationMs: 1000 };
    const video = await db.storedFile.create({ data: { ...columns, name: "PHIEN-KIN.mp4", storageKey: randomUUID() } });
    await makeSession.sitting(session.id, { videoId: video.id });
    const page = async () => told(await findSession(session.slug));
    expect(await page()).toContain("PHIEN-KIN.mp4");
    await db.storedFile.update({ where: { id: video.id }, data: { scanState: "WAITING" } });
    expect(await page()).not.toContain("PHIEN-KIN");
    await db.storedFile.update({ where: { id: video.id }, data: { scanState: "UNSCANNED" } });
    const paper = await makeSession.paper({ visibility: "RESTRICTED" });
    await db.attachment.create({ data: { documentId: paper.id, fileId: video.id, role: "ORIGINAL", position: 2 } });
    expect(await page()).not.toContain("PHIEN-KIN");
  });

  test("biên bản xem trước: mọi cán bộ, bất cứ lúc nào; cùng một nội dung", async () => {
    const session = await makeSession.session({ publishedAt: null, agendaPublishedAt: null });
    const { id: sessionId, councilId: issuerId, termId } = session;
    const sitting = await makeSession.sitting(session.id);
    const item = await makeSession.item(session.id, { sittingId: sitting.id, outcome: "Nhất trí" });
    const secret = await db.resolution.create({
      data: { issuerId, termId, sessionId, series: "INDIVIDUAL", stage: "ADOPTED", title: "Nội dung hạn chế", visibility: "RESTRICTED" },
    });
    const vote = { sessionId, itemId: item.id, subject: "RESOLUTION", method: "ELECTRONIC", onDay: day("2020-12-08"), inFavour: 54 } as const;
    await db.voteEvent.create({ data: { ...vote, title: "Thông qua nghị quyết" } });
    await db.voteEvent.create({ data: { ...vote, title: "BIEU-QUYET-HAN-CHE", resolutionId: secret.id } });
    for (const role of ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] as const)
      expect((await previewMinutes(await make.actor({ role }), session.id))?.agenda.halves[0]?.items[0]?.outcome).toBe("Nhất trí");
    await expect(previewMinutes(await make.actor({ roles: [] }), session.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await previewMinutes(await make.actor(), "khong-co")).toBeNull();
    const clerk = await make.actor({ role: "CLERK" });
    const preview = await previewMinutes(clerk, session.id);
    expect(preview?.agenda.halves[0]?.items[0]?.votes).toMatchObject([{ title: "Thông qua nghị quyết", counts: { inFavour: 54 } }]);
    expect(await votesOfSession(session.id)).toEqual([]);
    const given = { publishedAt: LONG_AGO, agendaPublishedAt: LONG_AGO, minutesPublishedAt: LONG_AGO };
    await db.councilSession.update({ where: { id: session.id }, data: given });
    expect((await findMinutes(session.slug))?.agenda).toEqual(preview?.agenda);
  });
});

describe("danh sách và dải kỳ họp", () => {
  test("lọc theo nhiệm kỳ, năm, loại; kỳ họp chỉ biết tháng đứng đúng chỗ", async () => {
    const { councilId, termId } = await makeSession.term(97);
    const of = { councilId, termId };
    await makeSession.session({ ...of, ordinal: 1, kind: "REGULAR", startsOn: day("2019-07-01"), endsOn: null });
    await makeSession.session({ ...of, ordinal: 2, kind: "EXTRAORDINARY", form: "ONLINE", startsOn: day("2020-04-01"), endsOn: null, precision: "MONTH" });
    await makeSession.session({ ...of, ordinal: 3, kind: "THEMATIC", startsOn: day("2020-09-01"), endsOn: null });
    await makeSession.session({ ...of, ordinal: 4, kind: "REGULAR", publishedAt: null, agendaPublishedAt: null, state: "PLANNED" });
    const term = { ...every, term: 97 };
    expect((await listSessions(term, 1)).items.map(({ kind }) => kind)).toEqual(["THEMATIC", "EXTRAORDINARY", "REGULAR"]);
    expect((await listSessions({ ...term, year: 2020 }, 1)).items.map(({ precision }) => precision)).toEqual(["DAY", "MONTH"]);
    expect((await listSessions({ ...term, kind: "THEMATIC" }, 1)).total).toBe(1);
    expect(await listSessions({ ...term, year: 2021 }, 1)).toEqual({ items: [], total: 0 });
    const facets = await sessionFacets({ ...term, year: 2020 });
    expect(facets.years).toEqual([2020, 2019]);
    expect(facets.kinds.map(({ kind, count }) => [kind, count]).toSorted()).toEqual([
      ["EXTRAORDINARY", 1],
      ["THEMATIC", 1],
    ]);
    expect(facets.terms.find(({ ordinal }) => ordinal === 97)?.count).toBe(3);
    await db.councilSession.updateMany({ where: { termId, ordinal: { in: [3, 4] } }, data: { title: "Kỳ họp về bảo vệ rừng", place: "Nậm Sơn" } });
    await followChanges();
    for (const q of ["bảo vệ rừng", "bao ve rung", "rừng nam son"])
      expect([q, (await listSessions({ ...term, q }, 1)).items.map(({ kind }) => kind)]).toEqual([q, ["THEMATIC"]]);
    expect([(await listSessions({ ...term, q: "!!!" }, 1)).total, (await listSessions({ ...term, q: "không có chữ này" }, 1)).total]).toEqual([0, 0]);
    const found = await sessionFacets({ ...every, q: "bảo vệ rừng" });
    expect([found.years, found.kinds, found.terms.map(({ ordinal, count }) => [ordinal, count])]).toEqual([
      [2020],
      [{ kind: "THEMATIC", count: 1 }],
      [[97, 1]],
    ]);
  });

  test("đang họp trước, sắp họp sau, vừa họp xong sau cùng; xa quá thì thôi", async () => {
    const at = (days: number) => new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + days * 86_400_000);
    await makeSession.session({ startsOn: at(-80), endsOn: at(-79) });
    await makeSession.session({ startsOn: at(80), endsOn: at(81), state: "PLANNED" });
    expect(await bandSession()).toBeNull();
    const past = await makeSession.session({ startsOn: at(-10), endsOn: at(-9), state: "COMPLETE" });
    await makeSession.resolution(past, { year: 2020 });
    expect(await bandSession()).toMatchObject({ kind: "past", slug: past.slug, resolutions: 1 });
    await makeSession.session({ startsOn: at(30), endsOn: at(31), state: "PLANNED", agendaPublishedAt: null });
    const next = await makeSession.session({ startsOn: at(9), endsOn: at(10), state: "CONVENED" });
    const sitting = await makeSession.sitting(next.id, { onDay: at(9) });
    await makeSession.item(next.id, { sittingId: sitting.id, title: "Khai mạc" });
    expect(await bandSession()).toMatchObject({ kind: "next", slug: next.slug, agenda: true, halves: [{ startsAt: 480, first: "Khai mạc" }] });
    const live = await makeSession.session({ startsOn: at(-1), endsOn: at(1), state: "IN_SESSION" });
    const now = await makeSession.sitting(live.id, { onDay: at(0), startsAt: 0, endsAt: 1440 });
    const [voted, current, after] = [
      await makeSession.item(live.id, { sittingId: now.id, position: 1, title: "Đã bàn" }),
      await makeSession.item(live.id, { sittingId: now.id, position: 2, title: "Đang bàn" }),
      await makeSession.item(live.id, { sittingId: now.id, position: 3, title: "Sắp bàn" }),
    ];
    const event = {
      sessionId: live.id,
      subject: "RESOLUTION",
      method: "ELECTRONIC",
      onDay: at(0),
      eligible: 60,
      present: 57,
      inFavour: 54,
      provisional: true,
    } as const;
    await db.voteEvent.create({ data: { ...event, title: "Bấm nút", itemId: voted.id, votedAt: new Date() } });
    const band = await bandSession();
    // Around midnight in Việt Nam the half-day of the test is over or not yet there.
    if (band?.kind !== "live") throw new Error("not live");
    expect(band.live.voted).toMatchObject({ about: "Đã bàn", counts: { inFavour: 54, eligible: 60 }, provisional: true });
    if (band.live.inRoom) expect([band.live.current, band.live.next]).toMatchObject([{ id: current.id, place: 2, of: 3 }, { id: after.id }]);
    await db.councilSession.update({ where: { id: live.id }, data: { agendaPublishedAt: null } });
    expect(await bandSession()).toMatchObject({ kind: "live", live: { voted: null, current: null, half: null } });
  });

  test("đại biểu có mặt: đếm từng buổi, trên tổng số đại biểu của ngày đó", async () => {
    const session = await makeSession.session();
    const sitting = await makeSession.sitting(session.id);
    const members = await Promise.all(["Giàng A Páo", "Mùa Thị Sua", "Bùi Anh Tuấn", "Lò Văn Hặc"].map((name) => makeSession.member(session.termId, name)));
    await db.member.update({ where: { id: members[3]?.id ?? "" }, data: { toDay: day("2019-12-31") } });
    const states = ["PRESENT", "PRESENT", "EXCUSED"] as const;
    await db.attendance.createMany({
      data: states.map((state, n) => ({ sittingId: sitting.id, memberId: members[n]?.id ?? "", state, reason: state === "EXCUSED" ? "KIN" : "" })),
    });
    const page = await findSession(session.slug);
    expect(page?.agenda?.halves[0]?.presence).toEqual({ present: 2, excused: 1, unexcused: 0, eligible: 3 });
    expect(told(page)).not.toContain("KIN");
  });
});
