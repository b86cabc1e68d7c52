import type { FileKind } from "@/prisma/generated/enums";

/** Formats in which pictures are kept, best first. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The width that is asked for where a picture is opened as a file. */
export const LARGEST_WIDTH = 1920;

/** What readers' caches have of an earlier revision is not asked for again; the server answers with what is shown now, whatever it says. */
const ofRevision = (revision: number) => (revision > 1 ? `?ban=${revision}` : "");

/** Public address of one size of a picture; answers only while something published uses it. */
export function pictureAddress(id: string, width: number, format: PictureFormat, revision = 1): string {
  return `/anh/${id}/${width}.${format}${ofRevision(revision)}`;
}

/** Public address of a document. The name is for people; only the id counts. */
export function fileAddress(id: string, name: string): string {
  return `/tep/${id}/${encodeURIComponent(name)}`;
}

/** Where readers open a file, whatever it is; its address stays good when the file is replaced. */
export function readerFileAddress(id: string, { kind, name }: { kind: FileKind; name: string }): string {
  return kind === "PICTURE" ? pictureAddress(id, LARGEST_WIDTH, "jpg") : fileAddress(id, name);
}

/** Pages of a document that one page of its words holds. */
export const READING_PART = 50;

/** The words of a document as a page, where the machine read them. @param page from 1, to begin there */
export function readingAddress(id: string, page?: number): string {
  const first = Math.floor(((page ?? 1) - 1) / READING_PART) * READING_PART + 1;
  return `/tep/${id}/ban-doc${first > 1 ? `?tu=${first}` : ""}${page === undefined ? "" : `#trang-${page}`}`;
}

/** The same picture for staff, before it is published. */
export function staffPictureAddress(id: string, width: number, format: PictureFormat, revision = 1): string {
  return `/quan-tri/anh/${id}/${width}.${format}${ofRevision(revision)}`;
}

/** The same document for staff, before it is published. */
export function staffFileAddress(id: string, name: string): string {
  return `/quan-tri/tep/${id}/${encodeURIComponent(name)}`;
}

/** What stood at a document's or a picture's address before, to be saved by staff. */
export function staffVersionAddress(id: string, name: string, revision: number): string {
  return `${staffFileAddress(id, name)}?ban=${revision}`;
}

/** Where staff correct and confirm what was read of a document. */
export function staffWordsAddress(id: string, page?: number): string {
  return `/quan-tri/tep/${id}/chu${page === undefined ? "" : `?trang=${page}`}`;
}

/** What one page of a document looks like, for staff. @param page from 1 */
export function staffPageAddress(id: string, page: number): string {
  return `/quan-tri/tep/${id}/trang/${page}`;
}

/** Where staff send files, in pieces, by the tus protocol. */
export const uploadAddress = "/quan-tri/tep/tai-len";

/** The library of pictures and documents. */
export const libraryAddress = "/quan-tri/thu-vien";

/** One file in the library. */
export function libraryFileAddress(id: string): string {
  return `${libraryAddress}?chon=${id}#chi-tiet`;
}

/** What the editor asks while somebody looks for a picture: GET with q and trang. */
export const pickAddress = `${libraryAddress}/chon`;
