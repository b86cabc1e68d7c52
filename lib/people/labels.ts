import type { PersonRefusal } from "./policy";

export const refusalWords: Record<PersonRefusal, string> = {
  "may-not-manage-people": "Tài khoản này không sửa danh bạ. Nhờ người duyệt hoặc văn thư.",
  "may-not-see-people": "Tài khoản này không xem danh bạ của tin bài.",
};
