import { flag, optionalDay, optionalId, typedDay } from "@/lib/core/form-input";
import { filledLine, line } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { MandateEnd } from "@/prisma/generated/enums";

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const nothing = z.literal("").transform(() => null);
const seats = "Nhập số đại biểu được bầu, ví dụ 5";

export const constituencyInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  termId: id,
  number: z.coerce.number({ error: "Nhập số của đơn vị bầu cử, ví dụ 7" }).int().min(1, { error: "Nhập số của đơn vị bầu cử, ví dụ 7" }).max(99),
  name: filledLine(120, "Nhập tên đơn vị bầu cử, ví dụ Huyện Nậm Sơn"),
  area: line(2000, "Viết các xã, phường trong 2.000 ký tự").default(""),
  seats: z.coerce.number({ error: seats }).int({ error: seats }).min(1, { error: seats }).max(99, { error: seats }),
});

const share = "Nhập tỷ lệ phần trăm từ 0 đến 100, ví dụ 93,51, hoặc để trống";
/** "93,51" as people write it, or 93.51. */
const voteShare = z
  .union([
    nothing,
    z.null(),
    z.number().min(0, { error: share }).max(100, { error: share }),
    z
      .string()
      .regex(/^\s*\d{1,3}(?:[.,]\d{1,2})?\s*%?\s*$/, { error: share })
      .transform((text) => Number(text.replace("%", "").replace(",", ".").trim()))
      .pipe(z.number().max(100, { error: share })),
  ])
  .default(null);
/** "co", "khong", or nothing where the record does not say. */
const known = z
  .union([nothing, z.null(), z.boolean(), z.enum(["co", "khong"]).transform((word) => word === "co")], { error: "Chọn có, không hoặc chưa rõ" })
  .default(null);

const mandate = {
  constituencyId: optionalId,
  groupId: optionalId,
  fullTime: flag,
  selfNominated: flag,
  reelected: known,
  voteShare,
  workplace: line(200, "Viết nơi công tác trong 200 ký tự").default(""),
  fromDay: typedDay("Nhập ngày bắt đầu làm đại biểu, ví dụ 23/05/2021"),
};
export const addMemberInput = z.strictObject({ termId: id, personId: z.uuid({ error: "Chọn một người trong kết quả tìm" }), ...mandate, toDay: optionalDay() });
export const memberInput = z.strictObject({ id, version, ...mandate });

export const endMandateInput = z.strictObject({
  id,
  version,
  lastDay: typedDay("Nhập ngày cuối cùng làm đại biểu, ví dụ 30/06/2024"),
  reason: z.enum(MandateEnd, { error: "Chọn lý do thôi làm đại biểu" }),
  /** The resolution by its address on the portal, where there is one. */
  resolution: z
    .union([nothing, z.null(), z.string().regex(/\/nghi-quyet\/\d{4}\/[a-z0-9-]+\/?$/, { error: "Chép địa chỉ của nghị quyết trên cổng, hoặc để trống" })])
    .default(null),
});
export const memberSeenInput = z.strictObject({ id, version });
export const closeTermInput = z.strictObject({ termId: id, version });
