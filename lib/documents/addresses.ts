export const DOCUMENTS = "/van-ban";

/** "/van-ban/to-trinh-so-412-ttr-ubnd-2020" */
export function documentAddress(slug: string): string {
  return `${DOCUMENTS}/${slug}`;
}

/** A document whose text was typed, in the form of an official paper. */
export function officialFileAddress(slug: string, kind: "docx" | "pdf"): string {
  return `${documentAddress(slug)}/van-ban.${kind}`;
}

/** Where staff work on documents. */
export const documentsAdminAddress = "/quan-tri/van-ban";

export function documentAdminAddress(id: string): string {
  return `${documentsAdminAddress}/${id}`;
}

/** Where staff compare what the machine read of a file with its pages. */
export function scanAdminAddress(id: string, fileId: string): string {
  return `${documentAdminAddress(id)}/ban-quet/${fileId}`;
}
