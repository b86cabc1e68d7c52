/** The areas of the portal, one line per domain; a domain joins the navigation with the line it adds here. */
export const AREAS = [
  { name: "Tin tức", href: "/tin-tuc" },
  { name: "Đại biểu", href: "/dai-bieu" },
  { name: "Cơ cấu", href: "/co-cau" },
  { name: "Nghị quyết", href: "/nghi-quyet" },
  { name: "Kỳ họp", href: "/ky-hop" },
  { name: "Chất vấn", href: "/chat-van" },
  { name: "Văn bản", href: "/van-ban" },
  { name: "Báo cáo", href: "/bao-cao" },
  { name: "Lịch công tác", href: "/lich" },
  { name: "Công khai tài chính", href: "/cong-khai" },
  { name: "Thư viện", href: "/thu-vien" },
] as const;

/** Pages that help to find one's way, in the navigation's far end and in the footer. */
export const WAYS = [
  { name: "Tìm kiếm", href: "/tim-kiem" },
  { name: "Giới thiệu", href: "/gioi-thieu" },
] as const;

/** What the footer lists as help, besides the areas. */
export const HELP = [
  { name: "Tìm kiếm", href: "/tim-kiem" },
  { name: "Sơ đồ trang", href: "/so-do-trang" },
  { name: "Giới thiệu", href: "/gioi-thieu" },
  { name: "Liên hệ", href: "/lien-he" },
  { name: "Tiếp cận", href: "/tro-nang" },
  { name: "Theo dõi", href: "/theo-doi" },
  { name: "RSS", href: "/rss.xml" },
] as const;

/** The area to which a page belongs, marked as current in the navigation; "" for none. */
export type Area = (typeof AREAS)[number]["href"] | (typeof WAYS)[number]["href"] | "";

/** An entry of the main navigation as readers see it. */
export interface NavigationLink {
  name: string;
  href: string;
  /** True for the first of those that stand at the far end. */
  end: boolean;
}

/** An entry as the office keeps it: an area by its address, or a link of its own with a name. */
interface Kept {
  href: string;
  name: string | null;
  shown: boolean;
}

/**
 * The navigation with what the program knows and the office keeps: areas in the office's order, links of its own among them. What the office
 * has not ordered yet (a domain that came with a new version) stands before the ways at the far end; what the program does not know any more
 * is left out. Pure.
 */
export function orderedEntries(kept: readonly Kept[]): Kept[] {
  const known = [...AREAS, ...WAYS];
  const entries = kept.filter(({ href, name }) => name !== null || known.some((area) => area.href === href));
  const missing = (areas: readonly { href: string }[]) =>
    areas.filter(({ href }) => !entries.some((entry) => entry.href === href)).map(({ href }) => ({ href, name: null, shown: true }));
  const isWay = ({ href }: Kept) => WAYS.some((way) => way.href === href);
  const end = entries.findLastIndex((entry) => !isWay(entry)) + 1;
  return [...entries.slice(0, end), ...missing(AREAS), ...entries.slice(end), ...missing(WAYS)];
}

/** The name of an entry: the office's own, or that of the area. */
export function nameOf({ href, name }: Pick<Kept, "href" | "name">): string {
  return name ?? [...AREAS, ...WAYS].find((area) => area.href === href)?.name ?? href;
}

/** What readers see of the navigation. Pure. @param empty areas in which readers would find nothing yet */
export function navigationLinks(kept: readonly Kept[], empty: readonly string[] = []): NavigationLink[] {
  const shown = orderedEntries(kept).filter((entry) => entry.shown && !empty.includes(entry.href));
  const isWay = ({ href }: Kept) => WAYS.some((way) => way.href === href);
  const end = shown.findLastIndex((entry) => !isWay(entry)) + 1;
  return shown.map((entry, place) => ({ href: entry.href, name: nameOf(entry), end: place === end }));
}
