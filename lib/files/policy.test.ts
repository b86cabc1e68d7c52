import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import type { Role } from "@/prisma/generated/enums";
import { fileWords } from "./labels";
import { whyNotDescribe, whyNotRemove, whyNotRenew, whyNotSee, whyNotUpload } from "./policy";

const someone = (...roles: Role[]) => Actor.ofAccount({ id: roles.join(), displayName: "Người Kiểm Thử", roles });
const [author, approver, clerk] = [someone("AUTHOR"), someone("APPROVER"), someone("CLERK")];
const outsiders = [someone("PETITION_OFFICER"), someone("LEADER"), someone("ADMINISTRATOR"), someone()];
/** An author who stands in for an approver for some days. */
const standIn = Actor.ofAccount({ id: "stand-in", displayName: "Người Thay", roles: ["AUTHOR"] }, undefined, null, {
  id: "approver",
  name: "Người Duyệt",
});
const standing = { uploadedById: author.id, decidedAuthors: [] as string[], uses: 0 };

test("ai tải được tệp thì xem, mô tả được mọi tệp; người khác thì không, lý do nào cũng thành câu", () => {
  for (const ask of [whyNotUpload, whyNotDescribe, whyNotSee]) {
    expect([author, approver, clerk].map(ask)).toEqual([null, null, null]);
    for (const outsider of outsiders) expect(fileWords[ask(outsider) ?? "empty"]).toMatch(/^Tài khoản này .*\.$/);
  }
  expect(outsiders.map((actor) => whyNotRenew(actor, standing))).toEqual(outsiders.map(() => "may-not-upload"));
});

test("tệp chưa ai quyết thì người tải hoặc người duyệt thay; tệp trong bài đã gửi duyệt thì chỉ người duyệt không viết bài ấy", () => {
  expect([author, approver, clerk, standIn].map((actor) => whyNotRenew(actor, standing))).toEqual([null, null, "not-own-file", "not-own-file"]);
  const decided = { ...standing, decidedAuthors: [author.id as string], uses: 1 };
  const before = "in-text-before-readers";
  expect([author, approver, clerk, standIn].map((actor) => whyNotRenew(actor, decided))).toEqual([before, null, before, before]);
  expect(whyNotRenew(approver, { ...decided, decidedAuthors: [author.id as string, approver.id as string] })).toBe("in-own-text");
});

test("xóa: người tải hoặc người duyệt, và chỉ khi không đâu dùng", () => {
  expect([author, approver, clerk, standIn].map((actor) => whyNotRemove(actor, standing))).toEqual([null, null, "not-own-file", "not-own-file"]);
  expect([author, approver].map((actor) => whyNotRemove(actor, { ...standing, uses: 1 }))).toEqual(["in-use", "in-use"]);
});
