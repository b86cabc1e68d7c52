import { type Month, monthWords } from "./royalties";

/** Public address of an article. */
export function articleAddress(slug: string): string {
  return `/tin-tuc/${slug}`;
}

/** Public address of whatever an article is: a standing page has its own. */
export function publicAddress({ slug, pagePath }: { slug: string; pagePath: string | null }): string {
  return pagePath ?? articleAddress(slug);
}

/** Public address of a category's list. */
export function categoryAddress(slug: string): string {
  return `/tin-tuc/chuyen-muc/${slug}`;
}

/** Where staff open an edition. */
export function editionAdminAddress(id: string): string {
  return `/quan-tri/tin-bai/${id}`;
}

/** Ways to read an edition before a decision: against what is published, against what was read last, as it is. */
export const reviewViews = ["dang", "lan-truoc", "ban-moi"] as const;
export type ReviewView = (typeof reviewViews)[number];

/** Where an approver reads an edition and decides. Without a view the page chooses the one that shows most. */
export function reviewAddress(id: string, view?: ReviewView): string {
  return `/quan-tri/tin-bai/${id}/duyet${view ? `?xem=${view}` : ""}`;
}

/** An edition as readers would see it, for staff. */
export function previewAddress(id: string): string {
  return `/quan-tri/tin-bai/${id}/xem-truoc`;
}

/** The way of an edition's article: its editions and what was done. */
export function historyAddress(id: string): string {
  return `/quan-tri/tin-bai/${id}/lich-su`;
}

/** Where the editor asks what its links lead to and who is named in the text. */
export const CHECK_ADDRESS = "/quan-tri/tin-bai/kiem-tra";

/** Where the editor looks for articles to link to. */
export const LINK_SEARCH = "/quan-tri/tin-bai/lien-ket";
/** Two of the article's versions side by side. @param newer left out: what stands now */
export function compareAddress(id: string, older: string, newer?: string): string {
  return `${historyAddress(id)}/so-sanh?cu=${older}${newer ? `&moi=${newer}` : ""}`;
}

/** Who writes along on an edition. */
export function writersAddress(id: string): string {
  return `/quan-tri/tin-bai/${id}/nguoi-viet`;
}

/** Where the editor says that it is open, and asks who else is at work. */
export function openAddress(id: string): string {
  return `/quan-tri/tin-bai/${id}/dang-mo`;
}

/** Where the editor sends its saves. */
export function saveAddress(id: string): string {
  return `/quan-tri/tin-bai/${id}/luu`;
}

const monthParam = (month: Month) => `thang=${encodeURIComponent(monthWords(month))}`;

/** Who wrote and photographed what in a month. */
export function royaltiesAddress(month: Month): string {
  return `/quan-tri/nhuan-but?${monthParam(month)}`;
}

/** The same as a file. */
export function royaltiesFileAddress(month: Month, form: "csv" | "xlsx"): string {
  return `/quan-tri/nhuan-but/xuat?${monthParam(month)}&dang=${form}`;
}
