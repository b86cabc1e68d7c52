import { formatDateTimeInside } from "@/lib/core/dates";
import { refusalWords } from "@/lib/news/labels";
import type { EditionDetail } from "@/lib/news/queries/edition";
import type { EditionStatus } from "@/lib/news/workflow";

/** What the words about an edition that is only read depend on; a part of `EditionDetail`. */
export interface ReadOnlyFacts {
  id: string;
  status: EditionStatus;
  publishAt: Date | null;
  article: { publishedEditionId: string | null };
  why: Pick<EditionDetail["why"], "edit" | "return" | "retract">;
}

/** Whether this edition itself stands for readers, now or at the hour that was set. */
export function isCurrent({ id, article }: Pick<ReadOnlyFacts, "id" | "article">): boolean {
  return article.publishedEditionId === id;
}

/** Whether somebody may still decide on it: it waits, or it was approved and readers do not have it. */
export function isDecidable(edition: Pick<ReadOnlyFacts, "id" | "status" | "article">): boolean {
  return edition.status === "SUBMITTED" || edition.status === "APPROVED" || (edition.status === "SCHEDULED" && !isCurrent(edition));
}

/** Why an edition is only read: where it stands on its way, or else who may write in it. */
export function whyReadOnly(edition: ReadOnlyFacts): string {
  const { status, publishAt, why } = edition;
  const hour = publishAt ? ` ${formatDateTimeInside(publishAt)}` : "";
  switch (status) {
    case "TRASHED":
      return "Bài nằm trong thùng rác; sau 30 ngày cổng xóa nội dung. Khôi phục bài để viết tiếp.";
    case "SUPERSEDED":
      return "Đây là bản cũ; một bản mới hơn đã thay chỗ.";
    case "WITHDRAWN":
      return "Bài đã gỡ.";
    case "PUBLISHED":
      return "Bài đã đăng; muốn sửa thì mở một bản sửa.";
    case "SCHEDULED":
      return isCurrent(edition) ? `Bài đã duyệt, hẹn đăng${hour}. Người đọc chưa thấy.` : `Bản sửa đã duyệt, hẹn thay bản đang đăng${hour}.`;
    case "APPROVED":
      return why.return === null ? "Bài đã duyệt, chưa đăng. Trả lại kèm lý do để tác giả sửa." : "Bài đã duyệt, chưa đăng.";
    case "SUBMITTED":
      if (why.retract === null) return "Bài đang chờ duyệt. Rút lại để sửa tiếp.";
      return why.return === null ? "Bài đang chờ duyệt. Trả lại kèm lý do để tác giả sửa." : "Bài đang chờ duyệt.";
    default:
      return why.edit ? refusalWords[why.edit] : "";
  }
}
