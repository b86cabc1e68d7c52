import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { keepTogether } from "@/lib/core/typography";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "Tiếp cận",
    description: "Cách đọc cổng thông tin bằng bàn phím, trình đọc màn hình, chữ lớn và tương phản cao.",
    path: "/tro-nang",
  });
}

export default async function AccessibilityPage() {
  const { hotline, email } = await profile();
  const contacts = [hotline && `điện thoại ${hotline}`, email && `thư điện tử ${email}`].filter(Boolean).join(", ");
  return (
    <SitePage>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Tiếp cận" }]} />
        <header className="pagehead">
          <h1>Tiếp cận</h1>
          <p className="pagehead__lede">Cổng được làm để ai cũng đọc được, bằng thiết bị nào cũng được.</p>
        </header>
        <div className="prose">
          <h2>Chỉnh cách hiển thị</h2>
          <p>
            Nút “Hiển thị” ở đầu mỗi trang đổi cỡ chữ, nền sáng hoặc tối, và độ tương phản. Lựa chọn được nhớ trên máy đang dùng, không gắn với tên người dùng.
          </p>
          <h2>Dùng bàn phím</h2>
          <p>Phím Tab đi lần lượt qua các liên kết và nút. Liên kết đầu tiên của mỗi trang, “Đến nội dung chính”, bỏ qua phần đầu trang.</p>
          <h2>Không cần mã lệnh</h2>
          <p>Mọi trang đọc được khi trình duyệt tắt JavaScript. Trang không đặt cookie theo dõi và không gọi tới máy chủ nào khác.</p>
          <h2>Chuẩn đã đối chiếu</h2>
          <p>Các trang được kiểm tra tự động theo WCAG 2.2 mức A và AA, ở nền sáng, nền tối và tương phản cao.</p>
          {contacts && (
            <>
              <h2>Báo chỗ chưa đọc được</h2>
              <p>{keepTogether(`Nói rõ trang nào, thiết bị nào: ${contacts}.`)}</p>
            </>
          )}
        </div>
      </div>
    </SitePage>
  );
}
