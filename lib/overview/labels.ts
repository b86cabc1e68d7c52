/** What can be late. */
export type LateKind = "promises" | "disclosures" | "papers" | "reports" | "reviews";

interface LateWords {
  /** Where its list stands on the page. */
  id: string;
  /** Under its number: "2 lời hứa quá hạn". */
  counted: string;
  title: string;
  none: string;
}

/** In the order of the page. */
export const lateWords: Record<LateKind, LateWords> = {
  promises: { id: "loi-hua", counted: "lời hứa quá hạn", title: "Lời hứa khi trả lời chất vấn", none: "Không có lời hứa nào quá hạn." },
  papers: { id: "tai-lieu", counted: "tài liệu kỳ họp quá hạn", title: "Tài liệu kỳ họp", none: "Không cơ quan nào nợ tài liệu kỳ họp." },
  disclosures: { id: "cong-khai", counted: "công khai tài chính muộn", title: "Công khai tài chính", none: "Không có công khai nào muộn." },
  reports: { id: "bao-cao", counted: "báo cáo quá hạn", title: "Báo cáo của người khác", none: "Không có báo cáo nào quá hạn." },
  reviews: { id: "xem-lai-bai", counted: "bài quá ngày xem lại", title: "Bài phải xem lại", none: "Không có bài nào quá ngày xem lại." },
};
/** Where the lines of what has no records stand on the page. */
export const STOCKS = "so-nhap";

export const lateKinds = Object.keys(lateWords) as LateKind[];
