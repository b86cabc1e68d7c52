import type { PersonalField } from "@/prisma/generated/enums";
import type { PersonRefusal } from "./policy";

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = {
  fullName: "họ và tên",
  titleLine: "chức danh",
  sex: "giới tính",
  birthYear: "năm sinh",
  hometown: "quê quán",
  education: "trình độ",
  biography: "giới thiệu",
  portraitId: "ảnh chân dung",
  birthDate: "ngày sinh",
  ethnicity: "dân tộc",
  religion: "tôn giáo",
  partyJoinedOn: "ngày vào Đảng",
  phone: "điện thoại",
};

export const personalFieldLabels: Record<PersonalField, string> = {
  BIRTH_DATE: "Ngày, tháng, năm sinh",
  ETHNICITY: "Dân tộc",
  RELIGION: "Tôn giáo",
  PARTY_JOINED_ON: "Ngày vào Đảng",
  PHONE: "Số điện thoại",
};

export const refusalWords: Record<PersonRefusal, string> = {
  "may-not-manage-people": "Tài khoản này không sửa danh bạ. Nhờ chuyên viên công tác HĐND hoặc người duyệt.",
  "may-not-see-people": "Tài khoản này không xem danh bạ của tin bài.",
  "may-not-see-protected": "Dữ liệu được bảo vệ chỉ dành cho người giữ hồ sơ của Hội đồng nhân dân.",
  "may-not-release": "Tài khoản này không cho công khai, không thôi công khai dữ liệu cá nhân. Nhờ người duyệt.",
  "already-released": "Trường này đang được công khai rồi.",
  "not-released": "Trường này đã thôi công khai.",
  "no-picture": "Không còn ảnh này trong thư viện, hoặc ảnh chưa quét xong. Chọn ảnh khác.",
};
