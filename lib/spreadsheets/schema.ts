import { z } from "@/lib/core/zod";

export const spreadsheetLimits = {
  /** Bytes of the file. */
  upload: 50 * 1024 * 1024,
  /** Rows of a CSV file. */
  rows: 200_000,
  /** Rows of a workbook, which is opened as a whole. */
  workbookRows: 50_000,
  /** Bytes of a workbook when it is unpacked. */
  inflated: 400 * 1024 * 1024,
  /** Characters of one cell. */
  cell: 4000,
} as const;

const choice = z.uuid({ error: "Chọn trong danh sách" });

/** What every row of a table shares. */
export const settingsInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("RESOLUTIONS"),
    termId: choice,
    issuerId: choice,
    /** Readers see the resolutions as they come in. */
    publish: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal("MEMBERS"), termId: choice }),
]);
export type ImportSettings = z.infer<typeof settingsInput>;

/** Names the version that was seen. */
export const seenImport = z.strictObject({ id: z.uuid(), version: z.coerce.number().int().positive() });

/** What a cell says wrong. */
export const lineErrors = z.array(z.strictObject({ column: z.string(), message: z.string() }));
export type LineError = z.infer<typeof lineErrors>[number];

/** Work for the worker. */
export const jobInput = z.strictObject({ id: z.uuid() });
