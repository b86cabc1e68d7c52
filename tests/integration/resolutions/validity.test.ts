import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { removeRelation, saveRelation } from "@/lib/resolutions/commands/relations";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { findOrCreateAct } from "@/lib/resolutions/commands/targets";
import { saveText, sealText } from "@/lib/resolutions/commands/texts";
import { restoreResolution, trashResolution } from "@/lib/resolutions/commands/trash";
import { Effects } from "@/lib/resolutions/effects";
import { followTexts, rebuildValidity } from "@/lib/resolutions/jobs";
import { legalGraph } from "@/lib/resolutions/queries/legal-graph";
import { validityOf } from "@/lib/resolutions/validity";
import { auditTrailOf, make } from "@/tests/support/make";
import { type Council, makeCouncil, makeIssued, plainFacts } from "@/tests/support/make-resolutions";

let clerk: Actor;
let council: Council;

beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
  council = await makeCouncil();
});

const iso = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
const lineOf = async (id: string) => {
  const rows = await db.validityPeriod.findMany({ where: { resolutionId: id }, orderBy: { fromDay: "asc" } });
  return rows.map(({ fromDay, toDay, state }) => `${iso(fromDay)} ${iso(toDay) ?? "…"} ${state}`);
};

/** The table against the computation, for every resolution there is. */
async function expectTableToAgree() {
  const ids = (await db.resolution.findMany({ select: { id: true } })).map(({ id }) => id);
  const model = new Effects(await legalGraph(ids));
  for (const id of ids) {
    expect(await lineOf(id)).toEqual(validityOf(model, id).periods.map(({ from, to, state }) => `${from} ${to ?? "…"} ${state}`));
  }
}

const relation = (kind: string, targetId: string, effectiveOn: string, parts: object[] = []) => ({
  ...{ kind, target: `nghi-quyet:${targetId}`, incoming: false, effectiveOn, endsOn: "", note: "", parts },
});
const part = (anchor: string, action: string) => ({ anchor, action, source: "" });

test("chuỗi sửa đổi, bãi bỏ: bảng hiệu lực luôn bằng phép tính; văn bản sau đổ thì văn bản trước sống lại, vào thùng rác cũng vậy", async () => {
  const first = await makeIssued(clerk, council, { symbol: "31/NQ-HĐND", day: "2012-12-12" });
  const second = await makeIssued(clerk, council, { symbol: "24/NQ-HĐND", day: "2020-12-20" });
  const third = await makeIssued(clerk, council, { symbol: "30/NQ-HĐND", day: "2021-06-01" });
  expect(await lineOf(first.id)).toEqual(["2012-12-12 … IN_FORCE"]);

  const acted = await saveRelation(clerk, { ...second, ...relation("REPEAL", first.id, "2020-12-20", [part("dieu-2-khoan-2", "REPEAL")]) });
  expect(await lineOf(first.id)).toEqual(["2012-12-12 2020-12-19 IN_FORCE", "2020-12-20 … PARTLY_ENDED"]);
  const felled = await saveRelation(clerk, { ...third, ...relation("REPEAL", second.id, "2021-06-01") });
  expect(await lineOf(second.id)).toEqual(["2020-12-20 2021-05-31 IN_FORCE", "2021-06-01 … ENDED"]);
  expect(await lineOf(first.id)).toEqual(["2012-12-12 2020-12-19 IN_FORCE", "2020-12-20 2021-05-31 PARTLY_ENDED", "2021-06-01 … IN_FORCE"]);
  await expectTableToAgree();

  const { relationId, ...thirdSeen } = felled;
  const trashed = await trashResolution(clerk, thirdSeen);
  expect([await lineOf(third.id), (await lineOf(first.id)).length]).toEqual([[], 2]);
  const back = await restoreResolution(clerk, trashed);
  expect((await lineOf(first.id)).length).toBe(3);
  await removeRelation(clerk, { ...back, relationId });
  expect((await lineOf(first.id)).at(-1)).toBe("2020-12-20 … PARTLY_ENDED");
  await expectTableToAgree();
  expect(await auditTrailOf(third.id)).toContain("resolution.unrelate");

  // Said anew, with all parts: the whole text ends.
  const all = ["dieu-1", "dieu-2", "dieu-3"].map((anchor) => part(anchor, "REPEAL"));
  await saveRelation(clerk, { id: acted.id, version: acted.version, relationId: acted.relationId, ...relation("REPEAL", first.id, "2020-12-21", all) });
  expect((await lineOf(first.id)).at(-1)).toBe("2020-12-21 … ENDED");
  await expectTableToAgree();
});

test("bản đính chính đang gõ chưa đổi hiệu lực; niêm phong rồi thì các phần của nó mới tính", async () => {
  const old = await makeIssued(clerk, council, { symbol: "61/NQ-HĐND", day: "2013-01-10", body: "Điều 1. Một\nĐiều 2. Hai" });
  const acting = await makeIssued(clerk, council, { symbol: "62/NQ-HĐND", day: "2014-01-10" });
  await saveRelation(clerk, { ...acting, ...relation("REPEAL", old.id, "2014-01-10", [part("dieu-1", "REPEAL"), part("dieu-2", "REPEAL")]) });
  const state = async () => (await lineOf(old.id)).at(-1);
  expect(await state()).toBe("2014-01-10 … ENDED");
  const correction = { kind: "CORRECTED", label: "", onDay: "", note: "Bổ sung Điều 3 bị sót." };
  const { textId, ...typed } = await saveText(clerk, { ...old, ...correction, body: "Điều 1. Một\nĐiều 2. Hai\nĐiều 3. Ba" });
  expect(await state()).toBe("2014-01-10 … ENDED");
  await expectTableToAgree();
  await sealText(clerk, { ...typed, textId });
  expect(await state()).toBe("2014-01-10 … PARTLY_ENDED");
  await expectTableToAgree();
});

test("ngày có hiệu lực, ngày hết hiệu lực đổi thì dòng hiệu lực đổi, của chính nó và của văn bản nó tác động", async () => {
  const old = await makeIssued(clerk, council, { symbol: "1/NQ-HĐND", day: "2015-01-10" });
  const acting = await makeIssued(clerk, council, { symbol: "2/NQ-HĐND", day: "2016-01-10" });
  const related = await saveRelation(clerk, { ...acting, ...relation("REPLACEMENT", old.id, "2016-01-10") });
  const { relationId: _, ...seen } = related;
  await saveFacts(clerk, { ...seen, ...plainFacts, adoptedOn: "2016-01-10", effectiveOn: "01/03/2016", expiresOn: "31/12/2016" });
  expect(await lineOf(acting.id)).toEqual(["2016-01-10 2016-02-29 NOT_YET", "2016-03-01 2016-12-31 IN_FORCE", "2017-01-01 … ENDED"]);
  expect(await lineOf(old.id)).toEqual(["2015-01-10 2016-02-29 IN_FORCE", "2016-03-01 … ENDED"]);
  await expectTableToAgree();
});

test("văn bản ngoài và văn bản của Thường trực cũng tác động; ngày của chúng đổi thì việc nền tính lại", async () => {
  const own = await makeIssued(clerk, council, { symbol: "3/NQ-HĐND", day: "2018-01-10" });
  const { id: actId } = await findOrCreateAct(clerk, {
    ...{ kind: "Quyết định", symbol: "12/QĐ-TTg", title: "Đình chỉ", issuer: "Thủ tướng Chính phủ", issuedOn: "01/02/2018", effectiveOn: "", url: "" },
  });
  const stopped = { ...relation("SUSPENSION", own.id, "2018-02-01"), target: `ngoai:${actId}`, incoming: true, endsOn: "28/02/2018" };
  await saveRelation(clerk, { ...own, ...stopped });
  expect(await lineOf(own.id)).toEqual(["2018-01-10 2018-01-31 IN_FORCE", "2018-02-01 2018-02-28 SUSPENDED", "2018-03-01 … IN_FORCE"]);
  await db.externalAct.update({ where: { id: actId }, data: { effectiveOn: new Date("2018-02-10") } });
  await followTexts({ ids: [actId] });
  expect((await lineOf(own.id))[1]).toBe("2018-02-10 2018-02-28 SUSPENDED");
});

test("tính lại tất cả ra đúng như cũ, cũng với 5.000 nghị quyết không bị tác động, trong một câu lệnh", async () => {
  const days = ["('2019-01-01'::date, NULL::date, NULL::date)", "('2019-01-01', '2019-02-01', NULL)", "('2019-01-01', '2019-01-05', '2019-12-31')"];
  await db.$executeRawUnsafe(`
    INSERT INTO resolutions (id, "issuerId", "termId", series, stage, year, number, symbol, "symbolKey", slug, title, "issuedOn", "effectiveOn", "expiresOn", "updatedAt")
    SELECT gen_random_uuid(), '${council.issuerId}', '${council.termId}', 'INDIVIDUAL', 'ISSUED', 2019, 1000 + n, n || '/NQ-HĐND', n || 'nqhdnd', n || '-nq-hdnd', 'Về việc ' || n,
      d.issued, d.effective, d.last, now()
    FROM generate_series(1, 5000) n JOIN (VALUES ${days.map((row, at) => `(${at}, ${row.slice(1)}`).join(", ")}) d(k, issued, effective, last) ON d.k = n % 3`);
  const before = await db.validityPeriod.findMany({ orderBy: [{ resolutionId: "asc" }, { fromDay: "asc" }] });
  const begun = performance.now();
  const { plain, acted } = await rebuildValidity();
  expect(performance.now() - begun).toBeLessThan(5000);
  expect([plain >= 5000, acted > 0]).toEqual([true, true]);
  const known = [...new Set(before.map(({ resolutionId }) => resolutionId))];
  expect(await db.validityPeriod.findMany({ where: { resolutionId: { in: known } }, orderBy: [{ resolutionId: "asc" }, { fromDay: "asc" }] })).toEqual(before);
  const [own] = await db.$queryRaw<{ id: string }[]>`SELECT id FROM resolutions WHERE number = 1002`;
  expect(await lineOf(own?.id ?? "")).toEqual(["2019-01-01 2019-01-04 NOT_YET", "2019-01-05 2019-12-31 IN_FORCE", "2020-01-01 … ENDED"]);
  const some = (await db.resolution.findMany({ where: { number: { in: [1000, 1001, 1002, 1003] } }, select: { id: true } })).map(({ id }) => id);
  const model = new Effects(await legalGraph(some));
  for (const id of some) expect(await lineOf(id)).toEqual(validityOf(model, id).periods.map(({ from, to, state }) => `${from} ${to ?? "…"} ${state}`));
});
