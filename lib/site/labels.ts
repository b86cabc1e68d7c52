import type { BannerKind } from "@/prisma/generated/enums";
import type { SiteRefusal } from "./policy";

/** Words for the fields of the profile, in the order of its form. */
export const fieldWords: Record<string, string> = {
  councilName: "tên Hội đồng",
  shortName: "tên gọi tắt",
  officeName: "tên Văn phòng",
  termLine: "khóa, nhiệm kỳ",
  responsible: "người chịu trách nhiệm",
  licence: "giấy phép",
  address: "địa chỉ",
  phone: "điện thoại",
  hotline: "đường dây nóng",
  email: "thư điện tử",
  englishName: "tên tiếng Anh",
  englishOffice: "tên Văn phòng bằng tiếng Anh",
  motto: "phương châm",
};

export const refusalWords: Record<SiteRefusal, string> = {
  "may-not-manage-site": "Tài khoản này không sửa thông tin của cổng. Nhờ quản trị.",
  "may-not-manage-addresses": "Tài khoản này không sửa đường dẫn của cổng. Nhờ người duyệt hoặc quản trị.",
  "may-not-manage-banner": "Tài khoản này không đặt dải thông báo. Nhờ người duyệt.",
  "banner-over": "Giờ kết thúc đã qua. Chọn giờ sau lúc này.",
  "no-banner": "Không có dải thông báo nào đang hiện hoặc đang chờ. Tải lại trang.",
  "not-a-mark": "Tệp này không phải ảnh PNG, JPEG hay WebP đọc được. Chọn tệp khác.",
  "no-mark": "Cổng đang dùng dấu hiệu vẽ sẵn. Tải lại trang.",
  "not-missing": "Đường dẫn này không còn trong danh sách. Tải lại trang.",
  "leads-to-itself": "Đường dẫn này dẫn về chính nó. Nhập một trang khác.",
  "leads-nowhere": "Trang ở đích đã gỡ. Nhập một trang đang mở.",
};

/** What readers see and hear in front of its words. */
export const bannerTitles: Record<BannerKind, string> = { URGENT: "Thông báo khẩn", INFORMATION: "Thông tin" };

/** Words for the fields of the strip. */
export const bannerFieldWords: Record<string, string> = {
  kind: "loại",
  text: "nội dung",
  linkHref: "liên kết",
  linkText: "chữ của liên kết",
  startsAt: "giờ bắt đầu",
  endsAt: "giờ kết thúc",
};

/** Words for the fields of the navigation. */
export const navigationFieldWords: Record<string, string> = { entries: "các mục" };
