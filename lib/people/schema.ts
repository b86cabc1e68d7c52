import { z } from "zod";

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim());

/** Without an id a new person; with one, a change that names the version seen. */
export const personInput = z.strictObject({
  id: z.uuid().optional(),
  version: z.coerce.number().int().positive().optional(),
  fullName: line(120).pipe(z.string().min(1, { error: "Nhập họ và tên, ví dụ Hoàng Thị Minh Hạnh" })),
  /** How the person is introduced; null or empty when there is nothing to say. */
  titleLine: line(200)
    .nullable()
    .default(null)
    .transform((text) => text || null),
});
