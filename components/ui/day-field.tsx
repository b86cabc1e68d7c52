import type { ReactNode } from "react";
import { formatDay } from "@/lib/core/dates";

interface Props {
  label: string;
  hint: string;
  /** The day that was asked about; null for today. */
  day: Date | null;
  /** What was typed is no day. */
  unclear: boolean;
  /** What stands beside the field. */
  children?: ReactNode;
}

/** The day for which validity is asked, as people here write it: a browser's own field would show it as its own language does. */
export function DayField({ label, hint, day, unclear, children }: Props) {
  return (
    <div className={unclear ? "field field--err" : "field"}>
      <label htmlFor="hieu-luc-ngay">{label}</label>
      {unclear && (
        <p className="err" id="hieu-luc-ngay-loi">
          Nhập ngày có trên lịch, gồm ngày, tháng, năm, ví dụ 05/01/2021.
        </p>
      )}
      <p className="hint" id="hieu-luc-ngay-goi-y">
        {hint}
      </p>
      <div className="btns">
        <input
          className="input input--sm"
          id="hieu-luc-ngay"
          name="hieu-luc-ngay"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={day ? formatDay(day) : ""}
          aria-describedby={unclear ? "hieu-luc-ngay-loi" : "hieu-luc-ngay-goi-y"}
          aria-invalid={unclear || undefined}
        />
        {children}
      </div>
    </div>
  );
}
