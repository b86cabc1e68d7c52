import { flag, optionalDay, optionalId, optionalNumber, typedDay } from "@/lib/core/form-input";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { BodyKind, HoldingEnd, SuccessionKind } from "@/prisma/generated/enums";

export const id = z.uuid({ error: "Chọn lại từ danh sách" });
export const version = z.coerce.number().int().positive();
/** Without them a new record; with them a change that names the version seen. */
const change = { id: id.optional(), version: version.optional() };
const decision = line(300, "Viết quyết định trong 300 ký tự, ví dụ Nghị quyết số 41/NQ-HĐND").default("");
const mail = z.union([z.literal(""), z.email({ error: "Nhập địa chỉ thư, ví dụ vanphong@hdnd.lacgiang.example" })]).default("");
const phone = line(60, "Viết số điện thoại trong 60 ký tự, ví dụ 0200 3 555 666").default("");
/** A resolution of this council by its address on the portal: "/nghi-quyet/2021/41-nq-hdnd", with or without the host. */
const resolution = z
  .union([
    z.literal("").transform(() => null),
    z
      .string()
      .regex(/\/nghi-quyet\/\d{4}\/[a-z0-9-]+\/?$/, { error: "Chép địa chỉ của nghị quyết trên cổng, ví dụ /nghi-quyet/2021/41-nq-hdnd, hoặc để trống" })
      .transform((text) => {
        const [, year = "", slug = ""] = /\/nghi-quyet\/(\d{4})\/([a-z0-9-]+)\/?$/.exec(text) ?? [];
        return { year: Number(year), slug };
      }),
    z.null(),
  ])
  .default(null);

export const bodyInput = z.strictObject({
  ...change,
  kind: z.enum(BodyKind, { error: "Chọn loại cơ quan" }),
  name: filledLine(200, "Nhập tên cơ quan, ví dụ Ban Pháp chế"),
  shortName: line(100).default(""),
  englishName: line(200).default(""),
  symbolTail: line(20).default(""),
  functions: paragraphs(20_000, "Viết chức năng, nhiệm vụ trong 20.000 ký tự").default(""),
  englishFunctions: paragraphs(20_000).default(""),
  parentId: optionalId,
  position: optionalNumber(0, 9999, "Nhập thứ tự là một số, ví dụ 3").transform((place) => place ?? 0),
  validFrom: optionalDay(),
  foundedBy: decision,
  address: line(300).default(""),
  phone,
  fax: phone,
  email: mail,
  shown: flag,
});

export const endBodyInput = z.strictObject({
  id,
  version,
  lastDay: typedDay("Nhập ngày cuối cùng hoạt động, ví dụ 30/06/2021"),
  kind: z.enum(SuccessionKind, { error: "Chọn cách kế tục" }).default("REORGANISATION"),
  decision,
  /** Who takes its place; nobody where it simply ends. */
  successorIds: z.array(id).max(10).default([]),
});
export const bodySeenInput = z.strictObject({ id, version });

export const successionInput = z.strictObject({
  predecessorId: id,
  successorId: id,
  kind: z.enum(SuccessionKind, { error: "Chọn cách kế tục" }),
  onDay: typedDay("Nhập ngày kế tục, ví dụ 01/07/2021"),
  decision,
});
export const dropSuccessionInput = z.strictObject({ predecessorId: id, successorId: id });

export const termInput = z.strictObject({
  ...change,
  bodyId: id,
  ordinal: z.coerce.number({ error: "Nhập số khóa, ví dụ 16" }).int().min(1, { error: "Nhập số khóa, ví dụ 16" }).max(99),
  name: filledLine(60, "Nhập tên khóa, ví dụ khóa XVI"),
  startsOn: typedDay("Nhập ngày bắt đầu nhiệm kỳ, ví dụ 01/04/2026"),
  endsOn: typedDay("Nhập ngày kết thúc nhiệm kỳ, ví dụ 31/03/2031"),
  electedOn: optionalDay(),
});

export const postInput = z.strictObject({
  ...change,
  bodyId: id,
  title: filledLine(200, "Nhập tên chức vụ đủ chữ, ví dụ Trưởng Ban Pháp chế"),
  englishTitle: line(200).default(""),
  protocol: z.coerce.number({ error: "Nhập thứ tự nghi thức, ví dụ 30" }).int().min(1, { error: "Nhập thứ tự nghi thức, ví dụ 30" }).max(99_999),
  sole: flag,
});

const held = {
  fromDay: typedDay("Nhập ngày nhận chức vụ, ví dụ 05/07/2021"),
  toDay: optionalDay(),
  termId: optionalId,
  fullTime: flag,
  decision,
  resolution,
};
export const appointInput = z.strictObject({ postId: id, personId: z.uuid({ error: "Chọn một người trong kết quả tìm" }), ...held });
/** A correction of what was written down; who and which office stay. */
export const holdingInput = z.strictObject({
  id,
  version,
  ...held,
  endReason: z.union([z.literal("").transform(() => null), z.null(), z.enum(HoldingEnd)]).default(null),
  endDecision: decision,
});
export const endHoldingInput = z.strictObject({
  id,
  version,
  lastDay: typedDay("Nhập ngày cuối cùng giữ chức vụ, ví dụ 30/06/2021"),
  reason: z.enum(HoldingEnd, { error: "Chọn lý do thôi giữ chức vụ" }),
  decision,
});
export const holdingSeenInput = z.strictObject({ id, version });

export const contactInput = z.strictObject({
  ...change,
  bodyId: id,
  personId: optionalId,
  name: filledLine(120, "Nhập họ và tên người liên hệ, ví dụ Trần Thu Hà"),
  title: line(200).default(""),
  duty: line(300, "Viết việc phụ trách trong 300 ký tự, ví dụ Tiếp nhận phản ánh, kiến nghị").default(""),
  phone,
  email: mail,
  position: optionalNumber(0, 999, "Nhập thứ tự là một số, ví dụ 1").transform((place) => place ?? 0),
});
export const contactSeenInput = z.strictObject({ id, version });
