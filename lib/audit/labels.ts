import { recordWords } from "./record-words";
import type { Broken } from "./verify";

/** What was done, in words that stand after a name: "Lê Hồng Vân đã lưu". The one list: `record` takes no other action. */
export const actionWords = {
  "account.sign-in": "đăng nhập",
  "account.sign-out-everywhere": "đăng xuất khỏi mọi thiết bị",
  "account.prove-again": "xác nhận lại danh tính",
  "account.create": "tạo tài khoản",
  "account.change-roles": "đổi vai trò",
  "account.assign-body": "đổi cơ quan của tài khoản",
  "account.disable": "khóa tài khoản",
  "account.enable": "mở lại tài khoản",
  "account.reset-password": "cấp liên kết đặt mật khẩu",
  "account.reset-second-factor": "gỡ mã xác thực",
  "account.set-password": "đặt mật khẩu qua liên kết",
  "account.change-password": "đổi mật khẩu",
  "account.begin-second-factor": "bắt đầu thiết lập mã xác thực",
  "account.confirm-second-factor": "bật mã xác thực",
  "account.renew-recovery-codes": "tạo mã dự phòng",
  "account.choose-mail": "chọn thư báo",
  "letter.send-again": "gửi lại một thư",
  "subscription.confirm": "xác nhận theo dõi",
  "subscription.stop": "dừng theo dõi",
  "subscriber.erase": "xóa địa chỉ của một người theo dõi",
  "delegation.make": "ủy quyền duyệt bài",
  "delegation.revoke": "thu hồi ủy quyền",
  "article.create": "tạo bài",
  "article.address": "đổi đường dẫn",
  "article.reschedule": "đổi giờ đăng",
  "article.withdraw": "gỡ bài",
  "article.withdraw-later": "hẹn giờ gỡ bài",
  "article.retire": "rút khỏi danh sách, giữ lại để tra cứu",
  "article.revive": "đưa bài trở lại danh sách",
  "article.keep": "bỏ hẹn giờ gỡ",
  "article.set-review": "đặt hạn xem lại",
  "article.reviewed": "xem lại, còn đúng",
  "article.trash": "bỏ bài vào thùng rác",
  "article.restore": "khôi phục bài từ thùng rác",
  "article.empty": "xóa nội dung bài đã quá 30 ngày trong thùng rác",
  "list.save": "lưu một danh sách tin bài",
  "list.delete": "xóa một danh sách đã lưu",
  "edition.start": "mở bản sửa",
  "edition.invite": "mời người cùng viết",
  "edition.release": "thôi mời người cùng viết",
  "edition.save": "lưu",
  "edition.restore": "khôi phục một bản cũ",
  "edition.submit": "gửi duyệt",
  "edition.retract": "rút lại",
  "edition.return": "trả lại",
  "edition.approve": "duyệt",
  "edition.comment": "góp ý",
  "edition.reply-comment": "trả lời góp ý",
  "edition.resolve-comment": "đánh dấu góp ý đã xử lý",
  "edition.look": "xem đến hết bài",
  "edition.publish": "đăng",
  "edition.schedule": "hẹn giờ đăng",
  "edition.replace": "đăng bản sửa",
  "edition.publish-moved": "đăng theo đợt nhập cổng cũ",
  "edition.force": "đăng khẩn",
  "edition.confirm-forced": "hậu kiểm bài đăng khẩn",
  "category.create": "thêm chuyên mục",
  "category.save": "sửa chuyên mục",
  "album.create": "tạo album",
  "album.save": "sửa album",
  "album.publish": "đăng album",
  "album.withdraw": "gỡ album",
  "category.move": "đổi thứ tự chuyên mục",
  "category.remove": "xóa chuyên mục",
  "front.pin": "ghim bài lên trang chủ",
  "front.release": "bỏ ghim bài ở trang chủ",
  "file.store": "tải tệp lên",
  "file.describe": "sửa mô tả ảnh, tệp",
  "file.replace": "thay ảnh, tệp",
  "file.crop": "cắt ảnh",
  "file.restore": "đưa bản trước của ảnh, tệp trở lại",
  "file.remove": "xóa ảnh, tệp",
  "file.scan": "quét vi-rút một tệp",
  "file.correct": "sửa chữ máy đọc của một trang tệp",
  "file.confirm": "xác nhận chữ máy đọc từ một tệp",
  "file.read": "đọc chữ trong một tệp",
  "import.create": "nhập bài từ tệp",
  "move.open": "đưa tệp của cổng cũ vào",
  "move.read": "đọc xong tệp của cổng cũ",
  "move.choose": "lưu lựa chọn của đợt nhập cổng cũ",
  "move.start": "bắt đầu nhập cổng cũ",
  "move.resume": "chạy tiếp đợt nhập cổng cũ",
  "move.done": "nhập xong cổng cũ",
  "move.release": "cho đăng các bài của đợt nhập cổng cũ",
  "move.released": "đăng xong các bài của đợt nhập cổng cũ",
  "move.clear": "xóa tệp của đợt nhập cổng cũ sau khi đăng",
  "import.propose": "nhập bản mới của bài từ tệp",
  "import.take": "đối chiếu bản mới từ tệp",
  "import.separate": "tạo bài riêng từ tệp",
  "import.confirm": "xác nhận ảnh lấy từ tệp",
  "person.create": "thêm người vào danh bạ",
  "person.save": "sửa người trong danh bạ",
  "person.save-protected": "sửa dữ liệu được bảo vệ của một người",
  "person.erase": "xóa dữ liệu cá nhân của một người",
  "person.release-field": "cho công khai một trường dữ liệu cá nhân",
  "person.revoke-field": "thôi công khai một trường dữ liệu cá nhân",
  "address.redirect": "dẫn một đường dẫn hỏng đến trang khác",
  "address.dismiss": "bỏ qua một đường dẫn hỏng",
  "audit.export": "xuất nhật ký ra tệp",
  "site.save": "sửa thông tin của cổng",
  "banner.raise": "đặt dải thông báo",
  "banner.take-down": "gỡ dải thông báo",
  "navigation.save": "sửa thanh điều hướng",
  "mark.save": "đổi dấu hiệu của cổng",
  "mark.drop": "bỏ dấu hiệu đã tải lên",
  "site.seed": "nạp dữ liệu mẫu",
  "agenda.add": "thêm mục chương trình",
  "agenda.save": "sửa mục chương trình",
  "agenda.move": "chuyển chỗ mục chương trình",
  "agenda.withdraw": "rút mục khỏi chương trình",
  "agenda.revive": "đưa mục trở lại chương trình",
  "agenda.remove": "xóa mục chương trình",
  "agenda.owe-paper": "ghi cơ quan phải gửi tài liệu",
  "agenda.link-paper": "gắn tài liệu vào mục chương trình",
  "agenda.new-paper": "thêm tài liệu mới vào mục chương trình",
  "agenda.remove-paper": "bỏ tài liệu khỏi mục chương trình",
  "agenda.examine": "ghi việc thẩm tra",
  "agenda.remove-examination": "bỏ ghi việc thẩm tra",
  "agenda.link-resolution": "gắn nghị quyết vào mục chương trình",
  "agenda.draft-resolution": "lập dự thảo nghị quyết",
  "agenda.remind": "nhắc gửi tài liệu",
  "agenda.speeches": "sửa danh sách phát biểu",
  ...recordWords,
} as const;

export type Action = keyof typeof actionWords;

/** Kinds of things that were changed. */
export const subjectLabels = {
  account: "Tài khoản",
  delegation: "Ủy quyền",
  article: "Tin bài",
  edition: "Bản tin bài",
  category: "Chuyên mục",
  file: "Tệp",
  album: "Album",
  person: "Người",
  body: "Cơ quan, tổ chức",
  term: "Nhiệm kỳ",
  constituency: "Đơn vị bầu cử",
  post: "Chức vụ",
  holding: "Lần giữ chức vụ",
  contact: "Người liên hệ",
  member: "Đại biểu",
  release: "Trường dữ liệu cá nhân",
  question: "Chất vấn",
  disclosure: "Công khai tài chính",
  holiday: "Ngày nghỉ, làm bù",
  deadline: "Thời hạn công khai tài chính",
  "indicator-value": "Số liệu nhập",
  "indicator-target": "Chỉ tiêu kế hoạch",
  import: "Lần nhập",
  move: "Đợt nhập cổng cũ",
  spreadsheet: "Bảng tính",
  front: "Vị trí trang chủ",
  site: "Thông tin cổng",
  banner: "Dải thông báo",
  address: "Đường dẫn",
  letter: "Thư báo",
  subscription: "Lượt theo dõi",
  subscriber: "Người theo dõi",
  list: "Danh sách đã lưu",
  vote: "Biểu quyết",
  confidence: "Lấy phiếu tín nhiệm",
  rule: "Quy tắc biểu quyết",
  meeting: "Cuộc họp",
  audit: "Nhật ký",
  resolution: "Nghị quyết",
  act: "Văn bản ngoài",
  field: "Lĩnh vực",
  document: "Văn bản",
  report: "Báo cáo",
  "report-section": "Phần của báo cáo",
  session: "Kỳ họp",
  sitting: "Buổi họp",
  "agenda-item": "Mục chương trình",
} as const;

export type SubjectType = keyof typeof subjectLabels;

/** An action of the log in words; a row of a newer version of the portal, whose action is not known here, is "việc khác". */
export function actionWord(action: string): string {
  return (actionWords as Record<string, string>)[action] ?? "việc khác";
}

/** The kind of a subject of the log in words. */
export function subjectLabel(type: string): string {
  return (subjectLabels as Record<string, string>)[type] ?? "Mục khác";
}

/**
 * "lưu: tiêu đề, nội dung", from an audit row.
 * @param words the domain's words for the names of its fields, in the order in which they are read out
 */
export function changeSentence(action: string, fields: readonly string[], words: Readonly<Record<string, string>>): string {
  const names = Object.keys(words).filter((field) => fields.includes(field));
  return names.length ? `${actionWord(action)}: ${names.map((field) => words[field]).join(", ")}` : actionWord(action);
}

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
