import type { Metadata } from "next";
import { BigState } from "@/components/layout/big-state";
import { SearchField } from "@/components/search/search-field";
import { SEARCH } from "@/lib/search/sought";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: "Không có trang này", path: "/khong-co-trang", indexed: false });
}

/** The body of every 404: lib/server puts it in place and keeps the status. */
export default function MissingPage() {
  return (
    <SitePage>
      <BigState title="Không có trang này">
        <p className="mt-2">Địa chỉ có thể gõ nhầm, hoặc trang đã chuyển chỗ. Tìm lại bằng vài chữ trong tiêu đề.</p>
        <div className="mt-6">
          <form action={SEARCH}>
            <SearchField q="" />
          </form>
        </div>
        <div className="btns mt-6">
          <a className="btn btn--primary" href="/tin-tuc">
            Xem tin mới
          </a>
          <a className="btn" href="/so-do-trang">
            Xem sơ đồ trang
          </a>
          <a className="btn" href="/">
            Về trang chủ
          </a>
        </div>
      </BigState>
    </SitePage>
  );
}
