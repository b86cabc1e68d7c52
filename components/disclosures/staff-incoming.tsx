import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import type { DisclosureDetail } from "@/lib/disclosures/queries/staff";
import { MoneyTable } from "./money-table";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  incoming: NonNullable<DisclosureDetail["incoming"]>;
  seen: { id: string; version: number };
  take: Action;
  drop: Action;
}

/** A sheet that was sent in, as it would become the table, with what is wrong in each cell. */
export function Incoming({ incoming: { name, table, complaints, unit }, seen, take, drop }: Props) {
  return (
    <section className="pan pan__form" id="cho-nhan" aria-labelledby="cho-nhan-h" tabIndex={-1}>
      <h2 id="cho-nhan-h">Bảng gửi lên, chưa nhận: {name}</h2>
      {complaints.length > 0 ? (
        <div className="note note--bad mb-4" role="alert">
          <p>Có {formatNumber(complaints.length)} chỗ sai nên chưa nhận được. Sửa trong tệp rồi gửi lại; bảng đang có chưa thay đổi gì.</p>
          <ul>
            {complaints.slice(0, 50).map(({ line, shown, message }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: complaints have no other name.
              <li key={at}>
                {line === null ? "" : `Dòng ${line} của tệp: `}
                {message}
                {shown && !message.includes(shown) ? ` (${shown})` : ""}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="mb-4">Đọc được {formatNumber(table?.rows.length ?? 0)} dòng, không có ô sai. Xem lại rồi nhận; bảng đang có sẽ được thay hết.</p>
      )}
      {table ? <MoneyTable id="bang-gui" caption="Bảng đọc được" table={table} unit={unit} complaints={complaints} /> : null}
      <div className="btns mt-4">
        {complaints.length === 0 ? (
          <VerbButton action={take} hidden={seen} className="btn btn--primary">
            Nhận bảng này
          </VerbButton>
        ) : null}
        <VerbButton action={drop} hidden={seen} className="btn">
          Bỏ bảng gửi lên
        </VerbButton>
      </div>
    </section>
  );
}
