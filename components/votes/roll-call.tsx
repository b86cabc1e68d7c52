import { memberAddress } from "@/lib/members/addresses";
import { choiceLabels, noNamesSentences } from "@/lib/votes/labels";
import { whyNoNames } from "@/lib/votes/policy";
import type { VoteView } from "@/lib/votes/queries";

const choices = ["FOR", "AGAINST", "NOT_VOTING"] as const;

/** How each member voted, or why nobody can say. */
export function RollCall({ vote }: { vote: Pick<VoteView, "names" | "open" | "method"> }) {
  const { names } = vote;
  if (names.length === 0) return <p className="vwords">{noNamesSentences[whyNoNames(vote) ?? "not-entered"]}</p>;
  return (
    <dl className="roll">
      {choices.map((choice) => {
        const those = names.filter((name) => name.choice === choice);
        return those.length === 0 ? null : (
          <div key={choice}>
            <dt>
              {choiceLabels[choice]}: {those.length}
            </dt>
            <dd>
              <ul>
                {those.map(({ memberId, slug, fullName }) => (
                  <li key={memberId}>{slug ? <a href={memberAddress(slug)}>{fullName}</a> : fullName}</li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
