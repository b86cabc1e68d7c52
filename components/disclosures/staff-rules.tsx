import { formatDay } from "@/lib/core/dates";
import type { Deadline } from "@/lib/disclosures/due";
import { eventLabels, kindLabels } from "@/lib/disclosures/labels";
import { holidaysAdminAddress } from "@/lib/holidays/addresses";

/** How long an office has for each kind, from when, and by which circular. */
export function StaffRules({ rules }: { rules: readonly Deadline[] }) {
  return (
    <section className="pan pan__form mt-6" aria-labelledby="thoi-han">
      <h2 id="thoi-han">Thời hạn theo quy định</h2>
      <p className="muted mb-4">
        Ngày làm việc trừ thứ bảy, chủ nhật và <a href={holidaysAdminAddress}>ngày nghỉ lễ, tết</a>. Ngày cuối rơi vào ngày nghỉ vẫn là ngày cuối.
      </p>
      <ul className="links">
        {rules.map(({ kind, days, workingDays, form, source, validFrom, validTo }) => (
          <li key={`${kind}-${validFrom.toISOString()}`}>
            <span>
              {kindLabels[kind]}: {days} {workingDays ? "ngày làm việc" : "ngày"} từ {eventLabels[kind].toLowerCase()}
            </span>
            <span className="muted">
              {form}. {source}. Từ {formatDay(validFrom)}
              {validTo ? ` đến hết ${formatDay(validTo)}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
