import type { ReactNode } from "react";
import { formatDay } from "@/lib/core/dates";

interface Props {
  /** Its word in the address. */
  name: string;
  label: string;
  hint: string;
  /** The day that was asked about; null where none was. */
  day: Date | null;
  /** What was typed is no day. */
  unclear: boolean;
  /** What stands beside the field. */
  children?: ReactNode;
}

/** A day that a list or a page is asked about, as people here write it: a browser's own field would show it as its own language does. */
export function DayField({ name, label, hint, day, unclear, children }: Props) {
  return (
    <div className={unclear ? "field field--err" : "field"}>
      <label htmlFor={name}>{label}</label>
      {unclear && (
        <p className="err" id={`${name}-loi`}>
          Nhập ngày có trên lịch, gồm ngày, tháng, năm, ví dụ 05/01/2021.
        </p>
      )}
      <p className="hint" id={`${name}-goi-y`}>
        {hint}
      </p>
      <div className="btns">
        <input
          className="input input--sm"
          id={name}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={day ? formatDay(day) : ""}
          aria-describedby={`${name}-${unclear ? "loi" : "goi-y"}`}
          aria-invalid={unclear || undefined}
        />
        {children}
      </div>
    </div>
  );
}
