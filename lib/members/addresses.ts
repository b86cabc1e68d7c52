export const MEMBERS = "/dai-bieu";

/** By the person's own slug: "/dai-bieu/giang-a-pao". */
export function memberAddress(slug: string): string {
  return `${MEMBERS}/${slug}`;
}

export const MEMBERS_ADMIN = "/quan-tri/dai-bieu";

export function memberAdminAddress(id: string): string {
  return `${MEMBERS_ADMIN}/${id}`;
}

/** The list of a term for staff. */
export function membersAdminAddress(termId: string): string {
  return `${MEMBERS_ADMIN}?nhiem-ky=${termId}`;
}
