export const SESSIONS = "/ky-hop";

/** "/ky-hop/khoa-14-ky-hop-thu-18" */
export function sessionAddress(slug: string): string {
  return `${SESSIONS}/${slug}`;
}

export function sessionAdminAddress(id: string): string {
  return `/quan-tri/ky-hop/${id}`;
}
