import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { createResolution } from "@/lib/resolutions/commands/create";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { auditTrailOf, make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { makeCouncil, plainFacts } from "@/tests/support/make-resolutions";

test("nghị quyết là của Hội đồng: Thường trực thì bị từ chối, cả khi chuyển sang, và không để lại dòng nhật ký nào", async () => {
  const [clerk, council] = [await make.actor({ role: "CLERK" }), await makeCouncil()];
  const standing = await record.body({ kind: "STANDING_COMMITTEE" });
  const draft = { title: "Về giá đất", series: "INDIVIDUAL", issuerId: council.issuerId, termId: council.termId, sessionId: "" };
  const refused = { code: "FORBIDDEN", reason: "issuer-not-council" };
  await expect(createResolution(clerk, { ...draft, issuerId: standing.id })).rejects.toMatchObject(refused);
  expect(await db.resolution.count({ where: { issuerId: standing.id } })).toBe(0);
  const seen = await createResolution(clerk, draft);
  const trail = await auditTrailOf(seen.id);
  await expect(saveFacts(clerk, { ...seen, ...plainFacts, issuerId: standing.id })).rejects.toMatchObject(refused);
  expect(await auditTrailOf(seen.id)).toEqual(trail);
});
