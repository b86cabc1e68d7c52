export const BODIES = "/co-cau";

/** "/co-cau/ban-phap-che" */
export function bodyAddress(slug: string): string {
  return `${BODIES}/${slug}`;
}

export const BODIES_ADMIN = "/quan-tri/co-cau";

export function bodyAdminAddress(id: string): string {
  return `${BODIES_ADMIN}/${id}`;
}

/** Where somebody is written down as the holder of an office. */
export function postAdminAddress(postId: string): string {
  return `${BODIES_ADMIN}/chuc-vu/${postId}`;
}

/** One person's holding of an office. */
export function holdingAdminAddress(id: string): string {
  return `${BODIES_ADMIN}/giu-chuc/${id}`;
}

export const TERMS_ADMIN = "/quan-tri/nhiem-ky";

export function termAdminAddress(id: string): string {
  return `${TERMS_ADMIN}/${id}`;
}
