import { describe, expect, test } from "vitest";
import { chainOf, type Dossier, findingsOf, type Paper } from "./dossier";

const now = new Date("2021-01-05T02:00:00Z");
const empty: Dossier = { papers: [], examinations: [], resolution: null, votes: [], withdrawn: false, onDay: new Date("2021-01-14T00:00:00Z") };
const silent = { remindedAt: null, remindedBy: "" };
const there = (role: Paper["role"], symbol: string): Paper => ({
  ...silent,
  id: `giay-${symbol}`,
  role,
  document: { id: symbol, symbol, issuerId: "ubnd", drafterId: "so-kh" },
  responsible: null,
  responsibleId: null,
  dueAt: null,
});
const owed = (role: Paper["role"], dueAt: string): Paper => ({
  ...silent,
  ...{ id: "no", role, document: null, responsible: "Sở Xây dựng", responsibleId: "so-xd", dueAt: new Date(dueAt) },
});
const examination = { ...silent, id: "tt", documentId: "02/TTr-UBND", committeeId: "ban-kt", committee: "Ban Kinh tế – Ngân sách", heldOn: null, report: null };
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
    expect(findingsOf(dossier, now)).toEqual([
      {
        ...{ kind: "owed", role: "DRAFT", who: "Sở Xây dựng", dueAt: new Date("2021-01-08T08:00:00Z"), late: false },
        debt: { ...silent, kind: "paper", id: "no", bodyId: "so-xd", today: false },
      },
      {
        ...{ kind: "owed", role: "EXAMINATION", who: "Ban Kinh tế – Ngân sách", dueAt: null, late: false },
        debt: { ...silent, kind: "examination", id: "tt", bodyId: "ban-kt", today: false },
      },
    ]);
    expect(findingsOf({ ...dossier, papers: [owed("DRAFT", "2021-01-04T08:00:00Z")] }, now)[0]).toMatchObject({ late: true });
  });

  test("báo cáo thẩm tra đang chờ: thôi chờ khi Ban đã gửi, hoặc khi đã ghi Ban phải gửi trong tài liệu; nhắc rồi thì nhớ ngày", () => {
    const roles = (papers: Paper[]) => findingsOf({ ...empty, papers, examinations: [examination] }, now).map((one) => one.kind === "owed" && one.debt?.kind);
    const sent = { ...there("EXAMINATION", "05/BC-HĐND"), document: { id: "bc", symbol: "05/BC-HĐND", issuerId: "ban-kt", drafterId: null } };
    expect(roles([])).toEqual(["examination"]);
    expect(roles([sent])).toEqual([]);
    expect(roles([{ ...sent, document: { ...sent.document, issuerId: "ban-khac" } }])).toEqual(["examination"]);
    expect(roles([{ ...owed("EXAMINATION", "2021-01-08T08:00:00Z"), responsibleId: "ban-kt" }])).toEqual(["paper"]);
    const today = (remindedAt: string) => findingsOf({ ...empty, examinations: [{ ...examination, remindedAt: new Date(remindedAt) }] }, now)[0];
    // A day of Việt Nam, not of Greenwich.
    expect([today("2021-01-04T17:30:00Z"), today("2021-01-04T16:30:00Z")]).toMatchObject([{ debt: { today: true } }, { debt: { today: false } }]);
  });

  test("Ban thẩm tra bản mình soạn, thẩm tra sau ngày trình, dự thảo không ai thẩm tra", () => {
    const papers = [there("PROPOSAL", "02/TTr-UBND")];
    const reported = { ...examination, report: "05/BC-HĐND" };
    expect(kinds({ ...empty, papers, examinations: [{ ...reported, committeeId: "so-kh" }] })).toEqual(["own-draft"]);
    expect(kinds({ ...empty, papers, examinations: [{ ...reported, heldOn: new Date("2021-01-15T00:00:00Z") }] })).toEqual(["examined-late"]);
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
