import type { MandateEnd, PersonalField, Sex } from "@/prisma/generated/enums";

export const sexLabels: Record<Sex, string> = { FEMALE: "Nữ", MALE: "Nam" };

/** Bà, ông: how a person is spoken of. */
export const honorifics: Record<Sex, string> = { FEMALE: "bà", MALE: "ông" };

export const mandateEndLabels: Record<MandateEnd, string> = {
  RELEASED: "Thôi làm nhiệm vụ đại biểu",
  REMOVED: "Bị bãi nhiệm",
  FORFEITED: "Mất quyền đại biểu",
  TRANSFERRED: "Chuyển công tác, nơi cư trú",
  DECEASED: "Từ trần",
};

export const personalFieldLabels: Record<PersonalField, string> = {
  BIRTH_DATE: "Ngày, tháng, năm sinh",
  ETHNICITY: "Dân tộc",
  RELIGION: "Tôn giáo",
  PARTY_JOINED_ON: "Ngày vào Đảng",
  PHONE: "Số điện thoại",
};
