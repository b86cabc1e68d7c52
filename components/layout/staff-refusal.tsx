/** A page that this account may not use, with the reason in words and a way on. */
export function StaffRefusal({ title, sentence }: { title: string; sentence: string }) {
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <h1>{title}</h1>
      <p className="note mt-4">{sentence}</p>
      <p className="mt-4">
        <a href="/quan-tri">Về bàn làm việc</a>
      </p>
    </main>
  );
}
