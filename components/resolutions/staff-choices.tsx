import type { Option } from "@/lib/resolutions/queries/options";

/** The lines of a select. */
export function Options({ options, none }: { options: readonly Option[]; none?: string }) {
  return (
    <>
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map(({ id, word }) => (
        <option key={id} value={id}>
          {word}
        </option>
      ))}
    </>
  );
}

/** Words for values of an enumeration, as lines of a select. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([id, word]) => ({ id, word }));
}
