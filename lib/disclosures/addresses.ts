export const DISCLOSURES = "/cong-khai";

/** "/cong-khai/du-toan-nam-2020-van-phong-hdnd-tinh". @param edition an earlier one; the present one where it is left out */
export function disclosureAddress(slug: string, edition?: number): string {
  return `${DISCLOSURES}/${slug}${edition === undefined ? "" : `?ban=${edition}`}`;
}

/** The budget of a year. */
export function disclosuresOfYear(year: number): string {
  return `${DISCLOSURES}?nam=${year}`;
}

/** The table of one as a file. */
export function tableFileAddress(slug: string, kind: "csv" | "xlsx"): string {
  return `${DISCLOSURES}/${slug}/bang.${kind}`;
}

/** Where staff work on disclosures. */
export const disclosuresAdminAddress = "/quan-tri/cong-khai";

export function disclosureAdminAddress(id: string): string {
  return `${disclosuresAdminAddress}/${id}`;
}

/** Where the table of one is typed, pasted or sent in. */
export function tableAdminAddress(id: string): string {
  return `${disclosureAdminAddress(id)}/bang`;
}

/** Where a sheet is sent, with the id of its record: the server takes files only at addresses that end so. */
export const sheetUploadAddress = `${disclosuresAdminAddress}/bang/tai-len`;
