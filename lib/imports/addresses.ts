/** Where staff bring in a file. */
export const importAddress = "/quan-tri/tin-bai/nhap";

/** Where the form of that page sends the file. */
export const importUploadAddress = `${importAddress}/tai-len`;

/** What one file was read into: the report, for staff. */
export function reportAddress(importId: string): string {
  return `${importAddress}/${importId}`;
}

/** The report of a file that had been brought in before. */
export function repeatedAddress(importId: string): string {
  return `${reportAddress(importId)}?da-nhap=1`;
}

/** Back at the form with what went wrong: a reason of the domain, or the reference of an error in the log. */
export function failureAddress(reason: string, name = ""): string {
  const question = new URLSearchParams({ loi: reason, ...(name ? { tep: name.normalize("NFC").slice(0, 120) } : {}) });
  return `${importAddress}?${question}`;
}
