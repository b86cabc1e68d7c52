import fc from "fast-check";
import { expect, test } from "vitest";
import { padCount } from "@/lib/core/numbers";
import type { VoteSubject } from "@/prisma/generated/enums";
import {
  type Counts,
  completed,
  countWords,
  disagrees,
  judge,
  missingSentence,
  neededOf,
  neededWords,
  type Rule,
  ratioWords,
  ruleOn,
  shareWords,
} from "./adoption";
import { contradictions } from "./counts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const majority: Rule = {
  ...{ subject: "RESOLUTION", numerator: 1, denominator: 2, strictly: true, base: "ALL_MEMBERS" },
  ...{ validFrom: day("2016-01-01"), validTo: null, source: "Luật" },
};
const twoThirds: Rule = { ...majority, subject: "REMOVAL", numerator: 2, denominator: 3, strictly: false };
const counts = (
  eligible: number | null,
  present: number | null,
  inFavour: number | null,
  against: number | null = null,
  notVoting: number | null = null,
): Counts => ({
  ...{ eligible, present, inFavour, against, notVoting },
});

/** A vote as it can be: parts add up to those present, who are members. */
const anyVote = fc
  .tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(200))
  .filter(([inFavour, against, notVoting, absent]) => inFavour + against + notVoting + absent > 0)
  .map(([inFavour, against, notVoting, absent]) => {
    const present = inFavour + against + notVoting;
    return { eligible: present + absent, present, inFavour, against, notVoting };
  });
const anyRule = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.constantFrom("ALL_MEMBERS" as const, "PRESENT" as const))
  .filter(([numerator, denominator, strictly]) => numerator < denominator || (numerator === denominator && !strictly))
  .map(([numerator, denominator, strictly, base]): Rule => ({ ...majority, numerator, denominator, strictly, base }));
const adopted = (given: Counts, rule: Rule) => {
  const judgement = judge(given, "RESOLUTION", rule);
  return "result" in judgement && judgement.result === "ADOPTED";
};

test("cần bao nhiêu: quá nửa của 60 là 31, của 59 là 30; hai phần ba của 60 là 40, của 59 là 40", () => {
  expect([neededOf(majority, 60), neededOf(majority, 59), neededOf(twoThirds, 60), neededOf(twoThirds, 59)]).toEqual([31, 30, 40, 40]);
  expect([shareWords(majority), shareWords(twoThirds)]).toEqual(["quá nửa", "ít nhất hai phần ba"]);
  expect(neededWords(judge(counts(60, 58, 55), "RESOLUTION", majority))).toBe("cần quá nửa, từ 31 trên 60 đại biểu");
});

test("số ấy là số nhỏ nhất đạt tỷ lệ", () => {
  fc.assert(
    fc.property(anyRule, fc.integer({ min: 1, max: 200 }), (rule, whole) => {
      const enough = (n: number) => (rule.strictly ? n * rule.denominator > whole * rule.numerator : n * rule.denominator >= whole * rule.numerator);
      const needed = neededOf(rule, whole);
      expect([enough(needed), enough(needed - 1)]).toEqual([true, false]);
    }),
  );
});

test("không bao giờ thông qua khi chỉ có nửa tổng số hoặc ít hơn; hơn nửa thì luôn thông qua, dù bao nhiêu người có mặt", () => {
  fc.assert(fc.property(anyVote, (vote) => void expect(adopted(vote, majority)).toBe(vote.inFavour * 2 > vote.eligible)));
  fc.assert(fc.property(anyVote, (vote) => void expect(adopted(vote, twoThirds)).toBe(vote.inFavour * 3 >= vote.eligible * 2)));
});

test("thêm một phiếu tán thành của người đã có mặt không làm nghị quyết rớt", () => {
  fc.assert(
    fc.property(anyVote, anyRule, (vote, rule) => {
      fc.pre(vote.against > 0);
      const more = { ...vote, inFavour: vote.inFavour + 1, against: vote.against - 1 };
      expect(!adopted(vote, rule) || adopted(more, rule)).toBe(true);
    }),
  );
});

test("các phần cộng lại bằng tổng: số thiếu được suy ra đúng, số đủ không mâu thuẫn, số lệch bị nêu", () => {
  const parts = fc.constantFrom("present" as const, "inFavour" as const, "against" as const, "notVoting" as const);
  fc.assert(fc.property(anyVote, parts, (vote, part) => void expect(completed({ ...vote, [part]: null })).toEqual(vote)));
  fc.assert(fc.property(anyVote, (vote) => void expect(contradictions(vote)).toEqual([])));
  fc.assert(fc.property(anyVote, (vote) => void expect(contradictions({ ...vote, inFavour: vote.inFavour + 1 })).not.toEqual([])));
  expect(contradictions(counts(60, 61, null)).map(({ field, sentence }) => [field, sentence])).toEqual([
    ["present", "Có mặt 61 người, nhiều hơn tổng số 60 đại biểu. Sửa một trong hai số"],
  ]);
  expect(contradictions(counts(60, 58, 55, 1, 3))[0]?.sentence).toBe(
    "Tán thành, không tán thành, không biểu quyết cộng lại 55 + 1 + 3 = 59, khác 58 đại biểu có mặt",
  );
  expect(contradictions(counts(60, null, 55, 6))[0]?.sentence).toBe("Các phiếu cộng lại 55 + 6 = 61, nhiều hơn 60 tổng số đại biểu");
});

test("quy tắc theo ngày: hai đầu đều tính, ngoài khoảng thì không có; cùng loại nội dung", () => {
  const first = { ...majority, validTo: day("2025-02-28") };
  const second = { ...majority, validFrom: day("2025-03-01"), source: "Luật mới" };
  const of = (subject: VoteSubject, text: string) => ruleOn([second, first, twoThirds], subject, day(text))?.source ?? null;
  expect([of("RESOLUTION", "2015-12-31"), of("RESOLUTION", "2016-01-01"), of("RESOLUTION", "2025-02-28"), of("RESOLUTION", "2025-03-01")]).toEqual([
    null,
    "Luật",
    "Luật",
    "Luật mới",
  ]);
  fc.assert(
    fc.property(fc.date({ min: day("2016-01-01"), max: day("2040-12-31"), noInvalidDate: true }), (at) => {
      const found = [first, second].filter((rule) => ruleOn([rule], "RESOLUTION", at));
      expect(found).toEqual([ruleOn([first, second], "RESOLUTION", at)]);
    }),
  );
});

test("thiếu số nào thì không tính và nói thiếu số ấy; không cần số ấy thì vẫn tính", () => {
  const sentence = (given: Counts, rule: Rule | null = majority, subject: VoteSubject = "RESOLUTION") => missingSentence(judge(given, subject, rule));
  expect(sentence(counts(60, 58, 55), null)).toBe("Chưa tính được kết quả: chưa có quy tắc biểu quyết của ngày đó cho nội dung này.");
  expect(sentence(counts(null, 58, 55))).toBe("Chưa tính được kết quả: không rõ tổng số đại biểu.");
  expect(sentence(counts(60, 58, null, 1))).toBe("Chưa tính được kết quả: không rõ số tán thành.");
  expect(sentence(counts(60, null, 55), { ...majority, base: "PRESENT" })).toBe("Chưa tính được kết quả: không rõ số đại biểu có mặt.");
  expect(sentence(counts(60, 58, null, 1, 2))).toBeNull();
  expect(sentence(counts(60, null, 55))).toBeNull();
  // A quorum is those present.
  expect(judge(counts(60, 40, null), "QUORUM", twoThirds)).toMatchObject({ result: "ADOPTED", agreed: 40, needed: 40 });
  expect(judge(counts(60, 39, null), "QUORUM", twoThirds)).toMatchObject({ result: "REJECTED" });
});

test("công bố khác kết quả tính được thì báo; không rõ một bên thì không báo", () => {
  const judgement = judge(counts(60, 58, 30), "RESOLUTION", majority);
  expect([disagrees("ADOPTED", judgement), disagrees("REJECTED", judgement), disagrees(null, judgement)]).toEqual([true, false, false]);
  expect(disagrees("ADOPTED", { missing: "eligible" })).toBe(false);
});

test("mọi tỷ lệ nói rõ tính trên số nào", () => {
  expect(ratioWords(counts(60, 57, 54, 1, 2), "RESOLUTION")).toBe("54 trên 57 đại biểu có mặt, 94,7%; 90% của 60 đại biểu");
  expect(ratioWords(counts(null, 57, 54), "RESOLUTION")).toBe("54 trên 57 đại biểu có mặt, 94,7%");
  expect(ratioWords(counts(60, null, 55), "RESOLUTION")).toBe("55 trên 60 đại biểu, 91,7%");
  expect(ratioWords(counts(60, 60, 55), "RESOLUTION")).toBe("55 trên 60 đại biểu, 91,7%");
  expect(ratioWords(counts(60, 57, null), "QUORUM")).toBe("57 trên 60 đại biểu, 95%");
  expect([ratioWords(counts(60, 57, null), "RESOLUTION"), ratioWords(counts(null, null, 54), "RESOLUTION")]).toEqual([null, null]);
  expect(countWords(counts(60, 58, 55, 1, 2))).toBe("55 tán thành, 1 không tán thành, 2 không biểu quyết, 2 vắng");
  expect(countWords(counts(60, 58, 58, 0, 0))).toBe("58 tán thành, 2 vắng");
  expect(countWords(counts(null, null, 55))).toBe("55 tán thành, không rõ số không tán thành, không rõ số không biểu quyết");
  expect(countWords(counts(60, 60, 0, 0, 60))).toBe("60 không biểu quyết");
  expect(countWords(counts(60, 58, 55, 1, 2), padCount)).toBe("55 tán thành, 01 không tán thành, 02 không biểu quyết, 02 vắng");
});
