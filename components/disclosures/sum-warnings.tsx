import { amountInWords } from "@/lib/disclosures/amounts";
import { contradictions } from "@/lib/disclosures/sums";
import type { DisclosureTable } from "@/lib/disclosures/table";

/** Wholes that are not the sums of their parts, for whoever keeps the table: nothing is refused for it. */
export function SumWarnings({ table }: { table: DisclosureTable }) {
  const found = contradictions(table);
  if (found.length === 0) return null;
  return (
    <div className="note mb-4">
      <p>Có tổng không khớp với các dòng bên dưới. Xem lại; nếu biểu mẫu đúng như vậy thì cứ để:</p>
      <ul>
        {found.map(({ row, column, said, counted }) => (
          <li key={`${row}-${column}`}>
            {[table.rows[row]?.number, table.rows[row]?.content].filter(Boolean).join(" ")}, {table.columns[column]?.name}: ghi {amountInWords(said)}, cộng lại{" "}
            {amountInWords(counted)}
          </li>
        ))}
      </ul>
    </div>
  );
}
