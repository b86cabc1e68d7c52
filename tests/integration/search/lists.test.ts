import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { listDocuments } from "@/lib/documents/queries/list";
import * as documents from "@/lib/documents/question";
import { listMembers } from "@/lib/members/queries";
import { everyQuestion, listQuestions, questionFacets } from "@/lib/questions/queries/list";
import { listResolutions, resolutionRows } from "@/lib/resolutions/queries/list";
import * as resolutions from "@/lib/resolutions/question";
import { listSessions, sessionFacets } from "@/lib/sessions/queries/list";
import { record } from "@/tests/support/make-documents";
import { org } from "@/tests/support/make-org";
import { makeCouncil, makeResolution } from "@/tests/support/make-reading";
import { found, whenFollowed } from "@/tests/support/search";

/* What a list is asked for is answered as /tim-kiem answers it. Of each kind there are two that readers find, and some that they do not. */

/** Words of all that stand here, in a text or a file. */
const FIRST = "Đầu mối vùng chè Shan tuyết theo Nghị quyết 24/2020/NQ-HĐND";
const SECOND = "Vùng trồng chè và cây quế, theo chè Shan";
const KEPT = "Danh sách nội bộ Háng Lìa";
const IN_FILE = "Biên bản nghiệm thu mương thủy lợi Nậm Ban";

type Owner = Partial<Record<"resolutionId" | "documentId" | "sessionId" | "questionId", string>>;

/** A file of a record, read; one that the office keeps to itself says other words. */
async function withFile(owner: Owner, visibility: "PUBLIC" | "INTERNAL" = "PUBLIC"): Promise<void> {
  const { id: fileId } = await record.fileRow();
  await db.fileText.create({ data: { fileId, revision: 1, state: "READ", pages: 1, readAt: new Date() } });
  await db.filePage.create({ data: { fileId, revision: 1, page: 1, source: "EMBEDDED", quality: 1, text: visibility === "PUBLIC" ? IN_FILE : KEPT } });
  await db.attachment.create({
    data: { ...owner, fileId, role: owner.sessionId ? "REFERENCE" : "ORIGINAL", position: 1, title: "Phụ lục", visibility },
  });
}

const openings = { draft: { publishedAt: null }, tomorrow: { publishedAt: new Date(Date.now() + 86_400_000) } };
const trashed = { publishedAt: null, trashedAt: new Date() };

/** What a list finds, by the names that this file gives its records; with the count that the list says. */
type Ask = (q: string) => Promise<{ names: string[]; total: number }>;
const named = (names: ReadonlyMap<string, string>, ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).toSorted();

const asked: Record<string, Ask> = {};

beforeAll(async () => {
  const council = await makeCouncil();
  const kept = new Map<string, string>();

  const resolution = async (name: string, number: number, title: string, more = {}) => {
    const { id } = await makeResolution(council, number, "2019-07-10", { title, ...more });
    kept.set(id, name);
    return id;
  };
  await resolution("first", 31, FIRST);
  await withFile({ resolutionId: await resolution("second", 32, SECOND) });
  await withFile({ resolutionId: await resolution("third", 39, "Không liên quan") }, "INTERNAL");
  for (const [at, more] of [...Object.values(openings), trashed, { visibility: "INTERNAL" as const }].entries()) {
    await withFile({ resolutionId: await resolution("hidden", 33 + at, `${FIRST}. ${SECOND}`, more) });
  }
  asked["/nghi-quyet"] = async (q) => {
    const { cards, total } = await listResolutions(resolutions.questionOf({ q }));
    return {
      names: named(
        kept,
        cards.map(({ id }) => id),
      ),
      total,
    };
  };

  const document = async (name: string, title: string, more: Parameters<typeof record.document>[0] = {}) => {
    const { id } = await record.document({ title, ...more });
    kept.set(id, name);
    return id;
  };
  await document("first", FIRST);
  await withFile({ documentId: await document("second", SECOND) });
  await withFile({ documentId: await document("third", "Không liên quan") }, "INTERNAL");
  for (const more of [...Object.values(openings), trashed, { visibility: "RESTRICTED" as const }]) {
    await withFile({ documentId: await document("hidden", `${FIRST}. ${SECOND}`, more) });
  }
  asked["/van-ban"] = async (q) => {
    const { cards, total } = await listDocuments(documents.questionOf({ q }));
    return {
      names: named(
        kept,
        cards.map(({ id }) => id),
      ),
      total,
    };
  };

  const session = async (name: string, title: string, more: Parameters<typeof record.session>[0] = {}) => {
    const { id } = await record.session(more);
    await db.councilSession.update({ where: { id }, data: { title } });
    kept.set(id, name);
    return id;
  };
  await session("first", FIRST);
  await withFile({ sessionId: await session("second", SECOND) });
  await withFile({ sessionId: await session("third", "Không liên quan") }, "INTERNAL");
  for (const more of [...Object.values(openings), trashed]) await withFile({ sessionId: await session("hidden", `${FIRST}. ${SECOND}`, more) });
  asked["/ky-hop"] = async (q) => {
    const filter = { q, term: null, year: null, kind: null };
    const [{ items, total }, { kinds }] = await Promise.all([listSessions(filter, 1), sessionFacets(filter)]);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    return {
      names: named(
        kept,
        items.map(({ id }) => id),
      ),
      total,
    };
  };

  const question = async (name: string, text: string, more: Parameters<typeof record.question>[0] = {}) => {
    const { id } = await record.question(more);
    await db.question.update({ where: { id }, data: { text } });
    kept.set(id, name);
    return id;
  };
  await question("first", FIRST);
  await withFile({ questionId: await question("second", SECOND) });
  await withFile({ questionId: await question("third", "Không liên quan") }, "INTERNAL");
  for (const more of [...Object.values(openings), trashed]) await withFile({ questionId: await question("hidden", `${FIRST}. ${SECOND}`, more) });
  asked["/chat-van"] = async (q) => {
    const filter = { ...everyQuestion, q };
    const [{ items, total }, { all }] = await Promise.all([listQuestions(filter, 1), questionFacets(filter)]);
    expect(all).toBe(total);
    return {
      names: named(
        kept,
        items.map(({ id }) => id),
      ),
      total,
    };
  };

  const term = await org.term({ ordinal: 77 });
  for (const [name, biography] of [
    ["first", FIRST],
    ["second", `${SECOND}. ${IN_FILE}`],
  ] as const) {
    const { id } = await org.person(`Lò Văn ${name === "first" ? "Ngoan" : "Sương"}`);
    await db.person.update({ where: { id }, data: { biography } });
    kept.set((await org.member(term.id, id)).id, name);
  }
  // In the directory, and of the council never.
  await db.person.update({ where: { id: (await org.person("Vàng Thị Mỷ")).id }, data: { biography: `${FIRST}. ${SECOND}` } });
  asked["/dai-bieu"] = async (q) => {
    const list = await listMembers({ ordinal: 77, q, constituency: null, committee: null, group: null, page: 1 });
    return { names: named(kept, list?.items.map(({ id }) => id) ?? []), total: list?.total ?? -1 };
  };
});

const cases: [what: string, q: string, names: string[]][] = [
  ["một từ, có dấu", "chè", ["first", "second"]],
  ["một từ, không dấu", "che", ["first", "second"]],
  ["cụm trong ngoặc kép", "“vùng chè Shan”", ["first"]],
  ["cụm không dấu trong ngoặc kép", '"vung trong che"', ["second"]],
  ["trừ một từ", "chè -quế", ["first"]],
  ["trừ một cụm", 'che -"shan tuyet"', ["second"]],
  ["số, ký hiệu gõ kiểu khác", "24 2020 nq hdnd", ["first"]],
  ["số, ký hiệu không có cơ quan", "24/2020/nq", ["first"]],
  ["chữ chỉ có trong tệp", "mương thủy lợi Nậm Ban", ["second"]],
  ["chữ chỉ có trong tệp, không dấu", "nghiem thu thuy loi", ["second"]],
  ["chữ của đầu đề và của tệp", "quế mương", ["second"]],
  ["chữ của tệp nội bộ", "Háng Lìa", []],
  ["không chữ nào", "qwzx", []],
  ["chỉ có dấu câu", "!!!", []],
];

describe.each(["/nghi-quyet", "/van-ban", "/ky-hop", "/chat-van", "/dai-bieu"])("danh sách %s", (path) => {
  test.each(cases)("%s: %s", async (_, q, names) => {
    await expect(whenFollowed({ q }, async () => asked[path]?.(q))).resolves.toEqual({ names, total: names.length });
  });
});

test("nghị quyết: số, ký hiệu gõ cách nào cũng đứng đầu, kể cả chỉ gõ số; tệp tải về có đúng những dòng ấy", async () => {
  for (const q of ["31/2019/NQ-HĐND", "31 2019 nq hdnd", "NQ31/2019", "nghị quyết số 31 năm 2019", "31/2019", "31", "số 31"]) {
    const { cards } = await whenFollowed({ q }, () => listResolutions(resolutions.questionOf({ q })));
    expect([q, cards[0]?.symbol, cards[0]?.fit]).toEqual([q, "31/2019/NQ-HĐND", "symbol"]);
    expect(cards.filter(({ fit }) => fit === "symbol")).toHaveLength(1);
  }
  const { total, rows } = await resolutionRows(resolutions.questionOf({ q: "nghiem thu" }));
  expect([total, (await Array.fromAsync(rows())).map(({ symbol }) => symbol)]).toEqual([1, ["32/2019/NQ-HĐND"]]);
});

test("văn bản: số, ký hiệu gõ cách nào cũng đứng đầu", async () => {
  const { id } = await record.document({ title: "Về việc khác" });
  await db.document.update({ where: { id }, data: { symbol: "089/BC-HĐND", symbolKey: "89bchdnd" } });
  for (const q of ["89/BC-HĐND", "89 bc hdnd", "báo cáo số 89", "BC 89/HĐND", "89/bc"]) {
    const { cards } = await whenFollowed({ q }, () => listDocuments(documents.questionOf({ q })));
    expect([q, cards[0]?.id]).toEqual([q, id]);
  }
});

test("chỗ khớp: trong đầu đề, hay chỉ trong nội dung và tệp", async () => {
  const beyond = async (q: string) =>
    (await whenFollowed({ q }, () => listResolutions(resolutions.questionOf({ q })))).cards.map(({ beyondTitle }) => beyondTitle);
  expect([await beyond("cây quế"), await beyond("thủy lợi")]).toEqual([[false], [true]]);
});

test("danh sách và trang tìm kiếm thấy cùng một số bản ghi", async () => {
  const kinds = { "/nghi-quyet": "nghi-quyet", "/van-ban": "van-ban", "/ky-hop": "ky-hop", "/chat-van": "chat-van" };
  for (const [path, loai] of Object.entries(kinds)) {
    for (const [what, q] of cases) {
      const { total } = await found(q, { loai });
      expect([path, what, (await asked[path]?.(q))?.total]).toEqual([path, what, total]);
    }
  }
});

test("gỡ xuống: lần hỏi ngay sau đó đã không thấy, dù máy đọc chưa chạy", async () => {
  const { id } = await record.document({ title: "Về đập Nậm Nghẹp" });
  const total = async () => (await listDocuments(documents.questionOf({ q: "Nậm Nghẹp" }))).total;
  expect([await total(), await whenFollowed({ q: "x" }, total)]).toEqual([0, 1]);
  await db.document.update({ where: { id }, data: { publishedAt: null } });
  expect(await total()).toBe(0);
});
