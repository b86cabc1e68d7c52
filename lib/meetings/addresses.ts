export const CALENDAR = "/lich";

/** "/lich/hoi-nghi-tong-ket-cong-tac-nam-2020" */
export function meetingAddress(slug: string): string {
  return `${CALENDAR}/${slug}`;
}

export function meetingAdminAddress(id: string): string {
  return `/quan-tri/lich/${id}`;
}
