/**
 * A staff page for what is not there, inside the shell. Next prints an empty document where a page calls notFound(); this one is
 * whole without a script, and its mark lets the server answer 404 (lib/server/staff.ts).
 */
export function StaffMissing() {
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <meta name="portal-status" content="404" />
      <h1>Không có trang này</h1>
      <p className="mt-4">Mục có thể đã đổi địa chỉ, hoặc địa chỉ gõ thiếu chữ.</p>
      <p className="btns mt-4">
        <a className="btn" href="/quan-tri">
          Về bàn làm việc
        </a>
      </p>
    </main>
  );
}
