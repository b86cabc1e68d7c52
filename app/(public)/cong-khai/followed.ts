import { followedSearch } from "@/lib/alerts/addresses";
import { plainQuestion } from "@/lib/search/sought";

/** New disclosures as a search that can be followed: each is found by these words (lib/disclosures/queries/findable.ts). */
export function followedDisclosures(): string {
  return followedSearch({ ...plainQuestion("công khai tài chính"), kind: "DISCLOSURE" });
}
