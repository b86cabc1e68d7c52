import { expect, test } from "vitest";
import { detailWords } from "./detail-words";

test("chi tiết của nhật ký đọc được: trạng thái, vai trò, mục, giờ đăng bằng lời", () => {
  expect(detailWords({ after: "APPROVED", before: "SUBMITTED", version: 5, contentHash: "ab".repeat(32) })).toEqual([
    "Trước: Chờ duyệt",
    "Sau: Đã duyệt",
    "Phiên bản 5",
    "Dấu nội dung abababababab",
  ]);
  expect(detailWords({ before: ["AUTHOR"], after: ["AUTHOR", "APPROVER"] })).toEqual(["Trước: Người viết", "Sau: Người viết, Người duyệt"]);
  expect(detailWords({ fields: ["title", "phone", "fullName"] })).toEqual(["Mục: tiêu đề, điện thoại, họ và tên"]);
  expect(detailWords({ at: "2021-01-05T07:30:00.000Z" })).toEqual([expect.stringContaining("05/01/2021")]);
});

test("gỡ bài nói người đọc được dẫn đi đâu; đổi đường dẫn nói từ đâu sang đâu", () => {
  expect(detailWords({ target: null })).toEqual(["Địa chỉ báo đã gỡ"]);
  expect(detailWords({ target: "/tin-tuc/b" })).toEqual(["Dẫn người đọc sang /tin-tuc/b"]);
  expect(detailWords({ from: "/tin-tuc/a", to: "/tin-tuc/b" })).toEqual(["Từ /tin-tuc/a", "Sang /tin-tuc/b"]);
  expect(detailWords({ rewrittenLinks: 3, rewrittenEditions: 2 })).toEqual(["Viết lại 3 liên kết", "Trong 2 bản đang viết"]);
  expect(detailWords({ overridden: ["link-broken", "x"], ownEdition: true })).toEqual([
    "Bài của chính người đăng",
    "Bỏ qua: liên kết hỏng, việc bắt buộc khác",
  ]);
  expect(detailWords({ overridden: [], wasDueOn: "2021-01-05", dueOn: null })).toEqual(["Bỏ qua: không có việc bắt buộc nào", "Hạn trước là 05/01/2021"]);
});

test("điều chưa có lời vẫn hiện, không bị giấu", () => {
  expect(detailWords({ mới: 3 })).toEqual(["Khác: 3"]);
  expect(detailWords({})).toEqual([]);
});
