interface Props {
  /** Its word in the address. */
  name: string;
  label: string;
  /** What stands there while nothing is chosen. */
  all: string;
  choices: readonly { value: string; name: string }[];
  value: string;
}

/** One choice among many, by which a list is narrowed. */
export function ChoiceField({ name, label, all, choices, value }: Props) {
  return (
    <div>
      <label className="label small" htmlFor={name}>
        {label}
      </label>
      <select className="select select--tall" id={name} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
