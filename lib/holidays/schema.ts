import { flag, typedDay } from "@/lib/core/form-input";
import { filledLine } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";

export const addHolidayInput = z.strictObject({
  day: typedDay(),
  name: filledLine(120, "Viết tên ngày nghỉ, ví dụ Tết Nguyên đán"),
  worked: flag,
});

export const removeHolidayInput = z.strictObject({ id: z.uuid() });
