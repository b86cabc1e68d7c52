"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { amountInWords } from "@/lib/disclosures/amounts";
import { unitLabels } from "@/lib/disclosures/labels";
import { type DisclosureTable, tableLimits } from "@/lib/disclosures/table";
import type { MoneyUnit } from "@/prisma/generated/enums";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  unit: MoneyUnit;
  table: DisclosureTable;
  /** Behind which row an empty one stands; null for none. */
  after: number | null;
}

/** Empty rows at the end: a save gives as many again. */
const SPARE = 5;
type Row = { number: string; content: string; level: string; amounts: string[] };

function rowsOf({ columns, rows }: DisclosureTable, after: number | null): Row[] {
  const empty: Row = { number: "", content: "", level: "", amounts: columns.map(() => "") };
  const said = rows.map(({ number, content, level, amounts }) => ({
    ...{ number, content, level: String(level) },
    amounts: amounts.map((amount) => (amount === null ? "" : amountInWords(amount))),
  }));
  const inserted = after === null || after < 0 || after >= said.length ? said : said.toSpliced(after + 1, 0, empty);
  return [...inserted, ...Array.from({ length: Math.min(SPARE, tableLimits.rows - said.length) }, () => empty)];
}

interface CellProps {
  state: ActionState;
  name: string;
  label: string;
  first: string;
  look?: string;
}

function Cell({ state, name, label, first, look = "input" }: CellProps) {
  const wrong = errorOf(state, name);
  return (
    <>
      <input
        className={look}
        id={name}
        name={name}
        aria-label={label}
        defaultValue={typedIn(state, name, first)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${name}-loi` : undefined}
        autoComplete="off"
      />
      {wrong ? (
        <p className="err" id={`${name}-loi`}>
          {wrong}
        </p>
      ) : null}
    </>
  );
}

function LevelChoice({ state, name, label, first }: Omit<CellProps, "look">) {
  const value = typedIn(state, name, first);
  return (
    <select className="select" key={value} name={name} aria-label={label} defaultValue={value}>
      <option value="">Tự tính</option>
      {Array.from({ length: tableLimits.level + 1 }, (_, level) => String(level)).map((level) => (
        <option key={level} value={level}>
          {Number(level) + 1}
        </option>
      ))}
    </select>
  );
}

/** The table, cell by cell. Works without JavaScript; names are the paths of what is wrong. */
export function TableForm({ action, id, version, unit, table, after }: Props) {
  const [state, send] = useActionState(action, idle);
  const rows = rowsOf(table, after);
  const columns = [...table.columns, ...(table.columns.length < tableLimits.columns ? [{ name: "", share: false }] : [])];
  const labels = {
    unit: "Đơn vị tính",
    ...Object.fromEntries(columns.map(({ name }, at) => [`columns.${at}.name`, name || `Cột ${at + 1}`])),
    ...Object.fromEntries(
      rows.flatMap((_, row) => columns.map(({ name }, at) => [`rows.${row}.amounts.${at}`, `Dòng ${row + 1}, ${name || `cột ${at + 1}`}`])),
    ),
    ...Object.fromEntries(rows.map((_, row) => [`rows.${row}.content`, `Dòng ${row + 1}`])),
  };
  return (
    <form action={send} noValidate>
      {/* Enter presses the first button of a form: it saves, and inserts nothing. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">
        Lưu
      </button>
      <ErrorSummary state={state} labels={labels} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SelectField id="unit" label={labels.unit} error={errorOf(state, "unit")} defaultValue={typedIn(state, "unit", unit)}>
        {Object.entries(unitLabels).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </SelectField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
      <section className="tbl-wrap mt-4" aria-labelledby="bang-nhap" tabIndex={0}>
        <table className="tbl money money--form">
          <caption id="bang-nhap">Bảng số liệu: dòng trống không lưu; xóa tên cột thì bỏ cột; lưu xong có thêm {SPARE} dòng trống</caption>
          <thead id="columns" tabIndex={-1}>
            <tr>
              <th scope="col">STT</th>
              <th scope="col">Nội dung</th>
              {columns.map(({ name, share }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name.
                <th key={at} scope="col">
                  <Cell state={state} name={`columns.${at}.name`} label={`Tên cột ${at + 1}`} first={name} />
                  <label className="check" htmlFor={`columns.${at}.share`}>
                    <input type="checkbox" id={`columns.${at}.share`} name={`columns.${at}.share`} defaultChecked={share} />
                    <span>Tỷ lệ %</span>
                  </label>
                </th>
              ))}
              <th scope="col">Cấp</th>
              <th scope="col">Sửa dòng</th>
            </tr>
          </thead>
          <tbody id="rows" tabIndex={-1}>
            {rows.map(({ number, content, level, amounts }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name.
              <tr key={row}>
                <td className="money__no">
                  <Cell state={state} name={`rows.${row}.number`} label={`Dòng ${row + 1}, số thứ tự`} first={number} />
                </td>
                <td>
                  <Cell state={state} name={`rows.${row}.content`} label={`Dòng ${row + 1}, nội dung`} first={content} />
                </td>
                {columns.map(({ name }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the columns.
                  <td key={at}>
                    <Cell
                      state={state}
                      name={`rows.${row}.amounts.${at}`}
                      label={`Dòng ${row + 1}, ${name || `cột ${at + 1}`}`}
                      first={amounts[at] ?? ""}
                      look="input r"
                    />
                  </td>
                ))}
                <td>
                  <LevelChoice state={state} name={`rows.${row}.level`} label={`Dòng ${row + 1}, cấp`} first={level} />
                </td>
                <td>
                  <label className="check" htmlFor={`rows.${row}.out`}>
                    <input type="checkbox" id={`rows.${row}.out`} name={`rows.${row}.out`} />
                    <span>
                      Bỏ<span className="vh"> dòng {row + 1}</span>
                    </span>
                  </label>
                  <button className="btn btn--sm" type="submit" name="chen" value={row}>
                    Lưu, chèn dòng dưới<span className="vh"> dòng {row + 1}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="btns mt-6">
        <SubmitButton>Lưu bảng</SubmitButton>
      </p>
    </form>
  );
}
