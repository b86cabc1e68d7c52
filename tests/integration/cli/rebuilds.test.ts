import { expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { followChanges } from "@/lib/search/jobs/follow";
import { search } from "@/lib/search/queries/find";
import { plainQuestion } from "@/lib/search/sought";
import { type Ended, runCli } from "@/tests/support/command";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { makeCouncil, makeResolution } from "@/tests/support/make-reading";

// Each test runs programs to their end, beside all the others.
vi.setConfig({ testTimeout: 120_000 });

const find = async (q: string) => (await search(plainQuestion(q))).hits.map(({ address }) => address);

/** Runs a command while readers ask. @returns how it ended and whatever else than the expected answer they got */
async function besideReaders(name: string, q: string): Promise<Ended & { asked: number; missed: string[][] }> {
  const before = await find(q);
  expect(before.length).toBeGreaterThan(0);
  let ended: Ended | undefined;
  const running = runCli(name, []).then((end) => {
    ended = end;
  });
  const missed: string[][] = [];
  let asked = 0;
  for (; !ended; asked++) {
    const answer = await find(q);
    if (answer.join() !== before.join()) missed.push(answer);
  }
  await running;
  return { ...(ended as Ended), asked, missed };
}

test("npm run search:rebuild bên cạnh cổng đang chạy: không lúc nào tìm thiếu, mục thiếu được bù, mục thừa được bỏ", async () => {
  const { slug } = await make.published({ content: { title: "Con đường lên bản Cá Chình" } });
  await Promise.all(Array.from({ length: 300 }, (_, n) => record.document({ title: `Báo cáo về cá chình hoa số ${n}` })));
  await followChanges();
  const { id: lost } = await record.document({ title: "Báo cáo về cá lăng" });
  // As after a fault: nothing is known of one, something of one that is no more, and of one other words than it has.
  await db.searchMark.deleteMany();
  await db.searchEntry.deleteMany({ where: { recordId: lost } });
  await db.$executeRaw`UPDATE search_entries SET kind = 'MEETING', "recordId" = gen_random_uuid()
    WHERE id = (SELECT min(id) FROM search_entries WHERE title = 'Báo cáo về cá chình hoa số 299')`;
  const { code, err, out, asked, missed } = await besideReaders("search-rebuild", "cá chình bản");
  expect({ code, err, missed }).toEqual({ code: 0, err: "", missed: [] });
  expect(asked).toBeGreaterThan(10);
  expect(out).toBe(`Đã đọc lại ${await db.searchEntry.count()} mục cho ô tìm kiếm.\n`);
  expect(await find("lên bản cá chình")).toEqual([`/tin-tuc/${slug}`]);
  expect(await find("cá lăng")).toHaveLength(1);
  expect(await db.searchEntry.count({ where: { kind: "MEETING" } })).toBe(0);
  expect(await db.searchMark.count()).toBe(0);
  const again = await runCli("search-rebuild", []);
  expect([again.code, again.out]).toEqual([0, out]);
});

test("npm run validity:rebuild: dòng hiệu lực sai được tính lại, dòng đúng không bị động đến nên vẫn tìm được suốt", async () => {
  const council = await makeCouncil();
  const days = { effectiveOn: new Date("2020-12-20") };
  const right = await makeResolution(council, 31, "2020-12-10", { title: "Về phí qua phà Bến Đục", ...days });
  const wrong = await makeResolution(council, 32, "2020-12-10", { title: "Về phí qua cầu Bến Trong", ...days });
  const periods = (resolutionId: string) => [
    { resolutionId, fromDay: new Date("2020-12-10"), toDay: new Date("2020-12-19"), state: "NOT_YET" as const },
    { resolutionId, fromDay: new Date("2020-12-20"), toDay: null, state: "IN_FORCE" as const },
  ];
  await db.validityPeriod.createMany({ data: periods(right.id) });
  await db.validityPeriod.create({ data: { resolutionId: wrong.id, fromDay: new Date("2020-12-10"), toDay: null, state: "ENDED" } });
  await followChanges();
  const { code, err, out, asked, missed } = await besideReaders("validity-rebuild", "phà bến đục");
  expect({ code, err, missed }).toEqual({ code: 0, err: "", missed: [] });
  expect(asked).toBeGreaterThan(10);
  expect(out).toBe("Đã tính lại hiệu lực: 2 nghị quyết không bị văn bản nào tác động, 0 nghị quyết bị tác động.\n");
  const lines = (resolutionId: string) => db.validityPeriod.findMany({ where: { resolutionId }, orderBy: { fromDay: "asc" } });
  expect([await lines(right.id), await lines(wrong.id)]).toEqual([periods(right.id), periods(wrong.id)]);
  expect(await db.searchMark.findMany({ select: { recordId: true } })).toEqual([{ recordId: wrong.id }]);
});

test("thiết lập sai: một câu nói phải làm gì, mã thoát 1", async () => {
  const closed = "postgresql://portal:mat-khau-kin@127.0.0.1:9/portal";
  for (const name of ["search-rebuild", "validity-rebuild"]) {
    const silent = await runCli(name, [], { ...process.env, DATABASE_URL: closed });
    expect([name, silent.code, silent.out]).toEqual([name, 1, ""]);
    expect(silent.err).toContain("127.0.0.1");
    const odd = await runCli(name, [], { ...process.env, DATABASE_URL: "mysql://portal@127.0.0.1/portal" });
    expect([name, odd.code, odd.out]).toEqual([name, 1, ""]);
    for (const { err } of [silent, odd]) {
      expect(err).toContain("DATABASE_URL");
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(err).not.toMatch(/mat-khau-kin|\n\s+at /);
    }
  }
});
