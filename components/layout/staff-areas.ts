import type { Permission } from "@/lib/auth/roles";

/** One line of the side navigation; shown to whoever may do something there. */
export interface StaffArea {
  href: string;
  word: string;
  icon:
    | "dashboard"
    | "news"
    | "albums"
    | "import"
    | "move"
    | "schedule"
    | "library"
    | "categories"
    | "people"
    | "bodies"
    | "terms"
    | "members"
    | "personal"
    | "questions"
    | "figures"
    | "help"
    | "pages"
    | "front"
    | "banner"
    | "accounts"
    | "log"
    | "settings"
    | "broken"
    | "letters"
    | "royalties"
    | "resolutions"
    | "fields"
    | "calendar"
    | "rules"
    | "sessions"
    | "reports"
    | "documents"
    | "disclosures"
    | "holidays"
    | "tables";
  /** One of these is enough. */
  permissions: readonly Permission[];
}

const desk = "/quan-tri";

/** The staff area, one line per domain, in groups. */
export const staffAreas: readonly { heading: string | null; areas: readonly StaffArea[] }[] = [
  { heading: null, areas: [{ href: desk, word: "Bàn làm việc", icon: "dashboard", permissions: ["staff.enter"] }] },
  {
    heading: "Nội dung",
    areas: [
      { href: "/quan-tri/tin-bai", word: "Tin bài", icon: "news", permissions: ["article.write", "article.approve"] },
      { href: "/quan-tri/tin-bai/nhap", word: "Nhập từ tệp", icon: "import", permissions: ["article.write"] },
      { href: "/quan-tri/nhap-cong-cu", word: "Nhập cổng cũ", icon: "move", permissions: ["portal.import"] },
      { href: "/quan-tri/album", word: "Album", icon: "albums", permissions: ["album.write", "album.publish"] },
      { href: "/quan-tri/lich-dang", word: "Lịch đăng", icon: "schedule", permissions: ["article.write", "article.approve"] },
      { href: "/quan-tri/thu-vien", word: "Ảnh, tệp", icon: "library", permissions: ["file.upload"] },
      { href: "/quan-tri/trang", word: "Trang", icon: "pages", permissions: ["article.write", "article.approve"] },
      { href: "/quan-tri/trang-chu", word: "Trang chủ", icon: "front", permissions: ["front.arrange"] },
      { href: "/quan-tri/dai-thong-bao", word: "Dải thông báo", icon: "banner", permissions: ["banner.manage"] },
      { href: "/quan-tri/chuyen-muc", word: "Chuyên mục", icon: "categories", permissions: ["category.manage"] },
      { href: "/quan-tri/nguoi", word: "Danh bạ", icon: "people", permissions: ["person.manage"] },
    ],
  },
  {
    heading: "Hội đồng",
    areas: [
      { href: "/quan-tri/dai-bieu", word: "Đại biểu", icon: "members", permissions: ["staff.enter"] },
      { href: "/quan-tri/co-cau", word: "Cơ cấu", icon: "bodies", permissions: ["staff.enter"] },
      { href: "/quan-tri/nhiem-ky", word: "Nhiệm kỳ", icon: "terms", permissions: ["staff.enter"] },
      { href: "/quan-tri/du-lieu-ca-nhan", word: "Dữ liệu cá nhân", icon: "personal", permissions: ["person.release"] },
      { href: "/quan-tri/ky-hop", word: "Kỳ họp", icon: "sessions", permissions: ["staff.enter"] },
      { href: "/quan-tri/nghi-quyet", word: "Nghị quyết", icon: "resolutions", permissions: ["staff.enter"] },
      { href: "/quan-tri/van-ban", word: "Văn bản", icon: "documents", permissions: ["staff.enter"] },
      { href: "/quan-tri/nhap-bang", word: "Nhập bảng tính", icon: "tables", permissions: ["council.write"] },
      { href: "/quan-tri/chat-van", word: "Chất vấn", icon: "questions", permissions: ["staff.enter"] },
      { href: "/quan-tri/cong-khai", word: "Công khai tài chính", icon: "disclosures", permissions: ["staff.enter"] },
      { href: "/quan-tri/so-lieu", word: "Số liệu", icon: "figures", permissions: ["staff.enter"] },
      { href: "/quan-tri/lich", word: "Lịch công tác", icon: "calendar", permissions: ["staff.enter"] },
      { href: "/quan-tri/bao-cao", word: "Báo cáo", icon: "reports", permissions: ["staff.enter"] },
      { href: "/quan-tri/ngay-nghi", word: "Ngày nghỉ", icon: "holidays", permissions: ["council.write"] },
      { href: "/quan-tri/quy-tac-bieu-quyet", word: "Quy tắc biểu quyết", icon: "rules", permissions: ["council.write", "rule.manage"] },
      { href: "/quan-tri/linh-vuc", word: "Lĩnh vực", icon: "fields", permissions: ["council.write"] },
    ],
  },
  {
    heading: "Quản lý",
    areas: [
      { href: "/quan-tri/tai-khoan", word: "Tài khoản", icon: "accounts", permissions: ["account.manage"] },
      { href: "/quan-tri/nhuan-but", word: "Nhuận bút", icon: "royalties", permissions: ["royalty.read"] },
      { href: "/quan-tri/duong-dan-hong", word: "Đường dẫn hỏng", icon: "broken", permissions: ["address.manage"] },
      { href: "/quan-tri/thu-cho-gui", word: "Thư chờ gửi", icon: "letters", permissions: ["mail.manage"] },
      { href: "/quan-tri/nhat-ky", word: "Nhật ký", icon: "log", permissions: ["audit.read"] },
      { href: "/quan-tri/cai-dat", word: "Cài đặt", icon: "settings", permissions: ["site.manage"] },
      { href: "/quan-tri/tro-giup", word: "Trợ giúp", icon: "help", permissions: ["staff.enter"] },
    ],
  },
];

/** The line that a path belongs to: the longest that contains it. The desk holds nothing but itself; null where no line fits. */
export function currentArea(path: string): string | null {
  const hrefs = staffAreas.flatMap(({ areas }) => areas.map(({ href }) => href));
  const inside = hrefs.filter((href) => path === href || (href !== desk && path.startsWith(`${href}/`)));
  return inside.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
