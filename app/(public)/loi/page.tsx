import type { Metadata } from "next";
import { BigState } from "@/components/layout/big-state";
import { Brand } from "@/components/layout/brand";

export const metadata: Metadata = { title: "Chưa mở được trang", robots: { index: false } };

/** The body of every error answer. It asks nothing of the database, because that may be what is down;
 * the strip of the layout is asked for without failing. */
export default function ErrorPage() {
  return (
    <>
      <header className="masthead">
        <div className="util" />
        <div className="wrap masthead__in">
          <Brand name="Cổng thông tin Hội đồng nhân dân" term="" />
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1}>
        <BigState title="Chưa mở được trang">
          <p className="mt-2">Máy chủ gặp trục trặc khi mở trang này. Nội dung trên cổng không bị mất.</p>
          <p className="mt-2">Tải lại trang sau một phút. Nếu vẫn chưa được, quay lại trang chủ.</p>
          <div className="btns mt-6">
            <button className="btn btn--primary" type="button" data-reload hidden>
              Tải lại trang
            </button>
            <a className="btn" href="/">
              Về trang chủ
            </a>
          </div>
        </BigState>
      </main>
    </>
  );
}
