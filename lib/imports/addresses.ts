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

/** Where staff bring in a whole old portal. */
export const movesAddress = "/quan-tri/nhap-cong-cu";

/** Where the form of that page sends the file. */
export const moveUploadAddress = `${movesAddress}/tai-len`;

/** One old portal on its way in. */
export function moveAddress(id: string): string {
  return `${movesAddress}/${id}`;
}

/** The report by page of one move, one page of it. */
export function movedPagesAddress(id: string, { filter = "", q = "", page = 1 }: { filter?: string; q?: string; page?: number } = {}): string {
  const question = new URLSearchParams({ ...(filter ? { "ket-qua": filter } : {}), ...(q ? { q } : {}), ...(page > 1 ? { trang: String(page) } : {}) });
  return `${moveAddress(id)}/trang${question.size ? `?${question}` : ""}`;
}

/** The whole report as a CSV file. */
export function moveReportAddress(id: string): string {
  return `${moveAddress(id)}/bao-cao`;
}

/** Back at the form of moves with what went wrong, as `failureAddress`. */
export function moveFailureAddress(reason: string, name = ""): string {
  const question = new URLSearchParams({ loi: reason, ...(name ? { tep: name.normalize("NFC").slice(0, 120) } : {}) });
  return `${movesAddress}?${question}`;
}
