export const SPREADSHEETS = "/quan-tri/nhap-bang";
export const spreadsheetUploadAddress = `${SPREADSHEETS}/tai-len`;

export function spreadsheetAddress(id: string): string {
  return `${SPREADSHEETS}/${id}`;
}

/** The lines that were refused, as a CSV file. */
export function spreadsheetErrorsAddress(id: string): string {
  return `${spreadsheetAddress(id)}/loi`;
}

/** An empty table with the right heads and one example. */
export function templateAddress(kind: "nghi-quyet" | "dai-bieu"): string {
  return `${SPREADSHEETS}/mau/${kind}`;
}

/** Back at the form, with the reason. */
export function uploadFailureAddress(reason: string, name = ""): string {
  return `${SPREADSHEETS}?${new URLSearchParams({ loi: reason, ...(name ? { tep: name } : {}) })}`;
}
