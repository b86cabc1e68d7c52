/** The first letters of the last two words of a Vietnamese name: "Lê Hồng Vân" → "HV". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => [...word][0]?.toLocaleUpperCase("vi") ?? "")
    .join("");
}

const tones = ["", " av--b", " av--c"];

/** A round with the initials of somebody whose name stands beside it. The colour follows the name, so that a face is found again. */
export function Avatar({ name }: { name: string }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span className={`av${tones[sum % tones.length]}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
