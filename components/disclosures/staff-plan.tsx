import { formatDay } from "@/lib/core/dates";
import { disclosureAdminAddress, disclosuresAdminAddress } from "@/lib/disclosures/addresses";
import { eventLabels, titleOf } from "@/lib/disclosures/labels";
import type { StaffDisclosure } from "@/lib/disclosures/queries/staff";
import type { OfficePlan } from "@/lib/disclosures/queries/years";
import { StandingChip } from "./standing-chip";

type Plan = OfficePlan<StaffDisclosure>;

/** Where one that is missing is begun. */
function beginAddress({ office, year }: Plan, { kind, ordinal }: Plan["lines"][number]): string {
  return `${disclosuresAdminAddress}/moi?${new URLSearchParams({ "co-quan": office.id, nam: String(year), loai: kind, lan: String(ordinal) })}`;
}

/** What an office has to disclose of a year: begun or missing, with its clock. @param writable whether the asker may begin one */
export function StaffPlan({ plan, writable }: { plan: Plan; writable: boolean }) {
  const { office, year, lines } = plan;
  return (
    <section className="pan mt-6" aria-labelledby={`co-quan-${office.id}`}>
      <div className="pan__h">
        <h2 id={`co-quan-${office.id}`}>
          {office.name}, ngân sách năm {year}
        </h2>
      </div>
      <ul className="todo">
        {lines.map((line) => {
          const { kind, ordinal, kept, standing } = line;
          const title = titleOf({ kind, year, ordinal });
          const begins = standing.startsOn ? `${eventLabels[kind]} ${formatDay(standing.startsOn)}` : `Chưa ghi ${eventLabels[kind].toLowerCase()}`;
          return (
            <li key={`${kind}-${ordinal}`}>
              <span className={kept?.publishedAt ? "chip chip--ok" : "chip"}>{kept?.publishedAt ? "Đã đăng" : kept ? "Nháp" : "Chưa lập"}</span>
              <div>
                {kept ? <a href={disclosureAdminAddress(kept.id)}>{title}</a> : title}
                <span className="muted">
                  {begins}
                  {standing.dueOn ? `, hạn ${formatDay(standing.dueOn)}` : ""}
                  {standing.rule ? `, ${standing.rule.form}` : ""}
                </span>
                {!kept && writable ? (
                  <a className="btn btn--sm" href={beginAddress(plan, line)}>
                    Lập mục này<span className="vh">: {title}</span>
                  </a>
                ) : null}
              </div>
              <span>
                <StandingChip standing={standing} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
