export const SESSIONS = "/ky-hop";

/** "/ky-hop/khoa-14-ky-hop-thu-18" */
export function sessionAddress(slug: string): string {
  return `${SESSIONS}/${slug}`;
}

export function sessionAdminAddress(id: string): string {
  return `/quan-tri/ky-hop/${id}`;
}

/** Where staff prepare sessions. */
export const SESSIONS_ADMIN = "/quan-tri/ky-hop";

/** Takes a new paper of an item with its file. */
export const sessionPaperUpload = `${SESSIONS_ADMIN}/tai-lieu/tai-len`;

/** Where an item of the agenda stands on the page of its session. */
export function itemAnchor(id: string): string {
  return `muc-${id}`;
}

export function halfDayAnchor(id: string): string {
  return `buoi-${id}`;
}

export function minutesAddress(slug: string): string {
  return `${sessionAddress(slug)}/bien-ban`;
}

/** All papers that readers may open: one archive, or one PDF. */
export function papersAddress(slug: string, kind: "zip" | "pdf"): string {
  return `${sessionAddress(slug)}/tai-lieu.${kind}`;
}

/** What staff see of the minutes before they are given to readers. */
export function minutesPreviewAddress(id: string): string {
  return `${sessionAdminAddress(id)}/bien-ban`;
}
