import { formatNumber } from "@/lib/core/numbers";
import type { VoteChoice } from "@/prisma/generated/enums";
import type { Counts } from "./adoption";

/** A count that cannot be, and what to do about it. */
export interface Contradiction {
  field: keyof Counts;
  sentence: string;
}

const n = formatNumber;

/** What in the counts of one vote cannot be true together. Unknown numbers contradict nothing. Pure. */
export function contradictions({ eligible, present, inFavour, against, notVoting }: Counts): Contradiction[] {
  const found: Contradiction[] = [];
  if (eligible !== null && present !== null && present > eligible) {
    found.push({ field: "present", sentence: `Có mặt ${n(present)} người, nhiều hơn tổng số ${n(eligible)} đại biểu. Sửa một trong hai số` });
  }
  const parts = [inFavour, against, notVoting];
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  const sumWords = `${parts
    .filter((part) => part !== null)
    .map(n)
    .join(" + ")} = ${n(sum)}`;
  if (present !== null && !parts.includes(null) && sum !== present) {
    found.push({ field: "inFavour", sentence: `Tán thành, không tán thành, không biểu quyết cộng lại ${sumWords}, khác ${n(present)} đại biểu có mặt` });
  } else {
    const bound = present ?? eligible;
    const whom = present === null ? "tổng số đại biểu" : "đại biểu có mặt";
    if (bound !== null && sum > bound) found.push({ field: "inFavour", sentence: `Các phiếu cộng lại ${sumWords}, nhiều hơn ${n(bound)} ${whom}` });
  }
  return found;
}

const columns = { FOR: "inFavour", AGAINST: "against", NOT_VOTING: "notVoting" } as const satisfies Record<VoteChoice, keyof Counts>;
const words: Record<VoteChoice, string> = { FOR: "tán thành", AGAINST: "không tán thành", NOT_VOTING: "không biểu quyết" };

/** How many names stand under each choice. */
export function counted(choices: readonly VoteChoice[]): Record<"inFavour" | "against" | "notVoting", number> {
  const of = (choice: VoteChoice) => choices.filter((other) => other === choice).length;
  return { inFavour: of("FOR"), against: of("AGAINST"), notVoting: of("NOT_VOTING") };
}

/** Where the names of a roll call and the counts of its vote differ, in sentences; unknown counts follow the names. Pure. */
export function namesAgainstCounts(choices: readonly VoteChoice[], counts: Pick<Counts, "inFavour" | "against" | "notVoting">): string[] {
  const names = counted(choices);
  return (["FOR", "AGAINST", "NOT_VOTING"] as const).flatMap((choice) => {
    const column = columns[choice];
    const recorded = counts[column];
    if (recorded === null || recorded === names[column]) return [];
    return [`Có ${n(names[column])} tên ${words[choice]}, nhưng kết quả ghi ${n(recorded)}`];
  });
}
