// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
import { SectionHead } from "@/components/ui/section-head";
import { formatDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { disclosureAddress } from "@/lib/disclosures/addresses";
import { titleOf } from "@/lib/disclosures/labels";
import type { PublicYear } from "@/lib/disclosures/queries";
import { StandingChip } from "./standing-chip";

type Plan = PublicYear["plans"][number];

function Line({ year, line: { kind, ordinal, kept, standing } }: { year: number; line: Plan["lines"][number] }) {
  const title = keepTitleTogether(titleOf({ kind, year, ordinal }));
  const decision =
    kept && [kept.decisionSymbol && `Quyết định ${kept.decisionSymbol}`, kept.decisionOn && formatDay(kept.decisionOn)].filter(Boolean).join(", ");
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {kept ? <a href={disclosureAddress(kept.slug)}>{title}</a> : title}
        {decision ? <span className="muted"> {keepTogether(decision)}</span> : null}
        {kept && kept.editions > 1 ? <span className="chip chip--gold">Đã đính chính</span> : null}
      </th>
      <td role="cell" data-l="Hạn">
        {standing.dueOn ? formatDay(standing.dueOn) : "Tính từ ngày được giao, báo cáo hoặc phê duyệt"}
      </td>
      <td role="cell" data-wide>
        <StandingChip standing={standing} readers />
      </td>
    </tr>
  );
}

/** What each office has to disclose of a year's budget, and how it stands. */
export function DisclosureYear({ plans }: { plans: readonly Plan[] }) {
  return plans.map(({ office, year, lines }) => (
    <section key={office.id} aria-labelledby={`co-quan-${office.slug}`}>
      <SectionHead id={`co-quan-${office.slug}`} title={office.name} />
      <table className="tbl tbl--stack" role="table">
        <caption className="vh">
          Công khai ngân sách năm {year} của {office.name}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Nội dung
            </th>
            <th scope="col" role="columnheader">
              Hạn công khai
            </th>
            <th scope="col" role="columnheader">
              Tình trạng
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Line key={`${line.kind}-${line.ordinal}`} year={year} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  ));
}
