export const MEMBERS = "/dai-bieu";

/** By the person's own slug: "/dai-bieu/giang-a-pao". */
export function memberAddress(slug: string): string {
  return `${MEMBERS}/${slug}`;
}

export function memberAdminAddress(id: string): string {
  return `/quan-tri/dai-bieu/${id}`;
}
