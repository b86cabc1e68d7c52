/** A link to hand over. It is shown here once and stored nowhere in this form. */
export function OneTimeLink({ address, until, title = "Liên kết đặt mật khẩu" }: { address: string; until: string; title?: string }) {
  return (
    <div className="note note--ok" role="status">
      <h2>{title}</h2>
      <p>Chép và đưa tận tay hoặc gửi qua thư công vụ cho đúng người. Liên kết chỉ hiện một lần ở đây, dùng được một lần, đến {until}.</p>
      <p className="mt-4">
        <code className="secret">{address}</code>
      </p>
    </div>
  );
}
