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

/** What stands in the address for a day that is none. */
export const UNCLEAR_DAY = "khong-ro";

/** The words of a day: "/nghi-quyet/2017/12-2017-nq-hdnd?ban=hop-nhat&hieu-luc-ngay=2020-12-20"; without a day those of today. */
export function consolidatedAddress(resolution: Numbered, day: string | null): string {
  return `${resolutionAddress(resolution)}?ban=hop-nhat${day ? `&hieu-luc-ngay=${day}` : ""}`;
}

/** Two texts side by side: a version by its number, the words of a day by the day. */
export function comparisonAddress(resolution: Numbered, left?: string, right?: string): string {
  const address = `${resolutionAddress(resolution)}/so-sanh`;
  return left && right ? `${address}?ban-a=${left}&ban-b=${right}` : address;
}

/** The resolution as a file in the form of an official document. @param day for the words of a day */
export function officialFileAddress(resolution: Numbered, kind: "docx" | "pdf", day: string | null = null): string {
  return `${resolutionAddress(resolution)}/van-ban.${kind}${day ? `?hieu-luc-ngay=${day}` : ""}`;
}

export function resolutionAdminAddress(id: string): string {
  return `/quan-tri/nghi-quyet/${id}`;
}

/** Where staff compare what the machine read of a file with its pages. */
export function scanAdminAddress(id: string, fileId: string): string {
  return `${resolutionAdminAddress(id)}/ban-quet/${fileId}`;
}

/** Where staff work on resolutions. */
export const RESOLUTIONS_ADMIN = "/quan-tri/nghi-quyet";
