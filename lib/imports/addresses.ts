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

/** The form for a newer version of one article. */
export function newerVersionAddress(articleId: string): string {
  return `${importAddress}?bai=${articleId}`;
}

/** The pictures of an import, where they are confirmed. */
export function picturesAddress(importId: string): string {
  return `${reportAddress(importId)}#anh-cua-bai`;
}

/** What became of one of several files: an import, or the reason why not. */
export type FileResult = { name: string } & ({ importId: string; outcome: "made" | "repeated" | "proposed" } | { reason: string });

const codes = { made: "xong", repeated: "co", proposed: "ban" } as const;

const resultCode = (result: FileResult) =>
  "reason" in result ? `loi.${result.reason}.${result.name.normalize("NFC").slice(0, 40)}` : `${codes[result.outcome]}.${result.importId}`;

/** The list of what became of several files. */
export function resultsAddress(results: readonly FileResult[]): string {
  return `${importAddress}?${new URLSearchParams(results.map((result) => ["kq", resultCode(result)]))}`;
}

/** Reads such an address, which anybody may have written: what is no result is left out. The names of imports stand with them. */
export function resultsIn(written: readonly string[]): FileResult[] {
  return written.slice(0, 50).flatMap((code): FileResult[] => {
    const [kind, what = "", ...name] = code.split(".");
    if (kind === "loi") return [{ name: name.join(".").slice(0, 40), reason: what }];
    const outcome = (["made", "repeated", "proposed"] as const).find((one) => codes[one] === kind);
    return outcome ? [{ name: "", importId: what, outcome }] : [];
  });
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
