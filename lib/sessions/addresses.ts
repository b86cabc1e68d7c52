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
