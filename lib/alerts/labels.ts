import type { AlertPace, SubjectKind } from "@/prisma/generated/enums";
import { type AlertRefusal, MOST_FOLLOWED } from "./policy";

export const kindLabels: Record<SubjectKind, string> = {
  SEARCH: "Câu tìm kiếm",
  RESOLUTION: "Nghị quyết",
  SESSION: "Kỳ họp",
  MEMBER: "Đại biểu",
  CATEGORY: "Chuyên mục tin",
};

/** What a follower is told of, as it stands over the form. */
export const toldOf: Record<SubjectKind, string> = {
  SEARCH: "Khi có tin bài, văn bản mới khớp với câu tìm kiếm này.",
  RESOLUTION: "Khi hiệu lực thay đổi, có văn bản sửa đổi, thay thế, bãi bỏ, đính chính, hoặc có tệp mới.",
  SESSION: "Khi có hoặc đổi chương trình, thời gian, địa điểm; khi có tài liệu, nghị quyết, biên bản.",
  MEMBER: "Khi đại biểu có chất vấn mới, được trả lời, có biểu quyết công khai tên, hoặc đổi chức vụ.",
  CATEGORY: "Khi có tin bài mới hoặc tin bài được đính chính.",
};

export const paceLabels: Record<AlertPace, { word: string; note: string }> = {
  DAILY: { word: "Mỗi ngày một thư", note: "Lúc 7 giờ sáng, chỉ khi có điều mới." },
  AT_ONCE: { word: "Báo ngay", note: "Trong khoảng một phút; nhiều điều mới liền nhau gộp vào một thư." },
};

/** What is kept of a reader, how long, and how to end it. */
export const PRIVACY_SENTENCE =
  "Cổng chỉ giữ địa chỉ thư và mục đang theo dõi, chỉ dùng để gửi các thư này, không giao cho ai. Thư nào cũng có liên kết để dừng; dừng mục cuối cùng thì địa chỉ được xóa ngay. Chưa xác nhận thì sau hai ngày tự xóa.";

/** What went wrong with a form, by the word in the address. */
export const troubleWords: Record<string, string> = {
  thu: "Nhập địa chỉ thư đầy đủ, ví dụ hoa.nguyen@lacgiang.example.",
  cho: "Máy này đã gửi nhiều lần. Chờ ít phút rồi gửi lại.",
  muc: "Không còn mục này để theo dõi. Mở trang của mục cần theo dõi rồi chọn Theo dõi.",
  "het-han": "Liên kết này không còn dùng được. Mở trang của mục cần theo dõi rồi đăng ký lại.",
  "he-thong": "Chưa gửi được vì lỗi của hệ thống. Chờ một phút rồi gửi lại.",
  "chua-co-thu": "Cổng chưa nối máy chủ thư nên chưa nhận đăng ký qua thư. Dùng nguồn tin RSS.",
};

/** What was done, by the word in the address. Whether an address is known is said by none of them. */
export const doneWords: Record<string, { title: string; sentence: string }> = {
  "da-gui": {
    title: "Mở hộp thư để xác nhận",
    sentence: `Nếu địa chỉ nhận được thư, thư xác nhận sẽ tới trong vài phút. Mở liên kết trong thư rồi bấm nút Xác nhận; chưa xác nhận thì cổng không gửi gì khác và tự xóa địa chỉ sau hai ngày. Không thấy thư thì xem cả mục thư rác. Mỗi địa chỉ theo dõi được nhiều nhất ${MOST_FOLLOWED} mục.`,
  },
  "da-xac-nhan": { title: "Đã theo dõi", sentence: "Từ bây giờ, khi có điều mới thì thư sẽ tới hộp thư đã đăng ký. Thư nào cũng có liên kết để dừng." },
  "da-dung": { title: "Đã dừng", sentence: "Cổng không gửi thư về mục này nữa. Nếu đó là mục cuối cùng, địa chỉ thư đã được xóa." },
};

export const refusalWords: Record<AlertRefusal, string> = {
  "may-not-see-subscriptions": "Tài khoản này không xem số lượt theo dõi.",
  "may-not-erase-subscribers": "Chỉ quản trị hệ thống xóa được địa chỉ của người theo dõi.",
};
