import { z } from "@/lib/core/zod";

/** What a window says of itself. The section counts for reports alone. */
const sign = { window: z.uuid(), leaving: z.boolean().default(false) };
const id = z.uuid();

/** How long after its last sign a window counts as open. A browser lets a window that nobody looks at speak once a minute (docs/decisions/0222). */
export const OPEN_MS = 90_000;

export const openEditionInput = z.strictObject({ id, ...sign });
export const openReportInput = z.strictObject({ id, ...sign, sectionId: z.uuid().nullable().default(null) });

/** What is open. */
export type Opened = { editionId: string } | { reportId: string };

export interface Sign {
  window: string;
  leaving: boolean;
  sectionId: string | null;
}
