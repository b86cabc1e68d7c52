import { describe, expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import type { EditionState, Role } from "@/prisma/generated/enums";
import { refusalWords } from "./labels";
import {
  whyNotApprove,
  whyNotComment,
  whyNotCreate,
  whyNotEdit,
  whyNotInvite,
  whyNotLook,
  whyNotManageCategories,
  whyNotPublish,
  whyNotRead,
  whyNotRelease,
  whyNotRetract,
  whyNotReturn,
  whyNotSubmit,
  whyNotWriteAlong,
} from "./policy";
import { whyNotChangeAddress, whyNotReschedule, whyNotStart, whyNotWithdraw } from "./standing";
import type { Writer } from "./writers";

const someone = (...roles: Role[]) => Actor.ofAccount({ id: roles.join(), displayName: "Người Kiểm Thử", roles });
const author = someone("AUTHOR");
const approver = someone("APPROVER");
const outsiders = [someone("CLERK"), someone("PETITION_OFFICER"), someone("LEADER"), someone("ADMINISTRATOR"), someone()];
const edition = (state: EditionState, authorId = author.id as string) => ({ state, authorId, writers: [] as Writer[], title: "Kỳ họp", bodyText: "Nội dung" });
const states: EditionState[] = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "PUBLISHED", "SUPERSEDED"];
const live = {
  pagePath: null,
  publishedEditionId: "x",
  publishedEdition: { authorId: author.id as string, writers: [] as Writer[] },
  publishAt: new Date("2021-01-05"),
  withdrawnAt: null,
  hasOpenEdition: false,
};
const standing = { withdrawnAt: null };
const allowed = (why: (state: EditionState) => unknown) => states.filter((state) => why(state) === null);

describe("ai được làm gì với một bản tin", () => {
  test("tác giả sửa và gửi bản nháp hoặc bản bị trả lại của mình, ngoài ra không", () => {
    expect(allowed((state) => whyNotEdit(author, edition(state)))).toEqual(["DRAFT", "RETURNED"]);
    expect(allowed((state) => whyNotSubmit(author, edition(state)))).toEqual(["DRAFT", "RETURNED"]);
    expect(allowed((state) => whyNotEdit(approver, edition(state)))).toEqual([]);
    expect(whyNotEdit(approver, edition("DRAFT"))).toBe("not-the-author");
  });

  test("người cùng viết sửa, gửi, rút như tác giả; đã viết một chữ thì không duyệt, thôi viết rồi cũng vậy", () => {
    const wroteAt = new Date("2021-01-05");
    const along = (state: EditionState, writer: Partial<Writer>) => ({
      ...edition(state, "someone-else"),
      writers: [{ accountId: approver.id as string, wroteAt: null, leftAt: null, ...writer }],
    });
    expect(allowed((state) => whyNotEdit(approver, along(state, {})))).toEqual(["DRAFT", "RETURNED"]);
    expect(whyNotSubmit(approver, along("DRAFT", {}))).toBeNull();
    expect(whyNotRetract(approver, along("SUBMITTED", {}))).toBeNull();
    expect(whyNotEdit(approver, along("DRAFT", { leftAt: wroteAt }))).toBe("not-the-author");
    for (const writer of [{}, { wroteAt }, { wroteAt, leftAt: wroteAt }]) {
      expect(whyNotApprove(approver, along("SUBMITTED", writer))).toBe("wrote-along");
      expect(whyNotReturn(approver, along("SUBMITTED", writer))).toBe("wrote-along");
      expect(whyNotPublish(approver, along("APPROVED", writer), standing)).toBe("wrote-along");
    }
    expect(whyNotApprove(approver, along("SUBMITTED", { leftAt: wroteAt }))).toBeNull();
  });

  test("mời viết cùng: tác giả, người cùng viết, người duyệt, khi bài còn đang viết", () => {
    expect(allowed((state) => whyNotInvite(author, edition(state)))).toEqual(["DRAFT", "RETURNED"]);
    expect(whyNotInvite(approver, edition("DRAFT"))).toBeNull();
    expect(whyNotInvite(author, edition("DRAFT", "someone-else"))).toBe("not-the-author");
    for (const actor of outsiders) expect(whyNotInvite(actor, edition("DRAFT"))).toBe("not-a-writer");
    expect(whyNotWriteAlong({ id: "x", writes: false }, edition("DRAFT"))).toBe("cannot-write");
    expect(whyNotWriteAlong({ id: author.id as string, writes: true }, edition("DRAFT"))).toBe("writes-already");
    expect(whyNotRelease(author, edition("DRAFT"), "x")).toBe("not-among-writers");
  });

  test("tác giả rút lại bài của mình khi chưa ai duyệt; người khác không rút thay", () => {
    expect(allowed((state) => whyNotRetract(author, edition(state)))).toEqual(["SUBMITTED"]);
    expect(whyNotRetract(author, edition("APPROVED"))).toBe("not-submitted");
    expect(whyNotRetract(approver, edition("SUBMITTED"))).toBe("not-the-author");
    for (const actor of outsiders) expect(whyNotRetract(actor, edition("SUBMITTED"))).toBe("not-a-writer");
  });

  test("người duyệt duyệt bài chờ duyệt, đăng bài đã duyệt, trả lại cả hai", () => {
    expect(allowed((state) => whyNotApprove(approver, edition(state)))).toEqual(["SUBMITTED"]);
    expect(allowed((state) => whyNotPublish(approver, edition(state), standing))).toEqual(["APPROVED"]);
    expect(allowed((state) => whyNotReturn(approver, edition(state)))).toEqual(["SUBMITTED", "APPROVED"]);
  });

  test("người duyệt được nhớ lần xem khi bài chờ mình; tác giả và người duyệt góp ý đến khi bài đăng", () => {
    expect(allowed((state) => whyNotLook(approver, edition(state)))).toEqual(["SUBMITTED", "APPROVED"]);
    expect(whyNotLook(author, edition("SUBMITTED"))).toBe("not-an-approver");
    expect(whyNotLook(approver, edition("SUBMITTED", approver.id as string))).toBe("own-edition");
    for (const actor of [author, approver])
      expect(allowed((state) => whyNotComment(actor, edition(state)))).toEqual(["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"]);
    for (const actor of outsiders) expect(whyNotComment(actor, edition("SUBMITTED"))).toBe("not-concerned");
    expect(whyNotComment(author, edition("SUBMITTED", "someone-else"))).toBe("not-concerned");
  });

  test("người duyệt thay đọc và quyết định được mọi bài, trừ bài của mình và bài của người ủy quyền", () => {
    const lender = { id: approver.id as string, name: "Phạm Đức Lương" };
    const deputy = Actor.ofAccount({ id: "deputy", displayName: "Người Duyệt Thay", roles: ["CLERK"] }, undefined, null, lender);
    expect(whyNotRead(deputy)).toBeNull();
    expect(allowed((state) => whyNotApprove(deputy, edition(state)))).toEqual(["SUBMITTED"]);
    expect(allowed((state) => whyNotPublish(deputy, edition(state), standing))).toEqual(["APPROVED"]);
    for (const [authorId, reason] of [
      ["deputy", "own-edition"],
      [lender.id, "delegators-edition"],
    ] as const) {
      expect(whyNotApprove(deputy, edition("SUBMITTED", authorId))).toBe(reason);
      expect(whyNotReturn(deputy, edition("SUBMITTED", authorId))).toBe(reason);
      expect(whyNotPublish(deputy, edition("APPROVED", authorId), standing)).toBe(reason);
      const embargoed = { ...live, publishedEdition: { authorId, writers: [] }, publishAt: new Date("2999-01-01") };
      expect(whyNotReschedule(deputy, embargoed, new Date("2021-01-05"))).toBe(reason);
    }
    expect(whyNotCreate(deputy)).toBe("not-a-writer");
    expect(whyNotWithdraw(deputy, live)).toBe("may-not-withdraw");
  });

  test("người duyệt không duyệt, trả lại hay đăng bài của chính mình", () => {
    const own = (state: EditionState) => edition(state, approver.id as string);
    expect(whyNotApprove(approver, own("SUBMITTED"))).toBe("own-edition");
    expect(whyNotReturn(approver, own("SUBMITTED"))).toBe("own-edition");
    expect(whyNotPublish(approver, own("APPROVED"), standing)).toBe("own-edition");
    expect(whyNotEdit(approver, own("DRAFT"))).toBeNull();
  });

  test("bài thiếu mục bắt buộc không duyệt, không đăng; bài đã gỡ không đăng", () => {
    expect(whyNotApprove(approver, edition("SUBMITTED"), 1)).toBe("incomplete");
    expect(whyNotPublish(approver, edition("APPROVED"), standing, 1)).toBe("incomplete");
    expect(whyNotPublish(approver, edition("APPROVED"), { withdrawnAt: new Date() })).toBe("already-withdrawn");
  });

  test("gửi duyệt cần tiêu đề và nội dung", () => {
    expect(whyNotSubmit(author, { ...edition("DRAFT"), title: " " })).toBe("empty-title");
    expect(whyNotSubmit(author, { ...edition("DRAFT"), bodyText: "\n" })).toBe("empty-body");
  });

  test("vai trò khác không đụng đến tin bài", () => {
    for (const actor of outsiders) {
      expect([whyNotRead(actor), whyNotCreate(actor), whyNotEdit(actor, edition("DRAFT")), whyNotStart(actor, live)]).toEqual(Array(4).fill("not-a-writer"));
      expect([whyNotApprove(actor, edition("SUBMITTED")), whyNotReschedule(actor, live, new Date(0)), whyNotChangeAddress(actor, live)]).toEqual(
        Array(3).fill("not-an-approver"),
      );
      expect(whyNotWithdraw(actor, live)).toBe("may-not-withdraw");
      expect(whyNotManageCategories(actor)).toBe("may-not-manage-categories");
    }
  });

  test("bản sửa chỉ mở từ bài đang đăng, mỗi lúc một bản", () => {
    expect(whyNotStart(author, live)).toBeNull();
    expect(whyNotStart(author, { ...live, hasOpenEdition: true })).toBe("edition-open");
    expect(whyNotStart(author, { ...live, publishedEditionId: null })).toBe("not-published");
    expect(whyNotStart(author, { ...live, withdrawnAt: new Date() })).toBe("already-withdrawn");
  });

  test("giờ đăng chỉ đổi khi chưa đến giờ", () => {
    expect(whyNotReschedule(approver, live, new Date("2021-01-04"))).toBeNull();
    expect(whyNotReschedule(approver, live, live.publishAt)).toBe("already-open");
    const own = { ...live, publishedEdition: { authorId: approver.id as string, writers: [] } };
    expect(whyNotReschedule(approver, own, new Date("2021-01-04"))).toBe("own-edition");
  });

  test("mỗi lời từ chối là một câu, không xin xỏ, không kêu", () => {
    for (const words of Object.values(refusalWords)) expect(words).toMatch(/^\p{Lu}[^!]*\.$/u);
    expect(Object.values(refusalWords).join()).not.toMatch(/vui lòng|rất tiếc/i);
  });
});
