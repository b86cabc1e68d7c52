import { formatDay } from "@/lib/core/dates";

/** Asks for the page as it was on another day. A plain GET form. */
export function DayChooser({ action, label, day }: { action: string; label: string; day: Date }) {
  return (
    <form className="atdate" action={action}>
      <label className="label small" htmlFor="ngay">
        {label}
      </label>
      <div className="atdate__in">
        <input className="input" id="ngay" name="ngay" inputMode="numeric" autoComplete="off" maxLength={10} defaultValue={formatDay(day)} />
        <button className="btn" type="submit">
          Xem
        </button>
      </div>
    </form>
  );
}
