import { overlap } from "@/lib/core/spans";
import type { MemberPage } from "@/lib/members/queries";

interface Asked {
  offices: readonly Pick<MemberPage["offices"][number], "title" | "protocol" | "fromDay" | "toDay">[];
  chosen: { fromDay: Date; toDay: Date | null; term: { name: string; endsOn: Date }; constituency: { name: string } | null };
  today: Date;
}

/**
 * "Trưởng Ban Dân tộc, đại biểu huyện Nậm Sơn": who the person is today, or was in a term that is over. Of several offices the highest by
 * protocol; one that ends on a day to come is held until then.
 */
export function roleWords({ offices, chosen, today }: Asked): string {
  const end = chosen.toDay ?? chosen.term.endsOn;
  const when = end < today ? { from: chosen.fromDay, to: end } : { from: today, to: today };
  const held = offices.filter(({ fromDay, toDay }) => overlap({ from: fromDay, to: toDay }, when)).toSorted((a, b) => a.protocol - b.protocol)[0];
  const place = chosen.constituency
    ? `đại biểu ${chosen.constituency.name.replace(/^(?:Huyện|Thành phố|Thị xã|Cụm|Các)/, (word) => word.toLowerCase())}`
    : `đại biểu Hội đồng nhân dân ${chosen.term.name}`;
  const line = [held?.title, place].filter(Boolean).join(", ");
  return line.charAt(0).toLocaleUpperCase("vi") + line.slice(1);
}
