import type { Metadata } from "next";
import { BigState } from "@/components/layout/big-state";
import { SearchField } from "@/components/search/search-field";
import { SEARCH } from "@/lib/search/sought";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: "Nội dung đã gỡ", path: "/da-go", indexed: false });
}

/** The body of every 410: an address that existed and whose text was withdrawn. */
export default function GonePage() {
  return (
    <SitePage>
      <BigState title="Nội dung đã gỡ">
        <p className="mt-2">
          Cơ quan quản lý cổng đã gỡ nội dung ở địa chỉ này. Bài, văn bản hay báo cáo về cùng việc có thể đã đăng ở địa chỉ khác: tìm bằng vài chữ trong tên.
        </p>
        <div className="mt-6">
          <form action={SEARCH}>
            <SearchField q="" />
          </form>
        </div>
        <div className="btns mt-6">
          <a className="btn btn--primary" href="/tin-tuc">
            Xem tin mới
          </a>
          <a className="btn" href="/">
            Về trang chủ
          </a>
        </div>
      </BigState>
    </SitePage>
  );
}
