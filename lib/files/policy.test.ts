import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import type { Role } from "@/prisma/generated/enums";
import { fileWords } from "./labels";
import { isRead, unused, whyNotDescribe, whyNotRemove, whyNotRenew, whyNotSee, whyNotUpload } from "./policy";

const someone = (...roles: Role[]) => Actor.ofAccount({ id: roles.join(), displayName: "Người Kiểm Thử", roles });
const [author, approver, clerk] = [someone("AUTHOR"), someone("APPROVER"), someone("CLERK")];
const outsiders = [someone("PETITION_OFFICER"), someone("LEADER"), someone("ADMINISTRATOR"), someone()];
/** An author who stands in for an approver for some days. */
const standIn = Actor.ofAccount({ id: "stand-in", displayName: "Người Thay", roles: ["AUTHOR"] }, undefined, null, {
  id: "approver",
  name: "Người Duyệt",
});
const standing = { uploadedById: author.id, ...unused, readAuthors: [] as string[] };

test("ai tải được tệp thì xem, mô tả được mọi tệp; người khác thì không, lý do nào cũng thành câu", () => {
  for (const ask of [whyNotUpload, (actor: Actor) => whyNotDescribe(actor, standing), whyNotSee]) {
    expect([author, approver, clerk].map((actor) => ask(actor))).toEqual([null, null, null]);
    for (const outsider of outsiders) expect(fileWords[ask(outsider) ?? "empty"]).toMatch(/^Tài khoản này .*\.$/);
  }
  expect(outsiders.map((actor) => whyNotRenew(actor, standing))).toEqual(outsiders.map(() => "may-not-upload"));
});

test("chưa ai quyết thì người tải hoặc người duyệt thay; đang chờ quyết thì không ai; người đọc đã thấy thì chỉ người duyệt không viết bài ấy", () => {
  expect([author, approver, clerk, standIn].map((actor) => whyNotRenew(actor, standing))).toEqual([null, null, "not-own-file", "not-own-file"]);
  const read = { ...standing, readAuthors: [author.id as string], uses: 1 };
  const before = "in-text-before-readers";
  const both = [whyNotRenew, whyNotDescribe];
  for (const ask of both) expect([author, approver, clerk, standIn].map((actor) => ask(actor, read))).toEqual([before, null, before, before]);
  for (const ask of both) expect(ask(approver, { ...read, readAuthors: [author.id as string, approver.id as string] })).toBe("in-own-text");
  const everybody = [author, approver, clerk, standIn];
  for (const more of [standing, read]) {
    expect(everybody.map((actor) => whyNotRenew(actor, { ...more, toDecide: 1 }))).toEqual(everybody.map(() => "in-text-to-decide"));
  }
  expect(everybody.map((actor) => whyNotDescribe(actor, { ...standing, toDecide: 1 }))).toEqual(everybody.map(() => null));
});

test("xóa: người tải hoặc người duyệt, và chỉ khi không đâu dùng", () => {
  expect([author, approver, clerk, standIn].map((actor) => whyNotRemove(actor, standing))).toEqual([null, null, "not-own-file", "not-own-file"]);
  expect([author, approver].map((actor) => whyNotRemove(actor, { ...standing, uses: 1 }))).toEqual(["in-use", "in-use"]);
});

test("tệp của hồ sơ HĐND: người giữ hồ sơ thay, không cần là người tải; người chỉ viết tin thì không; hồ sơ đã công bố thì người có quyền công bố", () => {
  const kept = { ...standing, records: 1, uses: 1 };
  const ask = (more: typeof kept) => [author, approver, clerk, standIn].map((actor) => whyNotRenew(actor, more));
  expect(ask(kept)).toEqual(["in-record", null, null, "in-record"]);
  expect(ask({ ...kept, readRecords: 1 })).toEqual(["in-record", null, null, "in-record"]);
  expect(isRead({ ...kept, readRecords: 1 })).toBe(true);
  // In an article as well: the rule of the news comes on top.
  expect(ask({ ...kept, readAuthors: [author.id as string] })).toEqual(["in-record", null, "in-text-before-readers", "in-record"]);
});
