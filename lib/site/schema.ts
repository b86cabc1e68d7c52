import { filledLine, line as typed } from "@/lib/core/text-input";
import { z } from "@/lib/core/zod";
import { BannerKind } from "@/prisma/generated/enums";

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
  // The English pages and the foot do without these.
  englishName: typed(150, "Viết gọn lại trong 150 ký tự, ví dụ Lac Giang Provincial People’s Council").default(""),
  englishOffice: typed(150, "Viết gọn lại trong 150 ký tự, ví dụ Office of the Provincial People’s Council").default(""),
  motto: typed(150, "Viết gọn lại trong 150 ký tự, ví dụ Kỷ cương, trách nhiệm, chuyên nghiệp, hiệu quả").default(""),
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

const moment = z.iso.datetime({ offset: true, error: "Nhập ngày giờ, ví dụ 05/01/2021, 14 giờ 30" }).transform((text) => new Date(text));

/** What the strip says; two lines on a phone. */
export const BANNER_LENGTH = 250;

/** The strip above every page. Version 0 is the first one ever. A link has an address and words, or there is none. */
export const bannerInput = z
  .strictObject({
    version: z.coerce.number().int().min(0),
    kind: z.enum(BannerKind, { error: "Chọn khẩn hoặc thông tin" }),
    text: typed(BANNER_LENGTH, `Viết gọn trong ${BANNER_LENGTH} ký tự. Phần dài hơn đăng thành tin, rồi đặt liên kết`).pipe(
      z.string().min(1, { error: "Viết nội dung, ví dụ Trụ sở tiếp công dân tạm đóng ngày 05/01/2021 vì mưa lũ" }),
    ),
    linkHref: z
      .string()
      .max(500, { error: "Liên kết dài quá 500 ký tự. Kiểm tra lại" })
      .regex(/^(\/(?![/\\])\S*|https:\/\/\S+)$/, { error: "Nhập đường dẫn trên cổng này, ví dụ /tin-tuc/thong-bao-moi, hoặc địa chỉ bắt đầu bằng https://" })
      .nullable()
      .default(null),
    linkText: filledLine(80, "Viết chữ của liên kết, ví dụ Xem hướng dẫn").nullable().default(null),
    /** Null means now. */
    startsAt: moment.nullable().default(null),
    endsAt: moment,
  })
  .refine(({ linkHref, linkText }) => linkHref === null || linkText !== null, { path: ["linkText"], error: "Viết chữ của liên kết, ví dụ Xem hướng dẫn" })
  .refine(({ linkHref, linkText }) => linkText === null || linkHref !== null, {
    path: ["linkHref"],
    error: "Nhập đường dẫn của liên kết, hoặc bỏ chữ của liên kết",
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || startsAt < endsAt, {
    path: ["endsAt"],
    error: "Giờ kết thúc phải sau giờ bắt đầu. Chọn giờ muộn hơn",
  });

/** Names the strip in the version seen. */
export const takeDownInput = z.strictObject({ version: z.coerce.number().int().positive() });

/** Pictures larger than this are no mark. */
export const MARK_BYTES = 500_000;

/** The council's mark; version 0 is the first one. */
export const markInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  bytes: z
    .instanceof(Uint8Array, { error: "Chọn một tệp ảnh, ví dụ dau-hieu.png" })
    .refine((bytes) => bytes.length > 0, { error: "Chọn một tệp ảnh, ví dụ dau-hieu.png" })
    .refine((bytes) => bytes.length <= MARK_BYTES, { error: "Ảnh lớn quá 500 KB. Thu nhỏ ảnh rồi chọn lại" }),
});
export const dropMarkInput = z.strictObject({ version: z.coerce.number().int().positive() });

/** How many entries the navigation holds; more stand on no screen. */
export const NAVIGATION_LENGTH = 20;

/** An entry of the main navigation: an area of the portal, or with a name a link that the office adds. */
export const navigationEntry = z.strictObject({
  href: z
    .string()
    .max(500, { error: "Địa chỉ dài quá 500 ký tự. Kiểm tra lại" })
    .regex(/^(\/(?![/\\])[^\s\\]*|https:\/\/\S+)$/, { error: "Nhập đường dẫn trên cổng này, ví dụ /tin-tuc, hoặc địa chỉ bắt đầu bằng https://" }),
  name: filledLine(40, "Viết tên mục, ví dụ Cổng thông tin tỉnh").nullable().default(null),
  shown: z.boolean(),
});
export type NavigationEntry = z.infer<typeof navigationEntry>;

/** The whole navigation in its order; no address twice. */
export const navigationInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  entries: z
    .array(navigationEntry)
    .max(NAVIGATION_LENGTH, { error: `Giữ không quá ${NAVIGATION_LENGTH} mục. Bỏ bớt liên kết` })
    .refine((entries) => new Set(entries.map(({ href }) => href)).size === entries.length, { error: "Có địa chỉ nêu hai lần. Bỏ bớt một mục" }),
});
