import { expect, test } from "vitest";
import { assignBody } from "@/lib/auth/commands/assign-body";
import { bodiesForAccounts, findAccount } from "@/lib/auth/queries";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { administrator } from "./administrator";
import { person } from "./visit";

test("quản trị giao tài khoản về một cơ quan: có dòng nhật ký; không tự giao, không ai khác giao; bản cũ và cơ quan lạ bị từ chối", async () => {
  const admin = await administrator();
  const who = await person();
  const body = await record.body();
  expect((await bodiesForAccounts(admin)).map(({ id }) => id)).toContain(body.id);
  const input = { id: who.id, version: 1, bodyId: body.id };
  for (const role of ["APPROVER", "CLERK", "LEADER"] as const) {
    await expect(assignBody(await make.actor({ role }), input)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "not-an-administrator" });
  }
  await expect(assignBody(admin, { ...input, id: admin.id })).rejects.toMatchObject({ reason: "own-account" });
  await expect(assignBody(await make.actor({ role: "ADMINISTRATOR" }), input)).rejects.toMatchObject({ reason: "proof-too-old" });
  await expect(assignBody(admin, { ...input, bodyId: crypto.randomUUID() })).rejects.toMatchObject({ code: "INVALID", reason: "unknown-body" });
  await expect(assignBody(admin, { ...input, version: 7 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(assignBody(admin, { ...input, bodyId: "la" })).rejects.toThrow(/Chọn cơ quan/);
  expect(await auditTrailOf(who.id)).toEqual([]);
  await assignBody(admin, input);
  expect(await findAccount(admin, who.id)).toMatchObject({ bodyId: body.id, version: 2 });
  await assignBody(admin, { ...input, version: 2 });
  await assignBody(admin, { ...input, version: 2, bodyId: "" });
  expect((await findAccount(admin, who.id)).bodyId).toBeNull();
  expect(await auditTrailOf(who.id)).toEqual(["account.assign-body", "account.assign-body"]);
});
