import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arranged, type Placed, type Shift, shifted } from "./ordering";

const sittings = ["sang", "chieu", "sang-sau"];
const items = (count: number): Placed[] =>
  Array.from({ length: count }, (_, at) => ({ id: `muc-${at}`, sittingId: [...sittings, null][at % 4] ?? null, position: Math.floor(at / 4) + 1 }));
const shift = (count: number): fc.Arbitrary<Shift> =>
  fc.oneof(
    fc.constantFrom<Shift>({ to: "up" }, { to: "down" }),
    fc.record({
      to: fc.constant("sitting" as const),
      sittingId: fc.constantFrom(...sittings, null, "buoi-la"),
      before: fc.option(fc.integer({ min: 0, max: count }).map((at) => `muc-${at}`)),
    }),
  );
const order = (placed: readonly Placed[]) => placed.map(({ id, sittingId, position }) => `${sittingId}:${position}:${id}`);

describe("thứ tự chương trình", () => {
  test("chuyển bao nhiêu lần cũng giữ mỗi mục đúng một lần, số thứ tự liền nhau trong từng buổi", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }).chain((count) => fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.integer({ min: 0, max: count }), shift(count))))),
        ([count, moves]) => {
          const after = moves.reduce((now, [at, asked]) => shifted(now, sittings, `muc-${at}`, asked), arranged(items(count), sittings));
          expect(after.map(({ id }) => id).toSorted()).toEqual(
            items(count)
              .map(({ id }) => id)
              .toSorted(),
          );
          for (const sitting of [...sittings, null]) {
            const places = after.filter(({ sittingId }) => sittingId === sitting).map(({ position }) => position);
            expect(places).toEqual(places.map((_, place) => place + 1));
          }
          expect(arranged(after, sittings)).toEqual(after);
        },
      ),
    );
  });

  test("lên rồi xuống thì về chỗ cũ, trừ ở hai đầu chương trình", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat({ max: 19 }), (count, at) => {
        const before = arranged(items(count), sittings);
        const up = shifted(before, sittings, `muc-${at % count}`, { to: "up" });
        const back = shifted(up, sittings, `muc-${at % count}`, { to: "down" });
        if (JSON.stringify(order(up)) !== JSON.stringify(order(before))) expect(order(back)).toEqual(order(before));
      }),
    );
  });

  test("quá mục đầu của một buổi thì sang cuối buổi trước", () => {
    const two: Placed[] = [
      { id: "a", sittingId: "sang", position: 1 },
      { id: "b", sittingId: "chieu", position: 1 },
    ];
    expect(order(shifted(two, sittings, "b", { to: "up" }))).toEqual(["sang:1:a", "sang:2:b"]);
    expect(order(shifted(two, sittings, "a", { to: "sitting", sittingId: "chieu", before: "b" }))).toEqual(["chieu:1:a", "chieu:2:b"]);
    expect(order(shifted(two, sittings, "b", { to: "sitting", sittingId: null, before: null }))).toEqual(["sang:1:a", "null:1:b"]);
  });
});
