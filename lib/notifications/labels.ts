/** What people are told of, and the words that stand after a name: "Lê Hồng Vân đã gửi duyệt". The one list: `tell` takes no other. */
export const kindWords = {
  "edition.submitted": { happened: "gửi duyệt", choice: "Có bài gửi duyệt" },
  "edition.invited": { happened: "mời anh, chị cùng viết", choice: "Có người mời tôi cùng viết" },
  "edition.returned": { happened: "trả lại", choice: "Bài của tôi bị trả lại" },
  "edition.approved": { happened: "duyệt", choice: "Bài của tôi được duyệt" },
  "edition.scheduled": { happened: "hẹn giờ đăng", choice: "Bài của tôi được hẹn giờ đăng" },
  "edition.published": { happened: "đăng", choice: "Bài của tôi được đăng" },
  "edition.withdrawn": { happened: "gỡ", choice: "Bài của tôi bị gỡ" },
  "edition.commented": { happened: "góp ý", choice: "Có góp ý cho bài của tôi" },
  "edition.replied": { happened: "trả lời góp ý ở", choice: "Có trả lời cho góp ý của tôi" },
  "edition.forced": { happened: "đăng khẩn", choice: "Có bài đăng khẩn chờ tôi hậu kiểm" },
  "file.renewed": { happened: "thay ảnh, tệp ở", choice: "Ảnh, tệp ở bài của tôi được thay" },
  "article.review": { happened: "nhắc xem lại", choice: "Bài tôi phụ trách đến hạn xem lại" },
  "delegation.made": { happened: "ủy quyền duyệt bài cho anh, chị", choice: "Có người ủy quyền duyệt bài cho tôi" },
  "delegation.ended": { happened: "thu hồi ủy quyền", choice: "Ủy quyền duyệt bài cho tôi bị thu hồi" },
} as const;

export type NotificationKind = keyof typeof kindWords;

/** What comes by e-mail to somebody who has not chosen: what waits for them, and nothing else. */
export const proposedByMail: readonly NotificationKind[] = [
  "edition.submitted",
  "edition.invited",
  "edition.returned",
  "edition.forced",
  "article.review",
  "delegation.made",
];

export const isKind = (kind: string): kind is NotificationKind => Object.hasOwn(kindWords, kind);

/** What was told, in one sentence without a full stop: "Nguyễn Minh Đức đã trả lại “Hội nghị tổng kết”". */
export function sentenceOf({ kind, byName, about }: { kind: string; byName: string; about: string }): string {
  if (!isKind(kind)) return about;
  const { happened } = kindWords[kind];
  return about ? `${byName} đã ${happened} “${about}”` : `${byName} đã ${happened}`;
}

/** The kind alone, for those who may not know what it is about. */
export function kindWord(kind: string): string {
  return isKind(kind) ? kindWords[kind].choice.replaceAll(" của tôi", "").replaceAll(" cho tôi", "").replaceAll(" mời tôi", " mời") : "Thông báo khác";
}

export const letterWords = { QUEUED: "Đang gửi", WAITING: "Chờ máy chủ thư", SENT: "Đã gửi", FAILED: "Không gửi được", DROPPED: "Bỏ, không gửi" } as const;

export const refusalWords: Record<string, string> = {
  "may-not-see-letters": "Tài khoản này không xem thư chờ gửi. Việc này do quản trị hệ thống và người duyệt làm.",
  "letter-not-failed": "Thư này không ở tình trạng gửi hỏng nên không gửi lại được.",
  "no-account": "Việc này cần một tài khoản có tên.",
};
