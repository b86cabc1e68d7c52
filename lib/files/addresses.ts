/** Formats in which pictures are kept, best first. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Public address of one size of a picture; answers only while something published uses it. */
export function pictureAddress(id: string, width: number, format: PictureFormat): string {
  return `/anh/${id}/${width}.${format}`;
}

/** Public address of a document. The name is for people; only the id counts. */
export function fileAddress(id: string, name: string): string {
  return `/tep/${id}/${encodeURIComponent(name)}`;
}

/** The same picture for staff, before it is published. */
export function staffPictureAddress(id: string, width: number, format: PictureFormat): string {
  return `/quan-tri/anh/${id}/${width}.${format}`;
}

/** The same document for staff, before it is published. */
export function staffFileAddress(id: string, name: string): string {
  return `/quan-tri/tep/${id}/${encodeURIComponent(name)}`;
}

/** Where staff send a file: POST of its raw bytes. */
export const uploadAddress = "/quan-tri/tep/tai-len";
