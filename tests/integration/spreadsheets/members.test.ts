import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { startSpreadsheet } from "@/lib/spreadsheets/commands";
import { takeSpreadsheet } from "@/lib/spreadsheets/jobs/take";
import { everyRefusedLine } from "@/lib/spreadsheets/queries";
import { make } from "@/tests/support/make";
import { checked, councilWithTerm, importOf } from "@/tests/support/make-spreadsheets";

const head = "Họ và tên;Năm sinh;Giới tính;Quê quán;Đơn vị bầu cử số;Tổ đại biểu;Chuyên trách;Tái cử;Tỷ lệ phiếu (%);Từ ngày;Đến ngày";
let clerk: Actor & { id: string };
let place: Awaited<ReturnType<typeof councilWithTerm>>;

beforeEach(async () => {
  clerk = await make.actor({ role: "CLERK" });
  place = await councilWithTerm();
});

const counts = ({ created, updated, unchanged, refused }: Record<"created" | "updated" | "unchanged" | "refused", number>) => [
  created,
  updated,
  unchanged,
  refused,
];

async function taken(termId: string, ...lines: string[]) {
  const found = await checked(clerk, { kind: "MEMBERS", termId }, [head, ...lines].join("\n"));
  if (found.created + found.updated === 0) return found;
  await startSpreadsheet(clerk, { id: found.id, version: found.version });
  await takeSpreadsheet({ id: found.id });
  return importOf(found.id);
}

const members = (termId: string) =>
  db.member.findMany({ where: { termId }, include: { person: true, constituency: true, group: true }, orderBy: { person: { sortKey: "asc" } } });

test("người mới và người cũ thành đại biểu của nhiệm kỳ; chạy lại không có ai hai lần; nhiệm kỳ sau dùng lại người cũ", async () => {
  await db.constituency.create({ data: { termId: place.termId, number: 3, name: "Huyện Nậm Sơn", seats: 4 } });
  const group = `Tổ đại biểu ${place.slug}`;
  await db.body.create({ data: { kind: "MEMBERS_GROUP", slug: `to-${place.slug}`, name: group } });
  const name = `Hoàng Thị ${place.slug}`;
  const lines = [`${name};1979;Nữ;Xã Bản Mây;3;${group};Có;Không;71,25;;`, `${name};1981;Nam;;;;;;;;`, `Lò Văn Thắng;05/01/1970;;;;;;;;01/06/2016;30/06/2019`];
  expect(counts(await taken(place.termId, ...lines))).toEqual([3, 0, 0, 0]);
  const made = await members(place.termId);
  expect(made).toHaveLength(3);
  expect(made.find(({ person }) => person.birthYear === 1979)).toMatchObject({
    person: { fullName: name, sex: "FEMALE", hometown: "Xã Bản Mây" },
    constituency: { number: 3 },
    group: { name: group },
    fullTime: true,
    reelected: false,
    fromDay: new Date("2016-06-01"),
  });
  expect(new Set(made.map(({ person }) => person.slug)).size).toBe(3);
  expect(counts(await taken(place.termId, ...lines))).toEqual([0, 0, 3, 0]);
  expect(counts(await taken(place.termId, lines[0]?.replace("71,25", "72") ?? "", `${name};1981;Nam;Xã Suối Ngàn;;;;;;;`))).toEqual([0, 2, 0, 0]);
  const [second] = await members(place.termId).then((all) => all.filter(({ person }) => person.birthYear === 1979));
  expect(Number(second?.voteShare)).toBe(72);
  const next = await db.term.create({
    data: { bodyId: place.councilId, ordinal: 15, name: "khóa XV", startsOn: new Date("2021-06-01"), endsOn: new Date("2026-05-31") },
  });
  expect(counts(await taken(next.id, `${name};1979;Nữ;;;;;;;;`))).toEqual([1, 0, 0, 0]);
  expect(await db.person.count({ where: { fullName: name } })).toBe(2);
});

test("dòng sai được nói theo cột; trùng người trong bảng, trùng nhiệm kỳ khác và người không phân biệt được thì không nhận", async () => {
  const other = await councilWithTerm();
  expect(counts(await taken(other.termId, `Vừ A ${place.slug};1975;;;;;;;;;`))).toEqual([1, 0, 0, 0]);
  const twin = (slug: string) => ({ fullName: `Vừ B ${place.slug}`, sortKey: "b", birthYear: 1970, slug: `${slug}-${place.slug}` });
  await db.person.createMany({ data: [twin("vu-b"), twin("vu-b-2")] });
  const found = await checked(
    clerk,
    { kind: "MEMBERS", termId: place.termId },
    [
      head,
      ";1979;;;;;;;;;",
      "Lò Văn C;xx;;;;;;;;;",
      "Lò Văn C;1979;Giống;;;;;;;;",
      "Lò Văn C;1979;;;99;;;;;;",
      "Lò Văn C;1979;;;;Tổ lạ;;;;;",
      "Lò Văn C;1979;;;;;Chắc vậy;;;;",
      "Lò Văn C;1979;;;;;;;120;;",
      "Lò Văn C;1979;;;;;;;;01/01/2030;",
      "Lò Văn D;1979;;;;;;;;;",
      "LÒ VĂN D;1979;;;;;;;;;",
      `Vừ A ${place.slug};1975;;;;;;;;;`,
      `Vừ B ${place.slug};1970;;;;;;;;;`,
    ].join("\n"),
  );
  const lines = await Array.fromAsync(everyRefusedLine(clerk, found.id, "MEMBERS"));
  expect(lines.map(({ line, errors }) => [line, errors[0]?.head])).toEqual([
    [2, "Họ và tên"],
    [3, "Năm sinh"],
    [4, "Giới tính"],
    [5, "Đơn vị bầu cử số"],
    [6, "Tổ đại biểu"],
    [7, "Chuyên trách"],
    [8, "Tỷ lệ phiếu (%)"],
    [9, "Từ ngày"],
    [11, "Họ và tên"],
    [12, ""],
    [13, ""],
  ]);
  expect(counts(found)).toEqual([1, 0, 0, 11]);
});
