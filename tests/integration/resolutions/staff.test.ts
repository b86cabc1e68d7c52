import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { addBasis } from "@/lib/resolutions/commands/preamble";
import { publishResolution } from "@/lib/resolutions/commands/publish";
import { saveRelation } from "@/lib/resolutions/commands/relations";
import { saveFacts } from "@/lib/resolutions/commands/save-facts";
import { saveText, sealText } from "@/lib/resolutions/commands/texts";
import { trashResolution } from "@/lib/resolutions/commands/trash";
import { findStaffResolution, partsOf } from "@/lib/resolutions/queries/detail";
import { findTargets } from "@/lib/resolutions/queries/names";
import { placeOptions, suggestSymbol } from "@/lib/resolutions/queries/options";
import { forecast } from "@/lib/resolutions/queries/preview";
import { type StaffQuestion, staffResolutions } from "@/lib/resolutions/queries/staff";
import { relationInput } from "@/lib/resolutions/schema";
import type { Role } from "@/prisma/generated/enums";
import { make } from "@/tests/support/make";
import { type Council, makeCouncil, makeIssued, plainFacts, sampleText } from "@/tests/support/make-resolutions";

let clerk: Actor;
let council: Council;
let first: { id: string; version: number };
let second: { id: string; version: number };

beforeAll(async () => {
  clerk = await make.actor({ role: "CLERK" });
  council = await makeCouncil();
  first = await makeIssued(clerk, council, { symbol: "05/NQ – HĐND", title: "Về quy hoạch ba loại rừng", day: "2012-12-12" });
  second = await makeIssued(clerk, council, { symbol: "24/2020/NQ-HĐND", series: "NORMATIVE", title: "Về mức hỗ trợ", day: "2020-12-20" });
});

const all: StaffQuestion = { q: "", stage: null, termId: null, sessionId: null, fieldId: null, trash: false };
const found = async (actor: Actor, question: Partial<StaffQuestion>) =>
  (await staffResolutions(actor, { ...all, termId: council.termId, ...question }, 1)).items.map(({ id }) => id);

test("tìm theo số viết thế nào cũng ra, theo chữ của trích yếu, theo bước, trong thùng rác", async () => {
  for (const q of ["05/NQ-HĐND", "5/nq-hdnd", "5 nq hdnd", "quy hoạch ba", "QUY HOACH BA LOAI", "Nghị quyết số 05/NQ-HĐND"])
    expect([q, await found(clerk, { q })]).toEqual([q, [first.id]]);
  expect(await found(clerk, { q: "24/2020/nq-hdnd" })).toEqual([second.id]);
  expect(await found(clerk, { stage: "DRAFT" })).toEqual([]);
  const gone = await makeIssued(clerk, council, { symbol: "7/NQ-HĐND", day: "2013-01-01" });
  await trashResolution(clerk, gone);
  expect([await found(clerk, { q: "7/NQ" }), await found(clerk, { q: "7/NQ", trash: true })]).toEqual([[], [gone.id]]);
  const { items } = await staffResolutions(clerk, { ...all, q: "5/NQ-HĐND", termId: council.termId }, 1);
  expect(items[0]).toMatchObject({ validity: "IN_FORCE", symbol: "05/NQ – HĐND" });
});

test("ai được xem: công khai và nội bộ mọi tài khoản, hạn chế chỉ người được nêu; với người khác thì như không có", async () => {
  const hidden = await makeIssued(clerk, council, { symbol: "8/NQ-HĐND", title: "Chuyện riêng", day: "2013-02-01" });
  await saveRelation(clerk, {
    ...{
      ...hidden,
      kind: "SUSPENSION",
      target: `nghi-quyet:${first.id}`,
      incoming: false,
      effectiveOn: "2013-02-01",
      endsOn: "2013-02-02",
      note: "",
      parts: [],
    },
  });
  const roles: Role[] = ["AUTHOR", "APPROVER", "CLERK", "PETITION_OFFICER", "LEADER", "ADMINISTRATOR"];
  for (const visibility of ["PUBLIC", "INTERNAL", "RESTRICTED"] as const) {
    await db.resolution.update({ where: { id: hidden.id }, data: { visibility } });
    for (const role of roles) {
      const actor = await make.actor({ role });
      const sees = visibility !== "RESTRICTED";
      expect([role, visibility, (await found(actor, { q: "8/NQ" })).length]).toEqual([role, visibility, sees ? 1 : 0]);
      expect([role, visibility, (await findStaffResolution(actor, hidden.id)) !== null]).toEqual([role, visibility, sees]);
      expect((await findTargets(actor, "8/NQ-HĐND", first.id)).length).toBe(sees ? 1 : 0);
      const other = await findStaffResolution(actor, first.id);
      expect(other?.relations[0]?.other?.id ?? null).toBe(sees ? hidden.id : null);
      expect(other?.events.some(({ by }) => by === (sees ? "8/NQ-HĐND" : "một văn bản hạn chế"))).toBe(true);
    }
  }
  const named = await make.actor();
  await db.recordGrant.create({ data: { resolutionId: hidden.id, accountId: named.id } });
  // Every page that shows it goes through here; who may not open it leaves no trace, nor does opening what is not restricted.
  const opened = () => db.auditEntry.count({ where: { action: "record.open", subjectId: hidden.id } });
  expect([await openStaffResolution(await make.actor(), hidden.id), await opened()]).toEqual([null, 0]);
  expect((await openStaffResolution(named, hidden.id))?.title).toBe("Chuyện riêng");
  expect(await opened()).toBe(1);
  await openStaffResolution(named, first.id);
  expect(await db.auditEntry.count({ where: { action: "record.open", subjectId: first.id } })).toBe(0);
});

test("tác động của một quan hệ được tính trước khi lưu, đúng bằng sau khi lưu, và tính trước không ghi gì", async () => {
  const acting = await makeIssued(clerk, council, { symbol: "9/NQ-HĐND", day: "2021-03-01" });
  const said = {
    ...{ ...acting, kind: "REPEAL", target: `nghi-quyet:${second.id}`, incoming: false, effectiveOn: "2021-03-01", endsOn: "", note: "" },
    parts: [{ anchor: "dieu-1", action: "REPEAL", source: "" }],
  };
  const before = await db.validityPeriod.count();
  const [one, ...others] = await forecast(clerk, relationInput.parse(said));
  expect([others.length, one?.name?.symbol, await db.validityPeriod.count()]).toEqual([0, "24/2020/NQ-HĐND", before]);
  const { relationId } = await saveRelation(clerk, said);
  expect((await findStaffResolution(clerk, second.id))?.periods).toEqual(one?.after);
  expect(one?.after.at(-1)).toMatchObject({ from: "2021-03-01", state: "PARTLY_ENDED" });
  expect(relationId).not.toBe("");
  expect((await partsOf(second.id)).map(({ anchor }) => anchor)).toContain("dieu-2-khoan-1");
});

test("số đề nghị là số kế tiếp của cơ quan, loại và năm", async () => {
  const of = { issuerId: council.issuerId, adoptedOn: new Date("2012-12-20") };
  expect(await suggestSymbol(clerk, { ...of, series: "INDIVIDUAL" })).toBe("06/NQ-HĐND");
  expect(await suggestSymbol(clerk, { ...of, series: "NORMATIVE" })).toBe("01/2012/NQ-HĐND");
  expect((await placeOptions(clerk)).councils.map(({ id }) => id)).toContain(council.issuerId);
  expect(await findStaffResolution(clerk, "khong-phai-so")).toBeNull();
  expect(await findStaffResolution(clerk, randomUUID())).toBeNull();
});

test("đang công khai: chỉ người được công khai mới sửa, cả thông tin, toàn văn, căn cứ, quan hệ", async () => {
  const writer = Actor.system("Người chỉ nhập", ["staff.enter", "council.write"]);
  const other = await makeIssued(clerk, council, { symbol: "70/NQ-HĐND", day: "2011-12-10" });
  let seen = await makeIssued(clerk, council, { symbol: "71/NQ-HĐND", day: "2011-12-11" });
  const facts = { ...plainFacts, adoptedOn: "11/12/2011", effectiveOn: "11/12/2011" };
  seen = await saveFacts(writer, { ...seen, ...facts, title: "Trước khi công khai" });
  seen = await publishResolution(clerk, seen);
  const target = `nghi-quyet:${other.id}`;
  const late = await saveText(clerk, { ...seen, kind: "DRAFT", label: "", onDay: "", note: "", body: sampleText });
  const { textId, ...now } = late;
  for (const work of [
    () => saveFacts(writer, { ...now, ...facts, title: "Sau khi công khai" }),
    () => sealText(writer, { ...now, textId }),
    () => addBasis(writer, { ...now, target }),
    () => saveRelation(writer, { ...now, kind: "REPEAL", target, incoming: false, effectiveOn: "2011-12-11", endsOn: "", note: "", parts: [] }),
  ]) {
    const rows = await db.auditEntry.count();
    await expect(work()).rejects.toMatchObject({ code: "FORBIDDEN", reason: "may-not-publish-resolutions" });
    expect(await db.auditEntry.count()).toBe(rows);
  }
  await saveFacts(clerk, { ...now, ...facts, title: "Sau khi công khai" });
});
