interface Props {
  id: string;
  /** Said to screen readers: the column says it to the eye. */
  words: string;
  value: string;
  /** How many signs it takes. */
  most: number;
  error: string | undefined;
}

/** A name inside a row of a table, with what is wrong with it below. */
export function NameBox({ id, words, value, most, error }: Props) {
  return (
    <>
      <label className="vh" htmlFor={id}>
        {words}
      </label>
      <input
        className="input"
        id={id}
        name={id}
        defaultValue={value}
        maxLength={most}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}.loi` : undefined}
      />
      {error ? (
        <p className="err" id={`${id}.loi`}>
          {error}
        </p>
      ) : null}
    </>
  );
}
