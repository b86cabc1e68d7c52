import { CircleCheck } from "lucide-react";
import type { EditionRow } from "@/lib/news/queries/staff";

const words: Record<string, string> = {
  luu: "Đã lưu bản nháp.",
  gui: "Đã gửi duyệt. Người duyệt thấy bài này trên bàn làm việc.",
  rut: "Đã rút lại. Bài là bản nháp; sửa xong thì gửi duyệt lại.",
  "khoi-phuc-ban": "Đã khôi phục. Bản vừa thay vẫn nằm trong Lịch sử.",
  "khoi-phuc-ban-thieu": "Đã khôi phục, nhưng có ảnh hoặc tệp không còn trong kho. Chọn lại ảnh ở những chỗ để trống.",
  duyet: "Đã duyệt. Bài chưa hiện với người đọc cho đến khi có người đăng.",
  tra: "Đã trả lại kèm lý do. Tác giả thấy bài này trên bàn làm việc.",
  go: "Đã gỡ. Địa chỉ cũ báo cho người đọc biết bài không còn.",
  "rut-bai": "Đã rút khỏi danh sách. Trang của bài còn, kèm lý do.",
  "dua-lai": "Đã đưa bài trở lại danh sách.",
  "hen-go": "Đã hẹn giờ gỡ. Đến giờ ấy người đọc thôi thấy bài.",
  "bo-hen-go": "Đã bỏ hẹn gỡ. Bài ở lại với người đọc.",
  khan: "Đã đăng khẩn. Bài mang dấu chờ hậu kiểm cho đến khi một người duyệt khác xem và xác nhận.",
  "hau-kiem": "Đã hậu kiểm. Bài ở lại với người đọc.",
  "han-xem-lai": "Đã ghi hạn xem lại.",
  "da-xem-lai": "Đã ghi là xem lại, còn đúng.",
  "khoi-phuc": "Đã khôi phục. Bài trở lại như trước khi bỏ vào thùng rác.",
  "doi-gio": "Đã đổi giờ đăng.",
  "doi-duong-dan": "Đã đổi đường dẫn. Địa chỉ cũ dẫn đến địa chỉ mới.",
};

/** Says once, above the page, what was just done. `what` comes from the address; an unknown word says nothing. */
export function DoneNote({ what, edition }: { what: string; edition: Pick<EditionRow, "status"> }) {
  const sentence = what === "dang" ? (edition.status === "PUBLISHED" ? "Đã đăng." : "Đã hẹn giờ đăng.") : Object.hasOwn(words, what) ? words[what] : undefined;
  if (!sentence) return null;
  return (
    <p className="note note--line note--ok mb-6" role="status">
      <CircleCheck className="icon" aria-hidden="true" />
      <span>{sentence}</span>
    </p>
  );
}
