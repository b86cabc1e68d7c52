import { optionalDay, optionalId } from "@/lib/core/form-input";
import { filledLine, line, paragraphs } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { PersonalField, Sex } from "@/prisma/generated/enums";

const id = z.uuid({ error: "Chọn lại từ danh sách" });
const version = z.coerce.number().int().positive();
const nothing = z.literal("").transform(() => null);
const year = "Nhập năm sinh gồm 4 chữ số, ví dụ 1974, hoặc để trống";

/** Without an id a new person; with one, a change that names the version seen. What is left out stays as it is. */
export const personInput = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  fullName: filledLine(120, "Nhập họ và tên, ví dụ Hoàng Thị Minh Hạnh"),
  /** How the person is introduced; null or empty when there is nothing to say. */
  titleLine: line(200, "Viết chức danh trong 200 ký tự, ví dụ Trưởng Ban Pháp chế")
    .nullable()
    .default(null)
    .transform((text) => text || null),
  sex: z.union([nothing, z.null(), z.enum(Sex)], { error: "Chọn nam hoặc nữ" }).optional(),
  birthYear: z
    .union([nothing, z.null(), z.coerce.number({ error: year }).int({ error: year }).min(1900, { error: year }).max(2100, { error: year })], { error: year })
    .optional(),
  hometown: line(200, "Viết quê quán trong 200 ký tự, ví dụ xã Hua Pe, huyện Nậm Sơn").optional(),
  education: line(200, "Viết trình độ trong 200 ký tự, ví dụ Cử nhân luật").optional(),
  biography: paragraphs(4000, "Viết giới thiệu trong 4.000 ký tự").optional(),
  portraitId: optionalId.optional(),
});

/** A picture of the library as the face of a person, or none. */
export const portraitInput = z.strictObject({ id, version, portraitId: z.union([nothing, id]) });

/** What the law protects. It hangs on the person, whose version guards it. */
export const protectedInput = z.strictObject({
  personId: id,
  version,
  birthDate: optionalDay(),
  ethnicity: line(60, "Viết dân tộc trong 60 ký tự, ví dụ Tày").default(""),
  religion: line(60, "Viết tôn giáo trong 60 ký tự, hoặc để trống").default(""),
  partyJoinedOn: optionalDay(),
  phone: line(60, "Viết số điện thoại trong 60 ký tự, ví dụ 0200 3 555 666").default(""),
});

/** Where the values of a protected field stand. */
export const protectedColumns = {
  BIRTH_DATE: "birthDate",
  ETHNICITY: "ethnicity",
  RELIGION: "religion",
  PARTY_JOINED_ON: "partyJoinedOn",
  PHONE: "phone",
} as const satisfies Record<PersonalField, string>;

export const releaseInput = z.strictObject({
  field: z.enum(PersonalField, { error: "Chọn một trường dữ liệu" }),
  legalBasis: filledLine(500, "Ghi căn cứ pháp lý, ví dụ khoản 2 Điều 10 Luật …; không có căn cứ thì không công khai"),
});
/** `contactIds`: contacts that bear the name alone, each confirmed to be this person's. */
export const eraseInput = z.strictObject({ id, version, contactIds: z.array(z.uuid()).max(100).default([]) });
export const revokeInput = z.strictObject({ id });
