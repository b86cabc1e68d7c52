import type { SiteRefusal } from "./policy";

export const refusalWords: Record<SiteRefusal, string> = {
  "may-not-manage-site": "Tài khoản này không sửa thông tin của cổng. Nhờ quản trị.",
};
