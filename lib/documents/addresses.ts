export const DOCUMENTS = "/van-ban";

/** "/van-ban/to-trinh-so-412-ttr-ubnd-2020" */
export function documentAddress(slug: string): string {
  return `${DOCUMENTS}/${slug}`;
}

/** Where staff work on documents. */
export const documentsAdminAddress = "/quan-tri/van-ban";

export function documentAdminAddress(id: string): string {
  return `${documentsAdminAddress}/${id}`;
}
