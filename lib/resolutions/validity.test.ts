import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PartAction, RelationKind, ValidityState } from "@/prisma/generated/enums";
import type { ActingRelation, AffectedPart, IsoDay, LegalGraph, LegalText } from "./effects";
import { shiftDay, stateOnDay, validityOf } from "./validity";

const tree = ["dieu-1", "dieu-2", "dieu-7", "dieu-7-khoan-1", "dieu-7-khoan-3"].map((anchor) => ({
  anchor,
  parent: anchor.startsWith("dieu-7-") ? "dieu-7" : null,
}));

const text = (id: string, effectiveOn: IsoDay, more: Partial<LegalText> = {}): LegalText => ({
  ...{ id, issuedOn: effectiveOn, effectiveOn, expiresOn: null, provisions: tree },
  ...more,
});

const part = (anchor: string, action: PartAction, source = ""): AffectedPart => ({ id: `${anchor} ${action}`, anchor, action, source, inserts: "" });

const acts = (from: string, kind: RelationKind, to: string, effectiveOn: IsoDay, parts: AffectedPart[] = [], endsOn: IsoDay | null = null): ActingRelation => ({
  ...{ id: `${from} ${kind} ${to} ${effectiveOn}`, kind, from, to, effectiveOn, endsOn, parts },
});

const line = (graph: LegalGraph, id: string) => validityOf(graph, id).periods.map(({ from, state }) => `${from} ${state}`);

describe("hiệu lực theo ngày của chính văn bản", () => {
  test("ký rồi mới có hiệu lực, và tự hết hạn", () => {
    const own = text("a", "2020-01-10", { issuedOn: "2020-01-01", expiresOn: "2020-12-31" });
    expect(validityOf({ texts: [own], relations: [] }, "a").periods).toEqual([
      { from: "2020-01-01", to: "2020-01-09", state: "NOT_YET" },
      { from: "2020-01-10", to: "2020-12-31", state: "IN_FORCE" },
      { from: "2021-01-01", to: null, state: "ENDED" },
    ]);
  });

  test("bản chưa có ngày thì chưa có dòng hiệu lực nào", () => {
    expect(line({ texts: [text("a", "2020-01-01", { issuedOn: null, effectiveOn: null })], relations: [] }, "a")).toEqual([]);
  });
});

describe("sửa đổi, bãi bỏ, thay thế, đình chỉ", () => {
  const texts = [text("31", "2012-12-22"), text("12", "2017-07-24"), text("24", "2020-12-20"), text("30", "2021-06-01")];

  test("chuỗi thật: bãi bỏ trừ khoản 3 Điều 7, rồi bãi bỏ nốt; bãi bỏ văn bản sau thì khoản 3 có hiệu lực trở lại", () => {
    const most = acts("12", "REPEAL", "31", "2017-07-24", [part("dieu-1", "REPEAL"), part("dieu-2", "REPEAL"), part("dieu-7-khoan-1", "REPEAL")]);
    const rest = acts("24", "REPEAL", "31", "2020-12-20", [part("dieu-7-khoan-3", "REPEAL", "dieu-3")]);
    expect(line({ texts, relations: [most, rest] }, "31")).toEqual(["2012-12-22 IN_FORCE", "2017-07-24 PARTLY_ENDED", "2020-12-20 ENDED"]);
    const relations = [most, rest, acts("30", "REPEAL", "24", "2021-06-01")];
    const found = validityOf({ texts, relations }, "31");
    expect(found.periods.map(({ from, state }) => `${from} ${state}`)).toEqual([
      "2012-12-22 IN_FORCE",
      "2017-07-24 PARTLY_ENDED",
      "2020-12-20 ENDED",
      "2021-06-01 PARTLY_ENDED",
    ]);
    expect(found.part("dieu-7-khoan-3").map(({ from, state }) => `${from} ${state}`)).toEqual([
      "2012-12-22 IN_FORCE",
      "2020-12-20 ENDED",
      "2021-06-01 IN_FORCE",
    ]);
    expect(found.part("dieu-7").map(({ state }) => state)).toEqual(["IN_FORCE", "PARTLY_ENDED", "ENDED", "PARTLY_ENDED"]);
    expect(found.events.map(({ day, what }) => `${day} ${what}`)).toEqual([
      "2012-12-22 EFFECTIVE",
      "2017-07-24 BEGINS",
      "2020-12-20 BEGINS",
      "2021-06-01 FALLS",
    ]);
    expect(found.events.at(-1)).toMatchObject({ because: ["30"], parts: [{ anchor: "dieu-7-khoan-3" }] });
  });

  test("sửa lời một phần: hết hiệu lực một phần; chỉ bổ sung điều mới: còn hiệu lực", () => {
    expect(line({ texts, relations: [acts("12", "AMENDMENT", "31", "2017-07-24", [part("dieu-1", "REPLACE")])] }, "31")[1]).toBe("2017-07-24 PARTLY_ENDED");
    expect(line({ texts, relations: [acts("12", "AMENDMENT", "31", "2017-07-24", [part("dieu-1", "INSERT_AFTER")])] }, "31")).toHaveLength(1);
    expect(line({ texts, relations: [acts("12", "AMENDMENT", "31", "2017-07-24")] }, "31")[1]).toBe("2017-07-24 PARTLY_ENDED");
  });

  test("điều mới bổ sung còn thì văn bản chưa hết toàn bộ", () => {
    const added = acts("12", "AMENDMENT", "31", "2017-07-24", [{ ...part("dieu-7", "INSERT_AFTER"), inserts: "dieu-7a" }]);
    const old = acts(
      ...(["24", "REPEAL", "31", "2020-12-20"] as const),
      ["dieu-1", "dieu-2", "dieu-7"].map((anchor) => part(anchor, "REPEAL")),
    );
    expect(line({ texts, relations: [old] }, "31").at(-1)).toBe("2020-12-20 ENDED");
    expect(line({ texts, relations: [added, old] }, "31").at(-1)).toBe("2020-12-20 PARTLY_ENDED");
  });

  test("đình chỉ có thời hạn, kéo theo việc văn bản ấy đã làm", () => {
    const relations = [acts("12", "REPEAL", "31", "2017-07-24"), acts("24", "SUSPENSION", "12", "2020-12-20", [], "2021-01-31")];
    expect(line({ texts, relations }, "12")).toEqual(["2017-07-24 IN_FORCE", "2020-12-20 SUSPENDED", "2021-02-01 IN_FORCE"]);
    const found = validityOf({ texts, relations }, "31");
    expect(found.periods.map(({ state }) => state)).toEqual(["IN_FORCE", "ENDED", "IN_FORCE", "ENDED"]);
    expect(found.events.map(({ what }) => what)).toEqual(["EFFECTIVE", "BEGINS", "FALLS", "REVIVES"]);
  });

  test("bãi bỏ đúng điều đã bãi bỏ thì chỉ việc của điều ấy mất", () => {
    const two = acts("12", "REPEAL", "31", "2017-07-24", [part("dieu-1", "REPEAL", "dieu-1"), part("dieu-2", "REPEAL", "dieu-2")]);
    const found = validityOf({ texts, relations: [two, acts("24", "REPEAL", "12", "2020-12-20", [part("dieu-2", "REPEAL")])] }, "31");
    expect(found.part("dieu-1").at(-1)?.state).toBe("ENDED");
    expect(found.part("dieu-2").at(-1)?.state).toBe("IN_FORCE");
  });

  test("văn bản sửa đổi tự hết hạn hoặc bị thay thế: không gì sống lại", () => {
    const repeal = acts("12", "REPEAL", "31", "2017-07-24");
    const short = texts.map((own) => (own.id === "12" ? { ...own, expiresOn: "2018-12-31" } : own));
    expect(line({ texts: short, relations: [repeal] }, "31").at(-1)).toBe("2017-07-24 ENDED");
    expect(line({ texts, relations: [repeal, acts("24", "REPLACEMENT", "12", "2020-12-20")] }, "31").at(-1)).toBe("2017-07-24 ENDED");
    // Repealing what ran out before is tidying up.
    expect(line({ texts: short, relations: [repeal, acts("24", "REPEAL", "12", "2020-12-20")] }, "31").at(-1)).toBe("2017-07-24 ENDED");
  });

  test("việc của một bản dự thảo không có, việc của bản có hiệu lực muộn thì bắt đầu muộn", () => {
    const late = texts.map((own) => (own.id === "12" ? { ...own, effectiveOn: "2018-01-01" } : own));
    expect(line({ texts: late, relations: [acts("12", "REPEAL", "31", "2017-07-24")] }, "31").at(-1)).toBe("2018-01-01 ENDED");
    const draft = texts.map((own) => (own.id === "12" ? { ...own, effectiveOn: null } : own));
    expect(line({ texts: draft, relations: [acts("12", "REPEAL", "31", "2017-07-24")] }, "31")).toEqual(["2012-12-22 IN_FORCE"]);
  });

  test("vòng tròn: ai bãi bỏ trước thì thắng", () => {
    const relations = [acts("12", "REPEAL", "24", "2020-12-21"), acts("24", "REPEAL", "30", "2021-06-02"), acts("30", "REPEAL", "12", "2021-06-03")];
    expect(line({ texts, relations }, "24").at(-1)).toBe("2020-12-21 ENDED");
    expect(line({ texts, relations }, "12").at(-1)).toBe("2021-06-03 ENDED");
    expect(line({ texts, relations }, "30")).toEqual(["2021-06-01 IN_FORCE"]);
  });
});

// --- Properties over random small worlds of 6 texts and 40 days.

const START = "2020-01-01";
const dayAt = (n: number) => shiftDay(START, n);
const days = Array.from({ length: 45 }, (_, n) => dayAt(n - 2));
const anchors = ["dieu-1", "dieu-2", "dieu-7", "dieu-7-khoan-1", "dieu-7-khoan-3"];
const kinds = ["AMENDMENT", "REPLACEMENT", "REPEAL", "SUSPENSION", "BASIS"] as const;
const fitting: Record<(typeof kinds)[number], PartAction[]> = {
  AMENDMENT: ["REPLACE", "INSERT_AFTER", "REPEAL"],
  REPLACEMENT: ["REPLACE"],
  REPEAL: ["REPEAL"],
  SUSPENSION: ["SUSPEND"],
  BASIS: ["REPLACE"],
};

const worlds = (acyclic: boolean): fc.Arbitrary<LegalGraph> => {
  const days = fc.integer({ min: 0, max: 40 });
  const own = fc.record({
    issued: days,
    wait: fc.integer({ min: 0, max: 5 }),
    life: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
    parsed: fc.boolean(),
  });
  const relation = fc.record({
    ...{ kind: fc.constantFrom(...kinds), a: fc.nat(5), b: fc.nat(5), at: days, lasts: fc.option(fc.integer({ min: 0, max: 10 })) },
    parts: fc.array(fc.record({ anchor: fc.constantFrom(...anchors), pick: fc.nat(2), source: fc.constantFrom("", ...anchors) }), { maxLength: 3 }),
  });
  return fc.tuple(fc.array(own, { minLength: 6, maxLength: 6 }), fc.array(relation, { maxLength: 9 })).map(([owns, drawn]) => ({
    texts: owns.map(({ issued, wait, life, parsed }, id) => ({
      id: `t${id}`,
      issuedOn: dayAt(issued),
      effectiveOn: dayAt(issued + wait),
      expiresOn: life === null ? null : dayAt(issued + wait + life),
      provisions: parsed ? tree : [],
    })),
    relations: drawn.flatMap(({ kind, a, b, at, lasts, parts }, n): ActingRelation[] => {
      if (a === b) return [];
      const [from, to] = acyclic ? [Math.max(a, b), Math.min(a, b)] : [a, b];
      const endsOn = kind === "SUSPENSION" && lasts !== null ? dayAt(at + lasts) : null;
      const hits = parts.map(({ anchor, pick, source }, p): AffectedPart => {
        const action = fitting[kind][pick % fitting[kind].length] as PartAction;
        return { id: `p${p}`, anchor, action, source, inserts: action === "INSERT_AFTER" ? `${anchor}a` : "" };
      });
      return [{ id: `r${n}`, kind, from: `t${from}`, to: `t${to}`, effectiveOn: dayAt(at), endsOn, parts: hits }];
    }),
  }));
};

/** The rules once more, for one day, in the plainest words; for worlds without circles. */
function naive(graph: LegalGraph, id: string, day: IsoDay): ValidityState | null {
  const textOf = (name: string) => graph.texts.find((own) => own.id === name) as LegalText;
  const in_ = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}-`);
  const leavesOf = (name: string) => (textOf(name).provisions.length > 0 ? anchors.filter((anchor) => anchor !== "dieu-7") : []);
  type Deed = { relation: ActingRelation; part: AffectedPart | null; verb: "end" | "change" | "insert" | "suspend"; fells: boolean };
  const deeds = (name: string): Deed[] =>
    graph.relations
      .filter(({ to, kind }) => to === name && kind !== "BASIS")
      .flatMap((relation) =>
        (relation.parts.length > 0 ? relation.parts : [null]).map((hit): Deed => {
          const action = hit?.action ?? { AMENDMENT: "REPLACE", REPLACEMENT: "REPLACE", REPEAL: "REPEAL", SUSPENSION: "SUSPEND" }[relation.kind as "REPEAL"];
          const replaced = relation.kind === "REPLACEMENT" ? "end" : "change";
          const verb = { REPLACE: replaced, INSERT_AFTER: "insert", REPEAL: "end", SUSPEND: "suspend" }[action as PartAction] as Deed["verb"];
          return { relation, part: hit, verb, fells: action === "REPEAL" || action === "SUSPEND" };
        }),
      );
  const startOf = ({ relation }: Deed) => [relation.effectiveOn as string, textOf(relation.from).effectiveOn as string].toSorted()[1] as string;
  const holds = (deed: Deed): boolean => {
    const { relation, part: hit } = deed;
    if (startOf(deed) > day || (relation.endsOn !== null && relation.endsOn < day)) return false;
    const end = textOf(relation.from).expiresOn;
    const against = deeds(relation.from).filter((other) => other.fells && (end === null || startOf(other) <= end) && holds(other));
    if (against.some((other) => other.part === null)) return false;
    if (hit?.source && against.some((other) => in_(hit.source, other.part?.anchor ?? ""))) return false;
    const leaves = leavesOf(relation.from);
    return leaves.length === 0 || leaves.some((leaf) => !against.some((other) => in_(leaf, other.part?.anchor ?? "")));
  };
  const own = textOf(id);
  if (day < (own.issuedOn as string) && day < (own.effectiveOn as string)) return null;
  const held = deeds(id).filter(holds);
  const of = (verb: Deed["verb"]) => held.filter((deed) => deed.verb === verb);
  const gone = (deedsOf: Deed[], leaf: string) => deedsOf.some((deed) => deed.part === null || in_(leaf, deed.part.anchor));
  const leaves = leavesOf(id).length > 0 ? [...leavesOf(id), ...of("insert").map((deed) => deed.part?.inserts ?? "")] : [];
  const left = leaves.filter((leaf) => !gone(of("end"), leaf));
  if (of("end").some((deed) => deed.part === null) || (leaves.length > 0 && left.length === 0)) return "ENDED";
  if (day < (own.effectiveOn as string)) return "NOT_YET";
  if (own.expiresOn !== null && own.expiresOn < day) return "ENDED";
  if (of("suspend").some((deed) => deed.part === null) || (left.length > 0 && left.every((leaf) => gone(of("suspend"), leaf)))) return "SUSPENDED";
  return of("end").length + of("change").length > 0 ? "PARTLY_ENDED" : "IN_FORCE";
}

const ids = ["t0", "t1", "t2", "t3", "t4", "t5"];
const statesOf = (graph: LegalGraph, id: string, until = days) => {
  const { periods } = validityOf(graph, id);
  return until.map((day) => stateOnDay(periods, day));
};

describe("với mọi quan hệ", () => {
  test("các khoảng nối nhau không hở, có thứ tự, khoảng cuối không có ngày kết thúc; mỗi mốc có một sự kiện", () => {
    fc.assert(
      fc.property(worlds(false), (graph) => {
        for (const id of ids) {
          const { periods, events } = validityOf(graph, id);
          expect(periods.at(-1)?.to).toBeNull();
          for (const [at, span] of periods.entries()) {
            if (at === 0) continue;
            expect(span.from).toBe(shiftDay(periods[at - 1]?.to ?? "", 1));
            expect(span.state).not.toBe(periods[at - 1]?.state);
            expect(events.some(({ day }) => day === span.from)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("tính từng ngày theo lối thô sơ cũng ra như vậy", () => {
    fc.assert(
      fc.property(worlds(true), (graph) => {
        for (const id of ids) expect(statesOf(graph, id)).toEqual(days.map((day) => naive(graph, id, day)));
      }),
      { numRuns: 300 },
    );
  });

  test("đổi thứ tự các quan hệ và các văn bản không đổi gì", () => {
    fc.assert(
      fc.property(worlds(false), fc.integer(), (graph, seed) => {
        const turn = <T>(list: readonly T[]) => {
          const by = list.length > 0 ? Math.abs(seed) % list.length : 0;
          return [...list.slice(by), ...list.slice(0, by)].reverse();
        };
        const other = { texts: turn(graph.texts), relations: turn(graph.relations) };
        for (const id of ids) {
          expect(validityOf(other, id).periods).toEqual(validityOf(graph, id).periods);
          expect(validityOf(other, id).events).toEqual(validityOf(graph, id).events);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("thêm một quan hệ có hiệu lực muộn hơn không đổi ngày nào trước đó", () => {
    fc.assert(
      fc.property(worlds(false), fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 40 }), fc.constantFrom(...kinds), (graph, a, b, at, kind) => {
        fc.pre(a !== b);
        const later = { ...graph, relations: [...graph.relations, acts(`t${a}`, kind, `t${b}`, dayAt(at))] };
        const before = days.filter((day) => day < dayAt(at));
        for (const id of ids) expect(statesOf(later, id, before)).toEqual(statesOf(graph, id, before));
      }),
      { numRuns: 200 },
    );
  });

  test("bãi bỏ văn bản sửa đổi: từ ngày đó như chưa từng có nó; bỏ việc bãi bỏ đi thì như cũ", () => {
    fc.assert(
      fc.property(worlds(true), fc.integer({ min: 0, max: 40 }), (graph, at) => {
        const texts = [...graph.texts.map((own) => ({ ...own, expiresOn: null })), text("t9", dayAt(at))];
        const base = { texts, relations: graph.relations };
        const felled = { texts, relations: [...graph.relations, acts("t9", "REPEAL", "t5", dayAt(at))] };
        const without = { texts, relations: graph.relations.filter(({ from }) => from !== "t5") };
        const after = days.filter((day) => day >= dayAt(at));
        for (const id of ["t0", "t1", "t2", "t3", "t4"]) {
          expect(statesOf(felled, id, after)).toEqual(statesOf(without, id, after));
          expect(statesOf({ texts, relations: felled.relations.slice(0, -1) }, id)).toEqual(statesOf(base, id));
        }
      }),
      { numRuns: 200 },
    );
  });
});
