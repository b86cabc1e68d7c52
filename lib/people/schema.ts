import { filledLine, line } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";

/** Without an id a new person; with one, a change that names the version seen. */
export const personInput = z.strictObject({
  id: z.uuid({ error: "Chọn lại từ danh sách" }).optional(),
  version: z.coerce.number().int().positive().optional(),
  fullName: filledLine(120, "Nhập họ và tên, ví dụ Hoàng Thị Minh Hạnh"),
  /** How the person is introduced; null or empty when there is nothing to say. */
  titleLine: line(200, "Viết chức danh trong 200 ký tự, ví dụ Trưởng Ban Pháp chế")
    .nullable()
    .default(null)
    .transform((text) => text || null),
});
