import { line as typed } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";

/** Every line of the profile is printed on public pages, so none may be empty. */
const line = (max: number, example: string) =>
  typed(max, `Viết gọn lại trong ${max} ký tự, ví dụ ${example}`).pipe(z.string().min(1, { error: `Nhập đủ mục này, ví dụ ${example}` }));

/** What the portal says of itself. Version 0 is the first time, when there is no row yet. */
export const siteProfileInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  councilName: line(150, "Hội đồng nhân dân tỉnh Lạc Giang"),
  shortName: line(80, "HĐND tỉnh Lạc Giang"),
  officeName: line(150, "Văn phòng Hội đồng nhân dân tỉnh"),
  termLine: line(150, "Khóa XIV, nhiệm kỳ 2016–2021"),
  responsible: line(200, "Ông Phạm Đức Lương, Chánh Văn phòng, Trưởng Ban Biên tập"),
  licence: line(300, "số 21/GP-TTĐT do Sở Thông tin và Truyền thông cấp ngày 12/06/2019"),
  address: line(300, "Số 2, quảng trường Sông Lạc, phường Tân Giang, thành phố Lạc Thành"),
  phone: line(40, "0200 3 555 666"),
  hotline: line(40, "0200 3 555 888"),
  email: z.email({ error: "Nhập địa chỉ thư, ví dụ vanphong@hdnd.lacgiang.example" }).max(200, { error: "Địa chỉ thư dài quá 200 ký tự. Kiểm tra lại" }),
});

/** Decoded path of this portal, "/tin-tuc/thong-bao-moi". */
const path = z
  .string()
  .max(500, { error: "Đường dẫn dài quá 500 ký tự. Kiểm tra lại" })
  .regex(/^\/(?![/\\])[^?#\s\\]*$/, { error: "Nhập đường dẫn trên cổng này, ví dụ /tin-tuc/thong-bao-moi" });

/** Names a missing address and where its readers are led from now on. */
export const redirectInput = z.strictObject({ path, target: path });
/** Names a missing address that needs nothing. */
export const dismissInput = z.strictObject({ path });
