import type { ReactNode } from "react";
import { formatNumber } from "@/lib/core/numbers";
import { disclosuresAdminAddress } from "@/lib/disclosures/addresses";
import { type LateKind, lateKinds, lateWords, STOCKS } from "@/lib/overview/labels";
import type { Overview } from "@/lib/overview/queries";
import { questionsAdminAddress } from "@/lib/questions/addresses";
import { REPORTS_ADMIN } from "@/lib/reports/addresses";
import { SESSIONS_ADMIN } from "@/lib/sessions/addresses";
import { LatePanel } from "./late-panel";
import { LateStocks, stockWords } from "./late-stocks";
import { PaceList } from "./pace-list";

/** The whole list of each kind; of articles there is none for whoever does not write. */
const lists: Partial<Record<LateKind, { href: string; word: string }>> = {
  promises: { href: `${questionsAdminAddress}?trang-thai=con-loi-hua`, word: "Mọi chất vấn còn lời hứa" },
  papers: { href: SESSIONS_ADMIN, word: "Kỳ họp" },
  disclosures: { href: disclosuresAdminAddress, word: "Mọi công khai" },
  reports: { href: REPORTS_ADMIN, word: "Mọi báo cáo" },
};

function PromiseBar({ kept, open, overdue }: Overview["promises"]) {
  const all = kept + open + overdue;
  if (all === 0) return null;
  const width = (count: number) => (count * 1000) / all;
  return (
    <div className="pan__b">
      <svg className="sbar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="y" x="0" y="0" width={width(kept)} height="10" />
        <rect className="g" x={width(kept)} y="0" width={width(open)} height="10" />
        <rect className="n" x={width(kept + open)} y="0" width={width(overdue)} height="10" />
      </svg>
      <p>
        {`${formatNumber(kept)} đã thực hiện, ${formatNumber(open)} còn hạn hoặc chưa hẹn ngày, `}
        <b>{`${formatNumber(overdue)} quá hạn`}</b>
      </p>
    </div>
  );
}

function smallWords(kind: LateKind, { late, promises: { kept, open, overdue } }: Overview): string {
  const longest = late[kind][0]?.late ?? 0;
  if (kind === "promises" && kept + open + overdue > 0) return `trên ${formatNumber(kept + open + overdue)} lời hứa`;
  return longest > 0 ? `lâu nhất ${formatNumber(longest)} ngày` : "";
}

interface Props {
  overview: Overview;
  /** What waits for this person, beside the numbers of what is late. */
  children?: ReactNode;
}

/** How the work of the council goes: what is late, the year so far, and each late thing with its days and who. */
export function OverviewPanels({ overview, children }: Props) {
  const { late, stocks, year, promises } = overview;
  return (
    <div className="ldr">
      <div className={children ? "ldr__top" : "ldr__top ldr__top--alone"}>
        {children ? <div>{children}</div> : null}
        <section aria-labelledby="muon">
          <h2 className="vh" id="muon">
            Đang muộn
          </h2>
          <div className="tiles">
            {lateKinds.map((kind) => (
              <a key={kind} className={late[kind].length > 0 ? "tile tile--hot" : "tile"} href={`#${lateWords[kind].id}`}>
                <b>{formatNumber(late[kind].length)}</b>
                <span>{lateWords[kind].counted}</span>
                <small>{smallWords(kind, overview)}</small>
              </a>
            ))}
            {stocks.map(({ definition: { code, name }, last }) => (
              <a key={code} className={last && last.value > 0 && !last.old ? "tile tile--hot" : "tile"} href={`#${STOCKS}-${code}`}>
                <b>{last ? formatNumber(last.value) : "–"}</b>
                <span>{name.toLowerCase()}</span>
                <small>{stockWords(last)}</small>
              </a>
            ))}
          </div>
        </section>
      </div>
      {year ? <PaceList {...year} /> : null}
      <div className="ldr__l">
        {lateKinds.map((kind) => (
          <LatePanel key={kind} kind={kind} items={late[kind]} {...(lists[kind] ? { more: lists[kind] } : {})}>
            {kind === "promises" ? <PromiseBar {...promises} /> : null}
          </LatePanel>
        ))}
        {stocks.length > 0 ? <LateStocks stocks={stocks} /> : null}
      </div>
    </div>
  );
}
