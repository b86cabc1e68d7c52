import type { PersonRefusal } from "./policy";

/** Words for the fields that a save can change. */
export const fieldWords: Record<string, string> = { fullName: "họ và tên", titleLine: "chức danh" };

export const refusalWords: Record<PersonRefusal, string> = {
  "may-not-manage-people": "Tài khoản này không sửa danh bạ. Nhờ người duyệt hoặc văn thư.",
  "may-not-see-people": "Tài khoản này không xem danh bạ của tin bài.",
};
