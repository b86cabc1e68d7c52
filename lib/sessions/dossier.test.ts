import { describe, expect, test } from "vitest";
import { chainOf, type Dossier, findingsOf, type Paper } from "./dossier";

const now = new Date("2021-01-05T02:00:00Z");
const empty: Dossier = { papers: [], examinations: [], resolution: null, votes: [], withdrawn: false, onDay: new Date("2021-01-14T00:00:00Z") };
const there = (role: Paper["role"], symbol: string): Paper => ({
  role,
  document: { id: symbol, symbol, issuerId: "ubnd", drafterId: "so-kh" },
  responsible: null,
  dueAt: null,
});
const owed = (role: Paper["role"], dueAt: string): Paper => ({ role, document: null, responsible: "Sở Xây dựng", dueAt: new Date(dueAt) });
const examination = { documentId: "02/TTr-UBND", committeeId: "ban-kt", committee: "Ban Kinh tế – Ngân sách", heldOn: null, report: null };
const kinds = (dossier: Dossier) => findingsOf(dossier, now).map(({ kind }) => kind);

describe("hồ sơ của một mục", () => {
  test("nghi thức không có chuỗi tài liệu", () => {
    expect([chainOf(empty), findingsOf(empty, now)]).toEqual([[], []]);
  });

  test("chuỗi nói mắt nào đã có, mắt nào thiếu, ai phải gửi", () => {
    const dossier = { ...empty, papers: [there("PROPOSAL", "02/TTr-UBND"), owed("DRAFT", "2021-01-08T08:00:00Z")], examinations: [examination] };
    expect(chainOf(dossier).map(({ name, state, note }) => [name, state, note])).toEqual([
      ["proposal", "have", "02/TTr-UBND"],
      ["examination", "waiting", "Ban Kinh tế – Ngân sách"],
      ["draft", "missing", "Sở Xây dựng"],
      ["explanation", "later", ""],
      ["vote", "later", ""],
    ]);
    expect(findingsOf(dossier, now)).toEqual([{ kind: "owed", role: "DRAFT", who: "Sở Xây dựng", dueAt: new Date("2021-01-08T08:00:00Z"), late: false }]);
    expect(findingsOf({ ...dossier, papers: [owed("DRAFT", "2021-01-04T08:00:00Z")] }, now)[0]).toMatchObject({ late: true });
  });

  test("Ban thẩm tra bản mình soạn, thẩm tra sau ngày trình, dự thảo không ai thẩm tra", () => {
    const papers = [there("PROPOSAL", "02/TTr-UBND")];
    expect(kinds({ ...empty, papers, examinations: [{ ...examination, committeeId: "so-kh" }] })).toEqual(["own-draft"]);
    expect(kinds({ ...empty, papers, examinations: [{ ...examination, heldOn: new Date("2021-01-15T00:00:00Z") }] })).toEqual(["examined-late"]);
    expect(kinds({ ...empty, papers: [there("DRAFT", "")] })).toEqual(["not-examined"]);
  });

  test("nghị quyết thông qua mà không có biểu quyết, hoặc biểu quyết không thông qua; mục đã rút mà vẫn biểu quyết", () => {
    const resolution = { stage: "ADOPTED" as const, symbol: "" };
    const vote = { result: "REJECTED" as const, inFavour: 20, eligible: 60 };
    const dossier = { ...empty, resolution, examinations: [{ ...examination, report: "05/BC-HĐND" }] };
    expect(kinds(dossier)).toEqual(["adopted-without-vote"]);
    expect(chainOf(dossier).map(({ state }) => state)).toEqual(["later", "have", "have", "later", "missing"]);
    expect(kinds({ ...dossier, votes: [vote] })).toEqual(["rejected-but-adopted"]);
    expect(kinds({ ...dossier, votes: [vote], withdrawn: true })).toEqual(["withdrawn-but-voted"]);
  });
});
