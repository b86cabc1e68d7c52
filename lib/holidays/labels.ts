import type { HolidayRefusal } from "./policy";

export const refusalWords: Record<HolidayRefusal, string> = {
  "may-not-keep-holidays": "Tài khoản này không sửa lịch nghỉ. Nhờ chuyên viên công tác HĐND.",
  "day-known": "Ngày này đã có trong lịch nghỉ. Bỏ ngày cũ rồi thêm lại.",
  "day-of-rest": "Ngày này là thứ bảy hoặc chủ nhật, vốn đã nghỉ. Nhập ngày nghỉ bù rơi vào ngày thường.",
  "day-of-work": "Ngày này là ngày thường, vốn đã làm việc. Chọn Ngày nghỉ, hoặc nhập ngày làm bù rơi vào thứ bảy, chủ nhật.",
};
