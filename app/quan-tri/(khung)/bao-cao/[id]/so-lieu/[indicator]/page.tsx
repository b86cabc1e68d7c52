import { Download } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { figureAdminAddress, figureFileAdminAddress, REPORTS_ADMIN, reportAdminAddress } from "@/lib/reports/addresses";
import { figureTitle } from "@/lib/reports/figure-title";
import { refusalWords } from "@/lib/reports/labels";
import { whyNotSee } from "@/lib/reports/policy";
import { findStaffReport } from "@/lib/reports/queries/detail";
import { recordsBehind } from "@/lib/reports/queries/review";
import { partValueWords } from "@/lib/reports/words";
import { noteOpening } from "@/lib/visibility/commands/open";

export const metadata: Metadata = { title: "Danh sách của con số" };

interface Props {
  params: Promise<{ id: string; indicator: string }>;
  searchParams: Promise<{ phan?: string | string[] }>;
}

export default async function FigureListPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Danh sách của con số" sentence={refusalWords[refusal]} />;
  const { id, indicator } = await params;
  const report = await findStaffReport(actor, id);
  if (!report) return <StaffMissing />;
  await noteOpening(actor, "report", report);
  const { phan } = await searchParams;
  const asked = typeof phan === "string" ? phan : "";
  const found = await recordsBehind(actor, report, indicator, asked);
  if (!found) return <StaffMissing />;
  const { figure, part, rows, hidden } = found;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={figureTitle(figure, part, { name: report.periodName })}
        crumbs={[
          { href: REPORTS_ADMIN, word: "Báo cáo" },
          { href: reportAdminAddress(id), word: report.title },
        ]}
        line={
          <span>
            {figure.definition} {figure.counting}
          </span>
        }
      >
        {rows.length > 0
          ? (["xlsx", "csv"] as const).map((form) => (
              <a key={form} className="btn" href={figureFileAdminAddress(id, indicator, form, asked)} download>
                <Download className="icon" aria-hidden="true" />
                {form.toUpperCase()}
              </a>
            ))
          : null}
      </StaffHead>
      {figure.breakdowns.map(({ key, name, parts }) => (
        <nav key={key} className="seg mb-4" aria-label={name}>
          <a href={figureAdminAddress(id, indicator)} aria-current={part ? undefined : "true"}>
            Tất cả
          </a>
          {parts.map((one) => (
            <a
              key={one.key}
              href={figureAdminAddress(id, indicator, `${key}:${one.key}`)}
              aria-current={part?.key === one.key && part.breakdown === key ? "true" : undefined}
            >
              {one.name} <span className="seg__n">{partValueWords(one.value, figure.unit)}</span>
            </a>
          ))}
        </nav>
      ))}
      <section className="pan" aria-labelledby="danh-sach">
        <div className="pan__h">
          <h2 id="danh-sach">{`${formatNumber(rows.length)} hồ sơ trong danh sách`}</h2>
        </div>
        {hidden > 0 ? <p className="m-4 muted">{`${formatNumber(hidden)} hồ sơ không hiển thị với tài khoản này, hoặc không còn.`}</p> : null}
        {rows.length === 0 && hidden === 0 ? <p className="m-4 muted">Con số này được nhập, không đếm từ hồ sơ trên cổng.</p> : null}
        <ol className="links m-4">
          {rows.map(({ id: recordId, title, symbol, day, kind, address }) => (
            <li key={recordId}>
              {address ? <a href={address}>{symbol || title}</a> : <b>{symbol || title}</b>}
              <span className="muted">{[symbol ? title : "", kind, day ? formatDay(dayOfIso(day)) : ""].filter(Boolean).join(", ")}</span>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
