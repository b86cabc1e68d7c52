import { keepTogether } from "@/lib/core/typography";
import { amountInWords } from "@/lib/disclosures/amounts";
import { unitLabels } from "@/lib/disclosures/labels";
import type { Complaint } from "@/lib/disclosures/reading";
import type { DisclosureTable } from "@/lib/disclosures/table";
import type { MoneyUnit } from "@/prisma/generated/enums";

interface Props {
  /** Of its caption. */
  id: string;
  caption: string;
  table: DisclosureTable;
  unit: MoneyUnit;
  /** What is wrong with its cells, while it is looked at. */
  complaints?: readonly Complaint[];
}

/** What a cell says, or what is wrong with it. */
function Said({ wrong, children }: { wrong: Complaint | undefined; children: string }) {
  if (!wrong) return children;
  return (
    <span className="money__bad">
      {wrong.shown || children}
      <small>{wrong.message}</small>
    </span>
  );
}

/** A table of a disclosure. On narrow screens it scrolls by itself, also by keyboard; the unit stands in its caption. */
export function MoneyTable({ id, caption, table: { columns, rows }, unit, complaints = [] }: Props) {
  const wrongAt = (row: number, cell: Complaint["cell"]) => complaints.find((one) => one.row === row && one.cell === cell);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
    <section className="tbl-wrap" aria-labelledby={id} tabIndex={0}>
      <table className="tbl money">
        <caption id={id}>
          {caption}. {keepTogether(`Đơn vị: ${unitLabels[unit]}`)}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="money__no">
              STT
            </th>
            <th scope="col">Nội dung</th>
            {columns.map(({ name }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and two may be called the same.
              <th key={at} scope="col" className="r">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, content, level, amounts }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
            <tr key={row} className={`money--${level}`}>
              <td className="money__no">
                <Said wrong={wrongAt(row, "number")}>{number}</Said>
              </td>
              <th scope="row">
                <Said wrong={wrongAt(row, "content")}>{content}</Said>
              </th>
              {amounts.map((amount, cell) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as the columns.
                <td key={cell} className="r">
                  <Said wrong={wrongAt(row, cell)}>{amount === null ? "" : amountInWords(amount)}</Said>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
