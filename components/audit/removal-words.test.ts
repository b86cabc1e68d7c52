import { expect, test } from "vitest";
import { removal } from "@/lib/audit/removal";
import { detailWords } from "./detail-words";

/** As the database gives it back. */
const readBack = (detail: object) => detailWords(JSON.parse(JSON.stringify(detail)));
const id = "0198a1b2-0000-7000-8000-00000000abcd";

test("điều đã bỏ đọc được: ngày, giờ, loại, số bằng lời; chỗ để trống thì không nói", () => {
  const removed = removal({
    title: "Thông qua chương trình",
    voteMethod: "ELECTRONIC",
    onDay: new Date("2020-12-09T00:00:00Z"),
    inFavour: 54,
    note: "",
    result: null,
  });
  expect(readBack({ removed })).toEqual(["Đã bỏ: tên: Thông qua chương trình, hình thức: biểu quyết điện tử, ngày 09/12/2020, tán thành 54"]);
  expect(readBack({ removed: removal({ half: "MORNING", startsAt: 485, closed: true }) })).toEqual(["Đã bỏ: buổi: sáng, từ 8 giờ 05, họp kín"]);
  expect(readBack({ removed: removal({ office: "Trưởng Ban Pháp chế", videoStartMs: 3_723_000, reason: "Chưa đủ hồ sơ", namedVotes: 57 }) })).toEqual([
    "Đã bỏ: chức danh: Trưởng Ban Pháp chế, phim từ 1:02:03, lý do rút: Chưa đủ hồ sơ, phiếu ghi tên 57",
  ]);
  expect(readBack({ removed: removal({ anchor: "dieu-4", newKind: "ARTICLE", newNumber: "4a", voteShare: 93.51 }) })).toEqual([
    "Đã bỏ: phần: dieu-4, thêm: điều, số: 4a, tỷ lệ phiếu 93,51%",
  ]);
  expect(readBack({ removed: removal({ dueAt: "2021-01-08T08:00:00.000Z" }) })).toEqual(["Đã bỏ: hạn gửi thứ\u00a0Sáu, 08/01/2021, 15\u00a0giờ\u00a000"]);
});

test("nhiều phần một lần, phần trong phần, tên chưa biết: không điều nào bị giấu", () => {
  const paper = { paperRole: "REPORT", bodyId: id } as const;
  expect(readBack({ removed: [removal({ actId: id, position: 2 }), removal({ documentId: id })] })).toEqual([
    "Đã bỏ: vị trí 2, văn bản ngoài …0000abcd; tài liệu …0000abcd",
  ]);
  expect(readBack({ removed: removal({ title: "Mục", papers: [paper] }) })).toEqual([
    "Đã bỏ: tên: Mục, tài liệu phải gửi: tài liệu: báo cáo, đề án, cơ quan …0000abcd",
  ]);
  expect(readBack({ removed: { mới: 3 }, namesGone: 57 })).toEqual(["Đã bỏ: khác: 3", "Bỏ phiếu ghi tên của 57 đại biểu"]);
});
