import type { Broken } from "./verify";

/** What was done, in words. An action without words is shown by its name. */
export const actionLabels: Record<string, string> = {
  "account.sign-in": "Đăng nhập",
  "account.sign-out-everywhere": "Đăng xuất khỏi mọi thiết bị",
  "account.prove-again": "Xác nhận lại danh tính",
  "account.create": "Tạo tài khoản",
  "account.change-roles": "Đổi vai trò",
  "account.disable": "Khóa tài khoản",
  "account.enable": "Mở lại tài khoản",
  "account.reset-password": "Cấp liên kết đặt mật khẩu",
  "account.reset-second-factor": "Gỡ mã xác thực",
  "account.set-password": "Đặt mật khẩu qua liên kết",
  "account.change-password": "Đổi mật khẩu",
  "account.confirm-second-factor": "Bật mã xác thực",
  "account.renew-recovery-codes": "Tạo mã dự phòng",
  "article.create": "Tạo bài",
  "article.import": "Nhập bài từ tệp",
  "article.withdraw": "Gỡ bài",
  "edition.save": "Lưu bản nháp",
  "edition.start": "Mở bản mới",
  "edition.submit": "Gửi duyệt",
  "edition.retract": "Rút lại",
  "edition.return": "Trả lại",
  "edition.approve": "Duyệt",
  "edition.publish": "Đăng",
  "category.save": "Sửa chuyên mục",
  "file.store": "Tải tệp lên",
  "person.save": "Sửa hồ sơ người",
};

/** Kinds of things that were changed. */
export const subjectLabels: Record<string, string> = {
  account: "Tài khoản",
  article: "Tin bài",
  edition: "Bản tin bài",
  category: "Chuyên mục",
  file: "Tệp",
  person: "Người",
  import: "Lần nhập",
};

/** The first broken row in one sentence. */
export function brokenInWords(broken: Broken): string {
  const at = `vị trí ${broken.position} của chuỗi`;
  switch (broken.kind) {
    case "altered":
      return `Dòng nhật ký số ${broken.entryId} (${at}) đã bị sửa sau khi niêm phong.`;
    case "re-ordered":
      return `Ở ${at} đang là dòng số ${broken.entryId}, đúng ra phải là dòng số ${broken.belongs}: thứ tự đã bị đổi.`;
    case "missing":
      return broken.entryId ? `Dòng nhật ký số ${broken.entryId} (${at}) đã bị xóa.` : `Niêm phong ở ${at} đã bị xóa.`;
    case "cut-off":
      return `Nhật ký bị cắt mất phần cuối, từ ${at}: máy này đã từng niêm phong nhiều hơn thế.`;
  }
}
