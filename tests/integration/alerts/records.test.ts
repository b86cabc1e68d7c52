import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { digestDue, tellSubscribers } from "@/lib/alerts/jobs/gather";
import { db } from "@/lib/core/db";
import { createQuestion } from "@/lib/questions/commands/save";
import { followChanges } from "@/lib/search/jobs/follow";
import { rebuildSearch } from "@/lib/search/jobs/rebuild";
import { feedOf, follow, lettersTo, openCategory, openPost, sendWaiting } from "@/tests/support/alerts";
import { mailbox } from "@/tests/support/mailbox";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { LONG_AGO, makeSession } from "@/tests/support/make-public-session";
import { makeCouncil, makeRelation, makeResolution, makeText, oldText } from "@/tests/support/make-reading";

const box = mailbox();
const { received } = box;
beforeAll(() => openPost(box));
afterAll(() => box.close());
beforeEach(() => {
  received.length = 0;
});

describe("nghị quyết, kỳ họp, đại biểu, tìm kiếm", () => {
  test("nghị quyết: văn bản tác động, hiệu lực, đính chính; văn bản nội bộ, chưa công bố không để lại dấu", async () => {
    const council = await makeCouncil();
    const old = await makeResolution(council, 12, "2017-07-14");
    await makeText(old.id, "ADOPTED", 1, oldText);
    await db.validityPeriod.create({ data: { resolutionId: old.id, fromDay: new Date("2017-07-24"), state: "IN_FORCE" } });
    const { email, subscription } = await follow(received, { loai: "nghi-quyet", nam: "2017", muc: old.slug });
    received.length = 0;
    const hidden = await makeResolution(council, 24, "2020-12-09", { visibility: "RESTRICTED", title: "TEN-KIN" });
    await makeRelation("AMENDMENT", { fromResolutionId: hidden.id, toResolutionId: old.id }, "2020-12-20");
    const draft = await makeResolution(council, 25, "2020-12-09", { publishedAt: null, title: "TEN-NHAP" });
    await makeRelation("REPEAL", { fromResolutionId: draft.id, toResolutionId: old.id }, "2020-12-20");
    expect(await lettersTo(box, email)).toEqual([]);
    expect(JSON.stringify(await feedOf(subscription))).not.toMatch(/24\/2020|25\/2020|TEN-/);
    await db.resolution.update({ where: { id: hidden.id }, data: { visibility: "PUBLIC" } });
    await db.validityPeriod.update({
      where: { resolutionId_fromDay: { resolutionId: old.id, fromDay: new Date("2017-07-24") } },
      data: { toDay: new Date("2020-12-19") },
    });
    await db.validityPeriod.create({ data: { resolutionId: old.id, fromDay: new Date("2020-12-20"), state: "PARTLY_ENDED" } });
    const [letter] = await lettersTo(box, email);
    expect(letter).toContain("Được sửa đổi, bổ sung bởi Nghị quyết số 24/2020/NQ-HĐND, từ 20/12/2020");
    expect(letter).toContain("Thay đổi: Hiệu lực: hết hiệu lực một phần, từ 20/12/2020");
    expect(letter).not.toContain("25/2020");
    expect(await feedOf(subscription)).toContain("Được sửa đổi, bổ sung bởi Nghị quyết số 24/2020/NQ-HĐND, từ 20/12/2020");
    await makeText(old.id, "CORRECTED", 2, oldText, { sealed: false });
    expect(await lettersTo(box, email)).toEqual([]);
    await db.resolution.update({ where: { id: old.id }, data: { publishedAt: null } });
    expect([await lettersTo(box, email), await feedOf(subscription)]).toEqual([[], null]);
  });

  test("kỳ họp: có chương trình, đổi chương trình, tài liệu, biên bản; phần chưa công bố và họp kín không để lại dấu", async () => {
    const session = await makeSession.session({ agendaPublishedAt: null, state: "CONVENED" });
    const sitting = await makeSession.sitting(session.id);
    const item = await makeSession.item(session.id, { sittingId: sitting.id, title: "Kế hoạch đầu tư công" });
    const { email, subscription } = await follow(received, { loai: "ky-hop", muc: session.slug });
    received.length = 0;
    const save = (data: Parameters<typeof db.councilSession.update>[0]["data"]) => db.councilSession.update({ where: { id: session.id }, data });
    await makeSession.item(session.id, { sittingId: sitting.id, position: 2, title: "MUC-CHUA-DANG" });
    expect(await lettersTo(box, email)).toEqual([]);
    await save({ agendaPublishedAt: LONG_AGO });
    const [agenda] = await lettersTo(box, email);
    expect(agenda).toContain("- Chương trình kỳ họp\n");
    expect(agenda).not.toContain("Kế hoạch đầu tư công");
    await db.agendaItem.update({ where: { id: item.id }, data: { title: "Kế hoạch đầu tư công trung hạn" } });
    await makeSession.item(session.id, { sittingId: sitting.id, position: 3, title: "Nội dung thêm" });
    await makeSession.paper({ itemId: item.id, title: "Tờ trình công khai" });
    await makeSession.paper({ itemId: item.id, title: "TO-TRINH-NOI-BO", visibility: "INTERNAL" });
    await makeSession.paper({ itemId: item.id, title: "TO-TRINH-NHAP", publishedAt: null });
    const [changes] = await lettersTo(box, email);
    expect(changes).toContain("Thay đổi: Nội dung chương trình: Kế hoạch đầu tư công trung hạn (sáng 08/12/2020)");
    expect(changes).toContain("- Nội dung chương trình: Nội dung thêm (sáng 08/12/2020)");
    expect(changes).toContain("Tờ trình công khai");
    expect(changes).not.toMatch(/TO-TRINH-/);
    await save({ state: "CLOSED", minutesPublishedAt: LONG_AGO });
    const [over] = await lettersTo(box, email);
    expect(over).toContain("Thay đổi: Kỳ họp: đã bế mạc");
    expect(over).toContain("- Biên bản kỳ họp\n");
    await save({ closed: true });
    await makeSession.paper({ itemId: item.id, title: "TAI-LIEU-HOP-KIN" });
    expect(await lettersTo(box, email)).toEqual([]);
    expect(JSON.stringify(await feedOf(subscription))).not.toMatch(/TO-TRINH-|TAI-LIEU-|Tờ trình công khai|Biên bản/);
  });

  test("điều mới mà đổi chữ trước giờ của thư mỗi ngày: người được báo ngay đọc là thay đổi, người nhận mỗi ngày đọc là mới", async () => {
    const session = await makeSession.session({ agendaPublishedAt: LONG_AGO, state: "CONVENED" });
    const params = { loai: "ky-hop", muc: session.slug };
    const [atOnce, daily] = [await follow(received, params), await follow(received, params, { pace: "DAILY" })];
    received.length = 0;
    // Not before the morning after the next, whatever the hour is now.
    const { day } = digestDue(new Date());
    const morning = (days: number) => new Date(day.getTime() + days * 86_400_000);
    await db.subscriber.update({ where: { id: daily.subscription.subscriberId }, data: { digestOn: morning(1) }, select: { id: true } });
    const { id } = await makeSession.item(session.id, { title: "Tên ban đầu" });
    expect((await lettersTo(box, atOnce.email))[0]).toContain("- Nội dung chương trình: Tên ban đầu");
    await db.agendaItem.update({ where: { id }, data: { title: "Tên đã sửa" }, select: { id: true } });
    expect((await lettersTo(box, atOnce.email))[0]).toContain("- Thay đổi: Nội dung chương trình: Tên đã sửa");
    await tellSubscribers(morning(2));
    await sendWaiting();
    const [digest] = received.filter(({ to }) => to === daily.email);
    expect(digest?.words).toContain("- Nội dung chương trình: Tên đã sửa");
    expect(digest?.words).not.toContain("Thay đổi");
  });

  test("đại biểu: chất vấn đã đăng, biểu quyết công khai tên; chất vấn chưa đăng và phiếu kín thì không", async () => {
    const session = await makeSession.session();
    const member = await makeSession.member(session.termId);
    const { slug } = await db.person.findUniqueOrThrow({ where: { id: member.personId }, select: { slug: true } });
    const { email, subscription } = await follow(received, { loai: "dai-bieu", muc: slug });
    received.length = 0;
    const clerk = await make.actor({ role: "CLERK" });
    const asked = {
      sessionId: session.id,
      askerId: member.id,
      answererName: "Vũ Hồng Sơn",
      form: "SPOKEN",
      text: "Vì sao 41 kiến nghị quá hạn?",
      askedOn: "2020-12-10",
    };
    const question = await createQuestion(clerk, asked);
    const vote = (open: boolean, title: string) =>
      db.voteEvent.create({
        data: {
          ...{ sessionId: session.id, title, subject: "AGENDA", method: open ? "ELECTRONIC" : "SECRET_BALLOT", onDay: new Date("2020-12-09"), open },
          ...{ eligible: 60, present: 57, inFavour: 54, votes: open ? { create: { memberId: member.id, choice: "FOR" } } : {} },
        },
      });
    await vote(false, "BO-PHIEU-KIN");
    expect(await lettersTo(box, email)).toEqual([]);
    await db.question.update({ where: { id: question.id }, data: { publishedAt: LONG_AGO } });
    await vote(true, "Thông qua chương trình kỳ họp");
    const [letter] = await lettersTo(box, email);
    expect(letter).toContain("Chất vấn: Vì sao 41 kiến nghị quá hạn? (chưa trả lời)");
    expect(letter).toContain("Biểu quyết ngày 09/12/2020, tán thành: Thông qua chương trình kỳ họp");
    expect(JSON.stringify(await feedOf(subscription))).not.toContain("BO-PHIEU-KIN");
    await db.councilSession.update({ where: { id: session.id }, data: { publishedAt: null, agendaPublishedAt: null } });
    expect(JSON.stringify(await feedOf(subscription))).not.toContain("Thông qua chương trình");
  });

  test("tìm kiếm: cùng một câu gõ cách nào cũng là một mục; điều mới tìm thấy mới báo", async () => {
    const { id } = await openCategory();
    const first = await follow(received, { loai: "tim-kiem", cau: "q=c%C3%A1nh+r%E1%BB%ABng+thi%C3%AAng&trang=2" });
    const second = await follow(received, { loai: "tim-kiem", cau: "nam=&q=cánh  rừng thiêng" });
    received.length = 0;
    expect(second.subscription.followedId).toBe(first.subscription.followedId);
    // Nobody sends words of their own to others in the office's name: only whoever confirmed reads them.
    expect(first.letter?.words).toContain("một câu tìm kiếm");
    expect(first.letter?.raw).not.toMatch(/c=C3=A1nh|cánh/i);
    expect(first.letter?.words).not.toContain("rừng thiêng");
    await make.edition({ content: { title: "Cánh rừng thiêng NHAP", categoryId: id } });
    expect(await lettersTo(box, first.email)).toEqual([]);
    await make.published({ content: { title: "Giữ cánh rừng thiêng của bản", categoryId: id } });
    await make.published({ content: { title: "Chuyện khác", categoryId: id } });
    const [letter] = await lettersTo(box, first.email);
    expect(letter).toContain("Tìm “cánh rừng thiêng”");
    expect(letter).toContain("Tin tức: Giữ cánh rừng thiêng của bản");
    expect(letter).not.toMatch(/NHAP|Chuyện khác/);
  });

  test("tìm kiếm có rất nhiều kết quả: văn bản cũ vừa công bố hôm nay vẫn báo; đọc lại tất cả không làm mục cũ thành mới", async () => {
    const published = new Date("2021-03-04T01:00:00Z");
    for (let n = 1; n <= 55; n++)
      await record.document({ title: `Báo cáo ươm giống lan kim tuyến, lô ${n}`, publishedAt: published, issuedOn: new Date(`2020-12-${10 + (n % 20)}`) });
    await followChanges();
    const { email, subscription } = await follow(received, { loai: "tim-kiem", cau: "q=lan+kim+tuyến" });
    received.length = 0;
    await record.document({ title: "Báo cáo đầu tiên về lan kim tuyến", publishedAt: new Date(), issuedOn: new Date("1998-05-06") });
    const [letter] = await lettersTo(box, email);
    expect(letter).toContain("Báo cáo đầu tiên về lan kim tuyến");
    expect(letter).not.toContain("lô ");
    expect((await feedOf(subscription))?.[0]).toContain("Báo cáo đầu tiên về lan kim tuyến");
    // One of the old ones was not written down yet: reading everything anew finds it, and it is none of today's.
    const old = await db.document.findFirstOrThrow({ where: { title: "Báo cáo ươm giống lan kim tuyến, lô 1" }, select: { id: true } });
    await db.searchEntry.deleteMany({ where: { recordId: old.id } });
    await rebuildSearch();
    expect(await lettersTo(box, email)).toEqual([]);
    // Narrowed to a year, it is asked for that year.
    const narrowed = await feedOf((await follow(received, { loai: "tim-kiem", cau: "q=lan+kim+tuyến&nam=1998" })).subscription);
    expect(narrowed).toEqual([expect.stringContaining("Báo cáo đầu tiên về lan kim tuyến")]);
  });
});
