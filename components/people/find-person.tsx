interface Props {
  /** The page itself. */
  action: string;
  asked: string;
  /** What the page must keep of its address. */
  kept?: Readonly<Record<string, string>>;
  /** How many were found; null before anything was asked. */
  found: number | null;
  /** How many are looked for. */
  most: number;
}

/** The first step wherever a person is chosen: finding them in the directory, by a plain GET form. */
export function FindPerson({ action, asked, kept = {}, found, most }: Props) {
  return (
    <>
      <search>
        <form className="fbar" action={action}>
          <label className="label" htmlFor="tim">
            Tìm người trong danh bạ
          </label>
          <input className="input" id="tim" name="tim" type="search" defaultValue={asked} placeholder="Tên, có dấu hay không dấu" maxLength={100} />
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button className="btn btn--sm" type="submit">
            Tìm
          </button>
        </form>
      </search>
      {found === 0 ? (
        <p className="m-6">
          Không có ai tên “{asked}” trong danh bạ. <a href="/quan-tri/nguoi/moi">Thêm người vào danh bạ</a>, rồi tìm lại.
        </p>
      ) : null}
      {found === most ? <p className="m-6 muted">Chỉ hiện {most} người đầu. Gõ thêm họ, tên đệm để thấy người cần tìm.</p> : null}
    </>
  );
}
