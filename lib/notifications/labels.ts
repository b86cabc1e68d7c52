/**
 * What people are told of: the words that stand after a name ("Lê Hồng Vân đã gửi duyệt"), those of the person's own choice of letters,
 * and those for whoever may not know more than the kind. The one list: `tell` takes no other.
 */
export const kindWords = {
  "edition.submitted": { happened: "gửi duyệt", choice: "Có bài gửi duyệt", letter: "Bài gửi duyệt" },
  "edition.invited": { happened: "mời anh, chị cùng viết", choice: "Có người mời tôi cùng viết", letter: "Lời mời cùng viết" },
  "edition.returned": { happened: "trả lại", choice: "Bài của tôi bị trả lại", letter: "Bài bị trả lại" },
  "edition.approved": { happened: "duyệt", choice: "Bài của tôi được duyệt", letter: "Bài được duyệt" },
  "edition.scheduled": { happened: "hẹn giờ đăng", choice: "Bài của tôi được hẹn giờ đăng", letter: "Bài được hẹn giờ đăng" },
  "edition.published": { happened: "đăng", choice: "Bài của tôi được đăng", letter: "Bài được đăng" },
  "edition.withdrawn": { happened: "gỡ", choice: "Bài của tôi bị gỡ", letter: "Bài bị gỡ" },
  "edition.commented": { happened: "góp ý", choice: "Có góp ý cho bài của tôi", letter: "Góp ý cho bài" },
  "edition.replied": { happened: "trả lời góp ý ở", choice: "Có trả lời cho góp ý của tôi", letter: "Trả lời góp ý" },
  "edition.forced": { happened: "đăng khẩn", choice: "Có bài đăng khẩn chờ tôi hậu kiểm", letter: "Bài đăng khẩn chờ hậu kiểm" },
  "file.renewed": { happened: "thay ảnh, tệp ở", choice: "Ảnh, tệp ở bài của tôi được thay", letter: "Ảnh, tệp ở bài được thay" },
  "article.review": { happened: "nhắc xem lại", choice: "Bài tôi phụ trách đến hạn xem lại", letter: "Bài đến hạn xem lại" },
  "paper.owed": { happened: "nhắc gửi tài liệu cho", choice: "Cơ quan của tôi được nhắc gửi tài liệu kỳ họp", letter: "Nhắc gửi tài liệu kỳ họp" },
  "report.consulted": { happened: "lấy ý kiến về", choice: "Có báo cáo lấy ý kiến", letter: "Báo cáo lấy ý kiến" },
  "report.submitted": { happened: "trình duyệt", choice: "Có báo cáo chờ tôi duyệt", letter: "Báo cáo chờ duyệt" },
  "report.returned": { happened: "trả lại", choice: "Báo cáo của tôi bị trả lại", letter: "Báo cáo bị trả lại" },
  "report.approved": { happened: "duyệt xong", choice: "Báo cáo được duyệt xong", letter: "Báo cáo được duyệt" },
  "report.published": { happened: "công bố", choice: "Báo cáo của tôi được công bố", letter: "Báo cáo được công bố" },
  "report.withdrawn": { happened: "gỡ", choice: "Báo cáo của tôi bị gỡ", letter: "Báo cáo bị gỡ" },
  "report.commented": { happened: "góp ý", choice: "Có góp ý cho báo cáo của tôi", letter: "Góp ý cho báo cáo" },
  "report.replied": { happened: "trả lời góp ý ở", choice: "Có trả lời cho góp ý của tôi về báo cáo", letter: "Trả lời góp ý về báo cáo" },
  "report.due": { happened: "nhắc hạn", choice: "Báo cáo tôi soạn hoặc duyệt đến hạn", letter: "Nhắc hạn báo cáo" },
  "delegation.made": { happened: "ủy quyền duyệt bài cho anh, chị", choice: "Có người ủy quyền duyệt bài cho tôi", letter: "Ủy quyền duyệt bài" },
  "delegation.ended": { happened: "thu hồi ủy quyền", choice: "Ủy quyền duyệt bài cho tôi bị thu hồi", letter: "Thu hồi ủy quyền duyệt bài" },
  "account.password-reset": {
    happened: "cấp liên kết đặt mật khẩu cho tài khoản của anh, chị",
    choice: "Liên kết đặt mật khẩu của tôi được cấp",
    letter: "Cấp liên kết đặt mật khẩu",
  },
  "account.second-factor-reset": {
    happened: "gỡ mã xác thực của tài khoản của anh, chị",
    choice: "Mã xác thực của tôi bị gỡ",
    letter: "Gỡ mã xác thực",
  },
} as const;

export type NotificationKind = keyof typeof kindWords;

/** What comes by e-mail to somebody who has not chosen: what waits for them, and nothing else. */
export const proposedByMail: readonly NotificationKind[] = [
  "edition.submitted",
  "edition.invited",
  "edition.returned",
  "edition.forced",
  "article.review",
  "paper.owed",
  "report.submitted",
  "report.returned",
  "report.due",
  "delegation.made",
];

/** What always goes by e-mail too, whatever was chosen: somebody else holds a key to the account, and its owner must know. */
export const alwaysByMail: readonly NotificationKind[] = ["account.password-reset", "account.second-factor-reset"];

export const isKind = (kind: string): kind is NotificationKind => Object.hasOwn(kindWords, kind);

/** What was told, in one sentence without a full stop: "Nguyễn Minh Đức đã trả lại “Hội nghị tổng kết”". */
export function sentenceOf({ kind, byName, about }: { kind: string; byName: string; about: string }): string {
  if (!isKind(kind)) return about;
  const { happened } = kindWords[kind];
  return about ? `${byName} đã ${happened} “${about}”` : `${byName} đã ${happened}`;
}

/** The kind alone, for those who may not know what it is about. */
export function kindWord(kind: string): string {
  return isKind(kind) ? kindWords[kind].letter : "Thông báo khác";
}

export const letterWords = { QUEUED: "Đang gửi", WAITING: "Chờ máy chủ thư", SENT: "Đã gửi", FAILED: "Không gửi được", DROPPED: "Bỏ, không gửi" } as const;

export const refusalWords: Record<string, string> = {
  "may-not-see-letters": "Tài khoản này không xem thư chờ gửi. Việc này do quản trị hệ thống và người duyệt làm.",
  "letter-not-failed": "Thư này không ở tình trạng gửi hỏng nên không gửi lại được.",
  "no-account": "Việc này cần một tài khoản có tên.",
};
