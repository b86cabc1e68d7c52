import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChartBody } from "@/lib/bodies/queries";
import type { BodyKind } from "@/prisma/generated/enums";
import { arrange } from "./arrange";
import { type Box, layout, wrapped } from "./chart-layout";

const address = (slug: string) => `/co-cau/${slug}`;
const body = (kind: BodyKind, id: string, name = id, parentId: string | null = null): ChartBody => ({
  ...{ id, kind, name, parentId, slug: id, shortName: "", englishName: "", position: 0, validFrom: null, validTo: null, foundedBy: "" },
  ...{ holders: [], groupMembers: 0 },
});
const many = (kind: BodyKind, count: number, parent: string | null = null) =>
  Array.from({ length: count }, (_, at) => body(kind, `${kind}-${at}`, "Ban Kinh tế – Ngân sách và Đô thị", parent));
const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test("bao nhiêu cơ quan thì các ô trong sơ đồ cũng không đè nhau, không tràn khung, và cơ quan nào cũng có ô", () => {
  const count = (max: number) => fc.integer({ min: 0, max });
  const wanted = fc.record({ committees: count(12), groups: count(3), offices: count(2), departments: count(7), standing: fc.boolean() });
  fc.assert(
    fc.property(wanted, ({ committees, groups, offices, departments, standing }) => {
      const bodies = [
        body("COUNCIL", "hdnd", "Hội đồng nhân dân tỉnh"),
        ...(standing ? [body("STANDING_COMMITTEE", "tt", "Thường trực HĐND tỉnh")] : []),
        ...many("COMMITTEE", committees),
        ...many("MEMBERS_GROUP", groups),
        ...many("OFFICE", offices),
        ...many("DEPARTMENT", departments, "OFFICE-0"),
        body("ASSEMBLY_DELEGATION", "doan", "Đoàn ĐBQH tỉnh"),
      ];
      const drawn = layout(arrange(bodies), null, address);
      const boxes = drawn?.boxes ?? [];
      for (const [at, box] of boxes.entries()) {
        expect([box.x >= 0, box.x + box.width <= 1176, box.y + box.height <= (drawn?.height ?? 0)]).toEqual([true, true, true]);
        for (const other of boxes.slice(at + 1)) expect(meet(box, other), `${box.href} ${other.href}`).toBe(false);
      }
      expect(boxes.length).toBe(2 + Number(standing) + committees + Math.min(groups, 1) + offices + departments);
    }),
    { numRuns: 60 },
  );
});

test("tên dài ngắt giữa các chữ, không mất chữ nào; không có hội đồng thì không có sơ đồ", () => {
  expect(wrapped("Văn phòng Đoàn ĐBQH và HĐND tỉnh", 248)).toEqual(["Văn phòng Đoàn", "ĐBQH và HĐND tỉnh"]);
  expect(layout(arrange(many("COMMITTEE", 2)), null, address)).toBeNull();
});
