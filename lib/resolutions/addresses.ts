/** What an address is made of; a resolution without a number has none. */
interface Numbered {
  year: number;
  slug: string;
}

export const RESOLUTIONS = "/nghi-quyet";

/** "/nghi-quyet/2020/45-nq-hdnd" */
export function resolutionAddress({ year, slug }: Numbered): string {
  return `${RESOLUTIONS}/${year}/${slug}`;
}

/** A part of its text: "/nghi-quyet/2020/45-nq-hdnd#dieu-4-khoan-3". */
export function provisionAddress(resolution: Numbered, anchor: string): string {
  return `${resolutionAddress(resolution)}#${anchor}`;
}

export function resolutionAdminAddress(id: string): string {
  return `/quan-tri/nghi-quyet/${id}`;
}

/** Where staff work on resolutions. */
export const RESOLUTIONS_ADMIN = "/quan-tri/nghi-quyet";
