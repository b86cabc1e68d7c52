import { expect, test } from "vitest";
import type { ActingRelation } from "./effects";
import { lifeSteps } from "./life-steps";
import type { NamedText } from "./named-text";
import type { ValidityEvent } from "./validity";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const named = (symbol: string): NamedText => ({ kind: "Nghị quyết", symbol, title: "", issuer: "", issuedOn: null, href: `/x/${symbol}` });
const names = new Map([
  ["new", named("06/2019/NQ-HĐND")],
  ["last", named("07/2021/NQ-HĐND")],
]);
const relation: ActingRelation = { id: "r", kind: "AMENDMENT", from: "new", to: "old", effectiveOn: "2019-07-20", endsOn: null, parts: [] };
const page = { papers: [], versions: [], adoptedOn: day("2018-07-11"), session: null, effectiveOn: day("2018-07-21"), today: "2026-11-27" };
const last = (...events: ValidityEvent[]) => {
  const { name, words, href } = lifeSteps(page, events, names).at(-1) ?? {};
  return [name, words, href];
};
const effective: ValidityEvent = { day: "2018-07-21", what: "EFFECTIVE" };
const amended: ValidityEvent = { day: "2019-07-20", what: "BEGINS", relation, parts: [], because: [] };

test("bước cuối nói điều xảy ra sau cùng, do văn bản nào, từ ngày nào", () => {
  expect(last(effective)).toEqual(["Sửa đổi", "Chưa có văn bản sửa đổi", null]);
  expect(last(effective, amended)).toEqual(["Sửa đổi", "Nghị quyết số 06/2019/NQ-HĐND, từ 20/07/2019", "/x/06/2019/NQ-HĐND"]);
  expect(last(effective, amended, { ...amended, day: "2021-08-01", what: "FALLS", because: ["last"] })).toEqual([
    "Khôi phục nội dung trước khi sửa",
    "Nghị quyết số 07/2021/NQ-HĐND, từ 01/08/2021",
    "/x/07/2021/NQ-HĐND",
  ]);
  const suspension: ActingRelation = { ...relation, kind: "SUSPENSION" };
  expect(last(effective, { ...amended, relation: suspension })[0]).toBe("Ngưng hiệu lực");
  expect(last(effective, { ...amended, relation: suspension, what: "LAPSES", day: "2023-04-01" })).toEqual(["Hiệu lực trở lại", "Từ 01/04/2023", null]);
  expect(last(effective, { ...amended, day: "2030-01-01" })[1]).toBe("Chưa có văn bản sửa đổi");
});

test("chưa đến ngày thì chưa có hiệu lực; bước không có trong hồ sơ thì không kể", () => {
  const steps = lifeSteps({ ...page, today: "2018-07-20" }, [effective], names);
  expect(steps.map(({ name, state }) => [name, state])).toEqual([
    ["Thông qua", "done"],
    ["Có hiệu lực", "next"],
    ["Sửa đổi", "next"],
  ]);
});
