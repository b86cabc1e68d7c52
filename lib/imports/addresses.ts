/** Where staff bring in a file. */
export const importAddress = "/quan-tri/tin-bai/nhap";

/** Where the form of that page sends the file. */
export const importUploadAddress = `${importAddress}/gui`;

/** What one file was read into: the report, for staff. */
export function reportAddress(importId: string): string {
  return `${importAddress}/${importId}`;
}
