import type { Metadata } from "next";

export const metadata: Metadata = { title: "Không có trang này" };

export default function StaffNotFound() {
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <h1>Không có trang này</h1>
      <p className="mt-4">Mục có thể đã đổi địa chỉ, hoặc địa chỉ gõ thiếu chữ.</p>
      <p className="btns mt-4">
        <a className="btn" href="/quan-tri">
          Về bàn làm việc
        </a>
        <a className="btn" href="/quan-tri/tin-bai">
          Xem tin bài
        </a>
      </p>
    </main>
  );
}
