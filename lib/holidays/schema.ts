import { flag, typedDay } from "@/lib/core/form-input";
import { filledLine, line } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";

export const addHolidayInput = z.strictObject({
  day: typedDay(),
  name: filledLine(120, "Viết tên ngày nghỉ, ví dụ Tết Nguyên đán"),
  worked: flag,
  source: line(200, "Viết căn cứ trong 200 ký tự, ví dụ Văn bản số 12729/VPCP-KGVX ngày 25/12/2025").default(""),
});

export const citeHolidayInput = z.strictObject({
  id: z.uuid(),
  source: filledLine(200, "Ghi căn cứ, ví dụ Văn bản số 12729/VPCP-KGVX ngày 25/12/2025"),
});

export const removeHolidayInput = z.strictObject({ id: z.uuid() });
