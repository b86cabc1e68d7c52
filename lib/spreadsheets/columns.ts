import { fold } from "@/lib/core/vietnamese";
import type { SpreadsheetKind } from "@/prisma/generated/enums";

/** A column that a table may have. */
export interface Column {
  key: string;
  /** As it stands in the first row of the template. */
  head: string;
  /** Other heads that offices use, folded. */
  also: readonly string[];
  required: boolean;
  example: string;
  /** Of the template, in characters. */
  width: number;
}

const column = (key: string, head: string, example: string, width: number, also: readonly string[] = [], required = false): Column => ({
  ...{ key, head, also, required, example, width },
});

/** The heads of the public list's file are among them: what the portal gives out it takes in again. */
export const columns: Record<SpreadsheetKind, readonly Column[]> = {
  RESOLUTIONS: [
    column("symbol", "Số, ký hiệu", "45/NQ-HĐND", 20, ["so ky hieu", "so va ky hieu", "ky hieu", "so nghi quyet"], true),
    column("issuedOn", "Ngày ban hành", "09/12/2020", 16, ["ngay ky", "ngay"], true),
    column("title", "Trích yếu", "Về dự toán ngân sách địa phương năm 2021", 70, ["ten nghi quyet", "noi dung", "trich yeu noi dung"], true),
    column("adoptedOn", "Ngày thông qua", "09/12/2020", 16),
    column("effectiveOn", "Ngày có hiệu lực", "09/12/2020", 16, ["ngay hieu luc", "hieu luc tu"]),
    column("expiresOn", "Ngày hết hiệu lực", "", 16, ["hieu luc den"]),
    column("fields", "Lĩnh vực", "Ngân sách, đầu tư", 28),
    column("session", "Kỳ họp", "Kỳ họp thứ 18", 28),
    column("signerName", "Người ký", "Giàng A Páo", 24),
    column("signerTitle", "Chức vụ người ký", "Chủ tịch", 20, ["chuc vu"]),
    column("summary", "Tóm tắt", "", 40),
  ],
  MEMBERS: [
    column("fullName", "Họ và tên", "Hoàng Thị Minh Hạnh", 28, ["ho ten"], true),
    column("birthYear", "Năm sinh", "1979", 12, [], true),
    column("sex", "Giới tính", "Nữ", 12),
    column("hometown", "Quê quán", "Xã Bản Mây, tỉnh Lạc Giang", 32),
    column("education", "Trình độ chuyên môn", "Cử nhân luật", 24, ["trinh do"]),
    column("workplace", "Nơi công tác", "Sở Tư pháp", 32, ["co quan cong tac"]),
    column("constituency", "Đơn vị bầu cử số", "3", 16, ["don vi bau cu"]),
    column("group", "Tổ đại biểu", "Tổ đại biểu huyện Nậm Sơn", 28, ["to"]),
    column("fullTime", "Chuyên trách", "Không", 14),
    column("selfNominated", "Tự ứng cử", "Không", 14),
    column("reelected", "Tái cử", "Có", 12),
    column("voteShare", "Tỷ lệ phiếu (%)", "71,25", 16, ["ty le phieu", "ty le"]),
    column("fromDay", "Từ ngày", "01/06/2016", 14),
    column("toDay", "Đến ngày", "", 14),
  ],
};

const keyOf = (head: string) =>
  fold(head)
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();

/** Which column of the table holds what, by the words of its first row; and what is missing. Unknown heads are left alone. Pure. */
export function readHeads(kind: SpreadsheetKind, heads: readonly string[]): { places: Map<string, number>; missing: string[] } {
  const given = heads.map(keyOf);
  const places = new Map<string, number>();
  for (const { key, head, also } of columns[kind]) {
    const place = given.findIndex((word) => word !== "" && (word === keyOf(head) || also.includes(word)));
    if (place >= 0) places.set(key, place);
  }
  return { places, missing: columns[kind].filter(({ key, required }) => required && !places.has(key)).map(({ head }) => head) };
}

/** The head of a column, for naming what is wrong in it. */
export function headOf(kind: SpreadsheetKind, key: string): string {
  return columns[kind].find((one) => one.key === key)?.head ?? key;
}
