export const BODIES = "/co-cau";

/** "/co-cau/ban-phap-che" */
export function bodyAddress(slug: string): string {
  return `${BODIES}/${slug}`;
}

export function bodyAdminAddress(id: string): string {
  return `/quan-tri/co-cau/${id}`;
}
