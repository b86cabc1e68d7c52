export const DOCUMENTS = "/van-ban";

/** "/van-ban/to-trinh-so-412-ttr-ubnd-2020" */
export function documentAddress(slug: string): string {
  return `${DOCUMENTS}/${slug}`;
}

export function documentAdminAddress(id: string): string {
  return `/quan-tri/van-ban/${id}`;
}
