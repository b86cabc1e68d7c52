import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSessionSlug, nextOrdinal, sessionSlug, sessionTitle } from "./numbering";

const series = fc.constantFrom("COMMON" as const, "THEMATIC" as const);

describe("số kỳ họp", () => {
  test("số gợi ý chưa có ai dùng và lớn hơn mọi số đã dùng", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 })), (taken) => {
        const next = nextOrdinal(taken);
        expect(taken.every((ordinal) => ordinal < next)).toBe(true);
      }),
    );
    expect(nextOrdinal([])).toBe(1);
  });

  test("hai kỳ khác nhau về khóa, dãy số hoặc số thì khác địa chỉ", () => {
    const session = fc.record({ term: fc.integer({ min: 1, max: 40 }), series, ordinal: fc.integer({ min: 1, max: 99 }) });
    fc.assert(
      fc.property(session, session, (a, b) => {
        const same = a.term === b.term && a.series === b.series && a.ordinal === b.ordinal;
        expect(sessionSlug(a.term, a) === sessionSlug(b.term, b)).toBe(same);
      }),
    );
  });

  test("địa chỉ tìm được luôn còn trống", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom("a", "a-b", "a-b-2", "a-b-3")), (taken) => {
        expect(taken).not.toContain(freeSessionSlug("a", "b", new Set(taken)));
      }),
    );
    const wanted = sessionSlug(15, { series: "COMMON", ordinal: 1 });
    expect(freeSessionSlug(wanted, "hdnd-tinh-moi", new Set([wanted]))).toBe("khoa-15-ky-hop-thu-1-hdnd-tinh-moi");
  });

  test("tên gợi ý theo dãy số và loại", () => {
    expect(sessionSlug(14, { series: "THEMATIC", ordinal: 3 })).toBe("khoa-14-ky-hop-chuyen-de-thu-3");
    expect(sessionTitle({ series: "COMMON", ordinal: 18, kind: "REGULAR" })).toBe("Kỳ họp thứ 18");
    expect(sessionTitle({ series: "COMMON", ordinal: 1, kind: "FIRST" })).toBe("Kỳ họp thứ nhất");
    expect(sessionTitle({ series: "COMMON", ordinal: 16, kind: "THEMATIC" })).toBe("Kỳ họp thứ 16 (chuyên đề)");
    expect(sessionTitle({ series: "THEMATIC", ordinal: 3, kind: "THEMATIC" })).toBe("Kỳ họp chuyên đề lần thứ 3");
  });
});
