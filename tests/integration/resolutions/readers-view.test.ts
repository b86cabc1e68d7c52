import { beforeAll, expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { issueResolution } from "@/lib/resolutions/commands/issue";
import { publishResolution } from "@/lib/resolutions/commands/publish";
import { removeRelation, saveRelation } from "@/lib/resolutions/commands/relations";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { restoreResolution, trashResolution } from "@/lib/resolutions/commands/trash";
import { Effects } from "@/lib/resolutions/effects";
import { findResolution } from "@/lib/resolutions/queries/page";
import { validityOf } from "@/lib/resolutions/validity";
import { auditTrailOf, make } from "@/tests/support/make";
import { type Council, makeCouncil, makeIssued, plainFacts } from "@/tests/support/make-resolutions";

/* What is issued acts on others while readers do not have it yet (docs/decisions/0129): then it is the others' page that changes. */

let clerk: Actor;
/** Writes the record and shows nothing to readers. */
const writer = Actor.system("Người nhập liệu", ["staff.enter", "council.write"]);
let council: Council;

beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
  council = await makeCouncil();
});

const relation = (kind: string, targetId: string, more: object = {}) => ({
  ...{ kind, target: `nghi-quyet:${targetId}`, incoming: false, effectiveOn: "2021-01-10", endsOn: "", note: "", parts: [] as object[], ...more },
});

async function shownTarget(symbol: string) {
  const target = await makeIssued(clerk, council, { symbol });
  await publishResolution(clerk, target);
  const { slug } = await db.resolution.findUniqueOrThrow({ where: { id: target.id }, select: { slug: true } });
  const page = async () => {
    const found = await findResolution(2020, slug ?? "");
    if (!found) throw new Error("readers do not have it");
    const model = new Effects(found.graph);
    const effects = model.bearingOn(found.id).map(({ does, start }) => `${start} ${does}`);
    return { states: validityOf(model, found.id).periods.map(({ state }) => state), related: found.relations.length, effects };
  };
  return { id: target.id, page };
}

/** Refused with a sentence of its own, and nothing is written. */
async function refused(work: () => Promise<unknown>) {
  const before = await db.auditEntry.count();
  await expect(work()).rejects.toMatchObject({ code: "FORBIDDEN", reason: "changes-what-readers-see" });
  expect(await db.auditEntry.count()).toBe(before);
}

test("quan hệ của nghị quyết đã ban hành, chưa công khai đổi điều bạn đọc thấy ở nghị quyết khác: cần quyền công bố", async () => {
  const { id: targetId, page } = await shownTarget("71/NQ-HĐND");
  const acting = await makeIssued(writer, council, { symbol: "72/NQ-HĐND", day: "2021-01-10" });
  const plain = await page();
  await refused(() => saveRelation(writer, { ...acting, ...relation("REPEAL", targetId) }));
  const inserted = { anchor: "dieu-1", action: "INSERT_AFTER", source: "", newKind: "ARTICLE", newNumber: "1a", newContent: "Lời." };
  await refused(() => saveRelation(writer, { ...acting, ...relation("AMENDMENT", targetId, { parts: [inserted] }) }));

  // What acts on nothing may be written by whoever writes the record, and readers see none of it.
  const { relationId, ...next } = await saveRelation(writer, { ...acting, ...relation("GUIDANCE", targetId, { effectiveOn: "" }) });
  expect(await page()).toEqual(plain);
  await refused(() => saveRelation(writer, { ...next, relationId, ...relation("REPEAL", targetId) }));

  const { relationId: _, ...acted } = await saveRelation(clerk, { ...next, relationId, ...relation("REPEAL", targetId) });
  expect(await page()).toMatchObject({ states: ["IN_FORCE", "ENDED"], related: 0 });
  await refused(() => removeRelation(writer, { ...acted, relationId }));
  await refused(() => saveRelation(writer, { ...acted, relationId, ...relation("GUIDANCE", targetId) }));
  await refused(() => saveFacts(writer, { ...acted, ...plainFacts, adoptedOn: "2021-01-10", effectiveOn: "01/03/2021" }));
  await refused(() => trashResolution(writer, acted));
  // What moves no day is theirs to write.
  const named = await saveFacts(writer, { ...acted, ...plainFacts, title: "Về rừng", adoptedOn: "2021-01-10", effectiveOn: "10/01/2021" });
  const trashed = await trashResolution(clerk, named);
  await refused(() => restoreResolution(writer, trashed));
  expect((await page()).states).toEqual(plain.states);
});

test("dự thảo chưa làm gì ai: người soạn ghi được quan hệ, ban hành thì cần quyền công bố; giữa hai nghị quyết chưa công khai thì không cần", async () => {
  const { id: targetId, page } = await shownTarget("81/NQ-HĐND");
  const plain = await page();
  const hidden = await makeIssued(writer, council, { symbol: "82/NQ-HĐND", day: "2021-01-10" });
  const draft = await db.resolution.create({
    data: {
      ...{ issuerId: council.issuerId, termId: council.termId, series: "INDIVIDUAL", title: "Về rừng" },
      stage: "ADOPTED",
      adoptedOn: new Date("2021-02-01"),
    },
    select: { id: true, version: true },
  });
  const { relationId, ...related } = await saveRelation(writer, { ...draft, ...relation("REPEAL", targetId) });
  expect(await page()).toEqual(plain);
  const issue = { symbol: "83/NQ-HĐND", issuedOn: "2021-02-01", effectiveOn: "2021-02-01" };
  await refused(() => issueResolution(writer, { ...related, ...issue }));
  const free = await removeRelation(writer, { ...related, relationId });
  const issued = await issueResolution(writer, { ...free, ...issue });
  // Where readers have neither, nobody's page changes.
  const { relationId: inner, ...again } = await saveRelation(writer, { ...issued, ...relation("REPEAL", hidden.id) });
  await saveRelation(clerk, { ...hidden, ...relation("REPEAL", targetId) });
  // The repeal falls with the one that repealed: what was written between two that nobody reads now stands on a page.
  expect((await page()).states).toEqual(["IN_FORCE", "ENDED", "IN_FORCE"]);
  await refused(() => removeRelation(writer, { ...again, relationId: inner }));
  expect(await auditTrailOf(issued.id)).toEqual(["resolution.relate", "resolution.unrelate", "resolution.issue", "resolution.relate"]);
});
