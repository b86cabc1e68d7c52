import { type Counts, completed, countWords } from "@/lib/votes/adoption";

/** Parts of the bar are a hair apart; the bar is a thousand wide. */
const GAP = 4;

/** The parts of a vote on one line, drawn to scale against all members; the sentence beside it says the same. Nothing where nobody counted. */
export function VoteBar({ counts: given, large = false }: { counts: Counts; large?: boolean }) {
  const counts = completed(given);
  const parts = [
    { name: "y", count: counts.inFavour ?? 0 },
    { name: "n", count: counts.against ?? 0 },
    { name: "a", count: counts.notVoting ?? 0 },
  ];
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const whole = Math.max(sum, counts.eligible ?? counts.present ?? sum);
  if (sum === 0) return null;
  const widths = parts.map(({ count }) => (count / whole) * 1000);
  return (
    <svg className={large ? "vbar vbar--lg" : "vbar"} viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={countWords(given)}>
      <rect className="o" x="0" y="0" width="1000" height="10" />
      {parts.map(({ name, count }, at) =>
        count > 0 ? (
          <rect
            key={name}
            className={name}
            x={widths.slice(0, at).reduce((total, width) => total + width, 0)}
            y="0"
            width={Math.max(2, (widths[at] ?? 0) - GAP)}
            height="10"
          />
        ) : null,
      )}
    </svg>
  );
}
