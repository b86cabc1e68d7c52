import type { ReactNode } from "react";

interface Props {
  action: string;
  /** What the form is for: "Tìm kỳ họp". */
  name: string;
  /** What the words are looked for in. */
  label: string;
  q: string;
  /** What the list is narrowed to by links, carried along. */
  kept: readonly { name: string; value: string }[];
  /** Fields below the words. */
  children?: ReactNode;
}

/** The words that a list is asked for; a plain GET form. */
export function WordsForm({ action, name, label, q, kept, children }: Props) {
  return (
    <form action={action}>
      <search className="bigsearch" aria-label={name}>
        <label className="vh" htmlFor="tim">
          {label}
        </label>
        <input className="search__input" id="tim" name="q" type="search" defaultValue={q} maxLength={200} autoComplete="off" />
        <button className="search__btn" type="submit">
          Tìm
        </button>
      </search>
      {kept.map((one) => (
        <input key={one.name} type="hidden" name={one.name} value={one.value} />
      ))}
      {children}
    </form>
  );
}
