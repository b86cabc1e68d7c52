import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { issueResolution } from "@/lib/resolutions/commands/issue";
import { removeRelation, saveRelation } from "@/lib/resolutions/commands/relations";
import { restoreResolution, trashResolution } from "@/lib/resolutions/commands/trash";
import { make, removedFrom } from "@/tests/support/make";
import { type Council, makeCouncil, makeIssued } from "@/tests/support/make-resolutions";
import { refuses } from "@/tests/support/refused";

let clerk: Actor;
let council: Council;

beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
  council = await makeCouncil();
});

test("quan hệ: thiếu ngày, sai việc, phần không có, chính nó đều bị từ chối; phần do văn bản khác bổ sung thì nhận", async () => {
  const target = await makeIssued(clerk, council, { symbol: "1/NQ-HĐND" });
  const seen = await makeIssued(clerk, council, { symbol: "2/NQ-HĐND" });
  const relation = {
    kind: "AMENDMENT",
    target: `nghi-quyet:${target.id}`,
    incoming: false,
    effectiveOn: "2020-12-20",
    endsOn: "",
    note: "",
    parts: [] as object[],
  };
  const part = (anchor: string, action: string, more = {}) => ({ anchor, action, source: "", ...more });
  await refuses("not-dated", () => saveRelation(clerk, { ...seen, ...relation, effectiveOn: "" }));
  await refuses("ends-without-suspension", () => saveRelation(clerk, { ...seen, ...relation, endsOn: "2021-01-01" }));
  await refuses("ends-before", () => saveRelation(clerk, { ...seen, ...relation, kind: "SUSPENSION", endsOn: "2020-12-01" }));
  await refuses("other-action", () => saveRelation(clerk, { ...seen, ...relation, kind: "REPEAL", parts: [part("dieu-1", "REPLACE")] }));
  await refuses("unknown-part", () => saveRelation(clerk, { ...seen, ...relation, parts: [part("dieu-9", "REPLACE")] }));
  await refuses("same-text", () => saveRelation(clerk, { ...seen, ...relation, target: `nghi-quyet:${seen.id}` }));
  await refuses("unknown-target", () => saveRelation(clerk, { ...seen, ...relation, target: `van-ban:${randomUUID()}` }));
  await expect(saveRelation(clerk, { ...seen, ...relation, parts: [part("dieu-1", "INSERT_AFTER")] })).rejects.toMatchObject({ name: "ZodError" });
  const added = part("dieu-1", "INSERT_AFTER", { newKind: "ARTICLE", newNumber: "1a", newContent: "Lời." });
  const { relationId, ...next } = await saveRelation(clerk, { ...seen, ...relation, parts: [added] });
  const third = await makeIssued(clerk, council, { symbol: "3/NQ-HĐND" });
  await saveRelation(clerk, { ...third, ...relation, parts: [part("dieu-1a", "REPEAL")] });
  await refuses("", () => saveRelation(clerk, { ...next, ...relation, relationId: randomUUID() }), "NOT_FOUND");
  await refuses("", () => removeRelation(clerk, { ...next, relationId: randomUUID() }), "NOT_FOUND");
  await removeRelation(clerk, { ...next, relationId });
  const parts = [{ anchor: "dieu-1", partAction: "INSERT_AFTER", newKind: "ARTICLE", newNumber: "1a" }];
  expect(await removedFrom(seen.id)).toEqual({ relation: "AMENDMENT", resolutionId: target.id, effectiveOn: "2020-12-20", parts });
});

test("lời ghi ở quan hệ với văn bản hạn chế, ở đầu nào cũng vậy, không vào nhật ký; số của nghị quyết hạn chế cũng không", async () => {
  const open = await makeIssued(clerk, council, { symbol: "4/NQ-HĐND" });
  const closed = await makeIssued(clerk, council, { symbol: "5/NQ-HĐND" });
  const words = { kind: "GUIDANCE", effectiveOn: "", endsOn: "", note: "Theo kế hoạch mật", parts: [], target: `nghi-quyet:${closed.id}` };
  const related = async (seen: { id: string; version: number }) => {
    const { relationId, ...next } = await saveRelation(clerk, { ...seen, ...words, incoming: false });
    return { next, relationId };
  };
  const first = await related(open);
  const after = await removeRelation(clerk, { ...first.next, relationId: first.relationId });
  expect(await removedFrom(open.id)).toMatchObject({ resolutionId: closed.id, note: "Theo kế hoạch mật" });
  const second = await related(after);
  await db.resolution.update({ where: { id: closed.id }, data: { visibility: "RESTRICTED" } });
  // Whoever may open it removes the relation from the open end.
  const granted = await make.actor({ role: "CLERK" });
  await db.recordGrant.create({ data: { resolutionId: closed.id, accountId: granted.id ?? "" } });
  await removeRelation(granted, { ...second.next, relationId: second.relationId });
  expect(await removedFrom(open.id)).toEqual({ relation: "GUIDANCE", resolutionId: closed.id, parts: [] });
  const { version } = await db.resolution.findUniqueOrThrow({ where: { id: closed.id }, select: { version: true } });
  const last = await db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } });
  const trashed = await trashResolution(granted, { id: closed.id, version });
  const restored = await restoreResolution(granted, trashed);
  await issueResolution(granted, { ...restored, symbol: "6/NQ-HĐND", issuedOn: "2020-12-11", effectiveOn: "" });
  const rows = await db.auditEntry.findMany({
    where: { subjectId: closed.id, id: { gt: last.id } },
    orderBy: { id: "asc" },
    select: { action: true, detail: true },
  });
  expect(rows.map(({ action }) => action)).toEqual(["resolution.trash", "resolution.restore", "resolution.issue"]);
  expect(JSON.stringify(rows)).not.toContain("NQ-HĐND");
});
