/** The public list of albums and videos. */
export const libraryAddress = "/thu-vien";

/** Public address of an album. */
export function albumAddress(slug: string): string {
  return `${libraryAddress}/${slug}`;
}

/** One page of the public list. */
export function libraryPageAddress(page: number): string {
  return page > 1 ? `${libraryAddress}?trang=${page}` : libraryAddress;
}

/** Where staff work on albums. */
export const albumsAdminAddress = "/quan-tri/album";

export function albumAdminAddress(id: string): string {
  return `${albumsAdminAddress}/${id}`;
}
