/** The areas of the portal, one line per domain; a domain joins the navigation with the line it adds here. */
export const AREAS = [{ name: "Tin tức", href: "/tin-tuc" }] as const;

/** Albums and videos; in the navigation as soon as readers find something there. */
export const LIBRARY = { name: "Thư viện", href: "/thu-vien" } as const;

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
  { name: "RSS", href: "/rss.xml" },
] as const;

/** The area to which a page belongs, marked as current in the navigation; "" for none. */
export type Area = (typeof AREAS)[number]["href"] | (typeof LIBRARY)["href"] | (typeof WAYS)[number]["href"] | "";
