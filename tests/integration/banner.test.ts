import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { raiseBanner, takeDownBanner } from "@/lib/site/commands/banner";
import { staffBanner, standingBanner } from "@/lib/site/queries";
import type { Role } from "@/prisma/generated/enums";
import { auditTrailOf, make } from "../support/make";

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const words = { kind: "URGENT", text: "Trụ sở tiếp công dân tạm đóng vì mưa lũ." };
const form = (version: number, more: object = {}) => ({ ...words, version, endsAt: inHours(5).toISOString(), ...more });

/** An approver who proved who they are a moment ago. */
async function proved(): Promise<Actor> {
  const { id, name } = await make.actor({ role: "APPROVER", displayName: "Phạm Đức Lương" });
  return Actor.ofAccount({ id, displayName: name, roles: ["APPROVER"] }, { id: crypto.randomUUID(), reauthenticatedAt: new Date() });
}

test("dải thông báo hiện đúng từ giờ đến giờ, không cần tiến trình nền; gỡ là hết; mỗi lần một phiên bản và một dòng nhật ký", async () => {
  const approver = await proved();
  expect(await standingBanner()).toBeNull();
  expect(await raiseBanner(approver, form(0, { linkHref: "/tin-tuc/mua-lu", linkText: "Xem điểm sơ tán" }))).toEqual({ version: 1 });
  expect(await standingBanner()).toMatchObject({ ...words, linkHref: "/tin-tuc/mua-lu", linkText: "Xem điểm sơ tán" });
  await raiseBanner(approver, form(1, { startsAt: inHours(1).toISOString() }));
  expect(await standingBanner()).toBeNull();
  const at = (startsAt: Date, endsAt: Date) => db.siteBanner.update({ where: { id: 1 }, data: { startsAt, endsAt } });
  await at(inHours(-1), inHours(1));
  expect(await standingBanner()).toMatchObject(words);
  await at(inHours(-2), inHours(-1));
  expect(await standingBanner()).toBeNull();
  await expect(takeDownBanner(approver, { version: 2 })).rejects.toMatchObject({ code: "FORBIDDEN", reason: "no-banner" });
  await raiseBanner(approver, form(2, { kind: "INFORMATION" }));
  // Taking down asks for no proof: what is wrong goes at once.
  const colleague = await make.actor({ role: "APPROVER" });
  expect(await takeDownBanner(colleague, { version: 3 })).toEqual({ version: 4 });
  expect(await standingBanner()).toBeNull();
  expect(await staffBanner(colleague)).toMatchObject({ text: words.text, version: 4, takenDownAt: expect.any(Date) });
  expect(await auditTrailOf("banner")).toEqual(["banner.raise", "banner.raise", "banner.raise", "banner.take-down"]);
});

test("phải vừa xác nhận mật khẩu; vai trò khác, bản cũ, chữ sai đều bị từ chối và không để lại gì", async () => {
  await db.siteBanner.deleteMany();
  const approver = await proved();
  const trail = await auditTrailOf("banner");
  const unproved = await make.actor({ role: "APPROVER" });
  await expect(raiseBanner(unproved, form(0))).rejects.toMatchObject({ code: "FORBIDDEN", reason: "proof-too-old" });
  await expect(raiseBanner(approver, form(0, { endsAt: inHours(-1).toISOString() }))).rejects.toMatchObject({ reason: "banner-over" });
  for (const role of ["AUTHOR", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"] satisfies Role[]) {
    const actor = await make.actor({ role });
    await expect(raiseBanner(actor, form(0))).rejects.toMatchObject({ reason: "may-not-manage-banner" });
    await expect(takeDownBanner(actor, { version: 1 })).rejects.toMatchObject({ reason: "may-not-manage-banner" });
    await expect(staffBanner(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const wrong = [
    { text: " " },
    { text: "x".repeat(251) },
    { kind: "WARNING" },
    { endsAt: "mai" },
    { linkHref: "/tin-tuc", linkText: null },
    { linkHref: null, linkText: "Xem" },
    { linkHref: "javascript:alert(1)", linkText: "Xem" },
    { linkHref: "//noi-khac.example", linkText: "Xem" },
    { startsAt: inHours(6).toISOString() },
  ];
  for (const more of wrong) await expect(raiseBanner(approver, form(0, more))).rejects.toMatchObject({ name: "ZodError" });
  expect(await db.siteBanner.count()).toBe(0);
  expect(await auditTrailOf("banner")).toEqual(trail);
  const both = await Promise.allSettled([1, 2].map(() => raiseBanner(approver, form(0))));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await raiseBanner(approver, form(1));
  await expect(raiseBanner(approver, form(1))).rejects.toMatchObject({
    code: "CONFLICT",
    detail: { changedBy: "Phạm Đức Lương", what: "đặt dải thông báo" },
  });
  const raised = await auditTrailOf("banner");
  await expect(takeDownBanner(approver, { version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  for (const input of [{}, { version: 0 }, { version: "x" }, { version: 2, text: "" }])
    await expect(takeDownBanner(approver, input)).rejects.toMatchObject({ name: "ZodError" });
  expect([await auditTrailOf("banner"), (await standingBanner())?.text]).toEqual([raised, words.text]);
  await expect(db.siteBanner.update({ where: { id: 1 }, data: { endsAt: new Date(0) } })).rejects.toThrow(/site_banner_hours_in_order/);
});
