"use client";

/** What staff read when a page cannot be shown: the database is away, or we made a mistake. Nothing that was saved is lost. */
export default function StaffError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <h1>Chưa mở được trang này</h1>
      <p className="mt-4">
        Cơ sở dữ liệu chưa trả lời, hoặc hệ thống có lỗi. Những gì đã lưu vẫn còn. Chờ một phút rồi thử lại
        {error.digest ? `; nếu vẫn vậy, báo quản trị mã ${error.digest}` : ""}.
      </p>
      <p className="btns mt-4">
        <button className="btn btn--primary" type="button" onClick={reset}>
          Thử lại
        </button>
        <a className="btn" href="/quan-tri">
          Về bàn làm việc
        </a>
      </p>
    </main>
  );
}
