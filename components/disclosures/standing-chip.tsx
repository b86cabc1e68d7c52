import type { DisclosureStanding } from "@/lib/disclosures/due";
import { readerStandingWords, standingWords } from "@/lib/disclosures/labels";

const looks = { "on-time": "chip chip--ok", "done-late": "chip chip--wait", overdue: "chip chip--bad", running: "chip chip--wait", "not-begun": "chip" };

/** How a disclosure stands, in words and a colour. @param readers in the words for readers, who are told nothing of drafts */
export function StandingChip({ standing, readers = false }: { standing: DisclosureStanding; readers?: boolean }) {
  return <span className={looks[standing.state]}>{readers ? readerStandingWords(standing) : standingWords(standing)}</span>;
}
