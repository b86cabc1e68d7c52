import { expect, test } from "vitest";
import { readHeads } from "./columns";
import { type MemberContext, readMember } from "./member-line";
import { type ResolutionContext, readResolution } from "./resolution-line";

const term = { startsOn: "2016-06-01", endsOn: "2021-05-31", words: "01/06/2016–31/05/2021", over: true };
const context: ResolutionContext = {
  issuerId: "hd",
  term,
  fields: new Map([
    ["ngan sach, dau tu", "f1"],
    ["dat dai", "f2"],
  ]),
  sessions: new Map([["18", "s18"]]),
};
const members: MemberContext = { term, constituencies: new Map([[3, "c3"]]), groups: new Map([["to nam son", "g1"]]) };

test("tên cột nhận nhiều cách viết; cột lạ bỏ qua, cột thiếu nói tên", () => {
  const { places, missing } = readHeads("RESOLUTIONS", ["STT", "SỐ, KÝ HIỆU", "Ngày ký", "Trich yeu noi dung", "Ghi chú"]);
  expect([...places]).toEqual([
    ["symbol", 1],
    ["issuedOn", 2],
    ["title", 3],
  ]);
  expect(missing).toEqual([]);
  expect(readHeads("MEMBERS", ["Họ tên"]).missing).toEqual(["Năm sinh"]);
});

test("nghị quyết cá biệt không ghi ngày hiệu lực thì từ ngày ban hành; nhiều lĩnh vực cách nhau bằng dấu chấm phẩy", () => {
  const cells = { symbol: "045/NQ – HĐND", issuedOn: "9/12/2020", title: " Về  dự toán ", fields: "Đất đai; ngân sách, đầu tư", session: "Kỳ họp thứ 18" };
  expect(readResolution(cells, context)).toEqual({
    errors: [],
    record: {
      ...{ series: "INDIVIDUAL", year: 2020, number: 45, symbol: "045/NQ – HĐND", symbolKey: "45nqhdnd", slug: "45-nq-hdnd", title: "Về dự toán" },
      ...{ issuedOn: "2020-12-09", effectiveOn: "2020-12-09", fieldIds: ["f1", "f2"], sessionId: "s18" },
    },
  });
  expect(readResolution({ ...cells, fields: "Ngân sách, đầu tư", session: "Kỳ họp thứ 19" }, context).errors).toEqual([
    { column: "session", message: "Nhiệm kỳ đã chọn không có “Kỳ họp thứ 19”. Viết đúng tên kỳ họp, hoặc để trống" },
  ]);
});

test("mỗi ô sai một câu, nói đúng cột", () => {
  const { errors } = readResolution({ symbol: "12/QĐ-UBND", issuedOn: "ngày mai", title: "", effectiveOn: "x" }, context);
  expect(errors.map(({ column }) => column)).toEqual(["symbol", "title", "issuedOn", "effectiveOn"]);
});

test("đại biểu của khóa đã hết thì mãn nhiệm ngày cuối khóa; cột không có thì không nói gì", () => {
  expect(readMember({ fullName: "Lò Văn Thắng", birthYear: "05/01/1970", constituency: "Đơn vị số 3", fullTime: "x" }, members).record).toEqual({
    ...{ fullName: "Lò Văn Thắng", birthYear: 1970, person: {} },
    mandate: { fromDay: "2016-06-01", toDay: "2021-05-31", constituencyId: "c3", fullTime: true },
  });
  expect(readMember({ fullName: "A", birthYear: "1970", voteShare: "abc", sex: "?" }, members).errors.map(({ column }) => column)).toEqual([
    "sex",
    "voteShare",
  ]);
});
