import fc from "fast-check";
import { expect, test } from "vitest";
import { changesAmong, changeWords, isBelow, lineOf, type Succession, singleLineOf, treeOf } from "./tree";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const body = (id: string, parentId: string | null = null, position = 0) => ({ id, parentId, position, name: id });
const known = (id: string, name: string, from: string | null = null, to: string | null = null) => ({
  ...{ id, slug: id, name, foundedBy: "", shown: true },
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});
const merger = (predecessorId: string, successorId: string, onDay = "2021-07-01"): Succession => ({
  ...{ predecessorId, successorId, kind: "MERGER", decision: "Nghị quyết số 41/NQ-HĐND" },
  onDay: day(onDay),
});

test("trước và sau một cơ quan: theo từng lần kế tục một sang một; hợp nhất, chia tách thì không đoán; vòng lặp vẫn dừng", () => {
  const line = [merger("to-1-cu", "to-1"), merger("to-1", "to-1-moi"), merger("to-2", "to-gop"), merger("to-3", "to-gop"), merger("to-gop", "to-gop-moi")];
  expect(singleLineOf("to-1", line)).toEqual(["to-1-cu", "to-1", "to-1-moi"]);
  expect(singleLineOf("to-1-moi", line)).toEqual(["to-1-cu", "to-1", "to-1-moi"]);
  expect(singleLineOf("to-gop", line)).toEqual(["to-gop", "to-gop-moi"]);
  // Whoever was in one of two that were merged is in what came of them.
  expect(singleLineOf("to-2", line)).toEqual(["to-2", "to-gop", "to-gop-moi"]);
  const split = [merger("to-1", "to-1a"), merger("to-1", "to-1b")];
  expect([singleLineOf("to-1a", split), singleLineOf("to-1", split)]).toEqual([["to-1", "to-1a"], ["to-1"]]);
  expect(singleLineOf("a", [merger("a", "b"), merger("b", "a")]).toSorted()).toEqual(["a", "b"]);
});

test("cây xếp theo thứ tự nghi thức; cơ quan có cấp trên không ở trong danh sách thì đứng riêng", () => {
  const tree = treeOf([body("ban-2", "hdnd", 2), body("ban-1", "hdnd", 1), body("hdnd"), body("phong", "van-phong")]);
  expect(tree.map(({ id }) => id)).toEqual(["hdnd", "phong"]);
  expect(tree[0]?.parts.map(({ id }) => id)).toEqual(["ban-1", "ban-2"]);
});

test("không cơ quan nào mất khi dựng cây; cấp trên không bao giờ nằm dưới cấp dưới của mình", () => {
  // Each body hangs under an earlier one, or under none: a forest, as the database keeps it.
  const forest = fc
    .array(fc.option(fc.nat(20), { nil: null }), { maxLength: 20 })
    .map((parents) => parents.map((parent, at) => body(`b${at}`, parent === null || at === 0 ? null : `b${parent % at}`)));
  fc.assert(
    fc.property(forest, (bodies) => {
      const count = (branches: ReturnType<typeof treeOf>): number => branches.reduce((sum, { parts }) => sum + 1 + count(parts), 0);
      expect(count(treeOf(bodies))).toBe(bodies.length);
      for (const { id, parentId } of bodies)
        if (parentId !== null) expect([isBelow(bodies, id, parentId), isBelow(bodies, parentId, id)]).toEqual([true, false]);
    }),
  );
});

test("dòng kế tục gồm mọi tiền thân và mọi cơ quan kế tục, xa bao nhiêu cũng được", () => {
  const line = lineOf("b", [merger("a", "b"), merger("c", "d"), merger("b", "e"), merger("x", "e")]);
  expect([...line].toSorted()).toEqual(["a", "b", "e", "x"]);
});

test("thay đổi mới nhất đứng đầu; hợp nhất kể một lần với mọi tiền thân; thành lập không có tiền thân cũng được kể", () => {
  const bodies = [
    known("vp-hdnd", "Văn phòng HĐND tỉnh", "2016-07-01", "2021-06-30"),
    known("vp-doan", "Văn phòng Đoàn ĐBQH tỉnh", null, "2021-06-30"),
    known("vp", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "2021-07-01"),
    known("ban", "Ban Dân tộc", "2021-07-02"),
  ];
  const changes = changesAmong(bodies, [merger("vp-hdnd", "vp"), merger("vp-doan", "vp"), merger("vp", "unknown")]);
  expect(changes.map(changeWords)).toEqual([
    "Thành lập Ban Dân tộc.",
    "Văn phòng HĐND tỉnh và Văn phòng Đoàn ĐBQH tỉnh hợp nhất thành Văn phòng Đoàn ĐBQH và HĐND tỉnh.",
    "Thành lập Văn phòng HĐND tỉnh.",
  ]);
  expect(changes[1]).toMatchObject({ slug: "vp", onDay: day("2021-07-01"), decision: "Nghị quyết số 41/NQ-HĐND" });
});

test("cơ quan không hiện vẫn được kể tên khi hợp nhất vào cơ quan có trang; tự nó thì không kể", () => {
  const bodies = [
    known("cu", "Hội đồng nhân dân tỉnh Lạc Giang", null, "2025-06-30"),
    { ...known("an", "Hội đồng nhân dân tỉnh Mộc Sơn", "2004-05-01", "2025-06-30"), shown: false },
    known("moi", "Hội đồng nhân dân tỉnh Lạc Giang mới", "2025-07-01"),
  ];
  const changes = changesAmong(bodies, [merger("cu", "moi", "2025-07-01"), merger("an", "moi", "2025-07-01")]);
  expect(changes.map(changeWords)).toEqual([
    "Hội đồng nhân dân tỉnh Lạc Giang và Hội đồng nhân dân tỉnh Mộc Sơn hợp nhất thành Hội đồng nhân dân tỉnh Lạc Giang mới.",
  ]);
  expect(changes[0]?.slug).toBe("moi");
});

test("mỗi cách kế tục có câu của nó", () => {
  const words = (kind: Succession["kind"], before: string[], after: string[]) => changeWords({ kind, before, after });
  expect(words("SPLIT", ["Phòng A"], ["Phòng B", "Phòng C"])).toBe("Phòng A được chia, tách thành Phòng B và Phòng C.");
  expect(words("RENAMING", ["Ban A"], ["Ban B"])).toBe("Ban A đổi tên thành Ban B.");
  expect(words("REORGANISATION", ["A", "B", "C"], ["D"])).toBe("A, B và C được tổ chức lại thành D.");
  expect(words("REORGANISATION", ["Ban A"], ["Ban A"])).toBe("Ban A được tổ chức lại.");
  expect(changeWords({ kind: null, before: ["Ban A"], after: [] })).toBe("Ban A kết thúc hoạt động.");
});
