import { ExternalLink, History, PenLine } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ReportDock } from "@/components/reports/staff-dock";
import { FrozenNote } from "@/components/reports/staff-drift";
import { NewRemark, Remark } from "@/components/reports/staff-remarks";
import { hasPlace, OpenRemarks, ReportReview } from "@/components/reports/staff-review";
import { StateChip } from "@/components/reports/staff-state";
import { WayBack } from "@/components/reports/staff-steps";
import { Decisions, SignTrail } from "@/components/reports/staff-trail";
import { RecordForm } from "@/components/ui/record-form";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { REPORTS_ADMIN, reportAddress, reportVersionAddress, writeReportAddress } from "@/lib/reports/addresses";
import { visitReport } from "@/lib/reports/commands/visit";
import { refusalWords } from "@/lib/reports/labels";
import { whyNotSee } from "@/lib/reports/policy";
import { remarksOf } from "@/lib/reports/queries/comments";
import { findStaffReport, type ReportDetail } from "@/lib/reports/queries/detail";
import { changedFigures, changedSections, driftOfReport, reportInHand } from "@/lib/reports/queries/review";
import { noteOpening } from "@/lib/visibility/commands/open";
import { approve, comment, giveBack, keep, publish, refreeze, reply, resolve, step, withdraw } from "../actions";

export const metadata: Metadata = { title: "Báo cáo" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ ve?: string | string[] }>;
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Báo cáo" sentence={refusalWords[refusal]} />;
  const report = await findStaffReport(actor, (await params).id);
  if (!report) return <StaffMissing />;
  await noteOpening(actor, "report", report);
  const [since, { content, version }, remarks, drifts] = await Promise.all([
    visitReport(actor, report.id),
    reportInHand(report),
    remarksOf(actor, report),
    driftOfReport(report),
  ]);
  const [changes, moved] = await Promise.all([changedSections(report, content, since), changedFigures(report, content, since)]);
  const { ve } = await searchParams;
  const { id, why } = report;
  const seen = { id, version: report.version };
  // What was said of a place that is there no more is said of the whole.
  const general = remarks.filter((remark) => !hasPlace(content, remark));
  const waiting = remarks.filter(({ resolved }) => resolved === null).length;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <Head report={report} changed={{ sections: changes.size, figures: moved.size }} since={since} version={version?.number ?? null} />
      {report.snapshot ? (
        <FrozenNote
          report={seen}
          frozen={{ takenAt: report.snapshot.takenAt, by: report.snapshot.takenBy.displayName }}
          drifts={drifts}
          figures={content.figures}
          actions={why.keep === null ? { keep, refreeze } : null}
        />
      ) : (
        <p className="note note--line mb-6">Số liệu chưa chốt: mỗi con số ở đây được đếm lại từ hồ sơ mỗi lần mở trang.</p>
      )}
      {version?.note ? <p className="note note--line mb-6">Điều đã sửa, người đọc thấy: {version.note}</p> : null}
      <ReportReview
        reportId={id}
        content={content}
        remarks={remarks}
        changes={changes}
        moved={moved}
        reader={actor.id}
        chosen={typeof ve === "string" ? ve : ""}
        actions={why.comment === null ? { comment, reply } : null}
        resolve={resolve}
      />
      {why.readComments === null ? (
        <section className="pan mt-6" aria-labelledby="gop-y-chung">
          <div className="pan__h">
            <h2 id="gop-y-chung">Góp ý chung</h2>
          </div>
          <div className="pan__b">
            {general.map((remark) => (
              <Remark key={remark.id} remark={remark} reader={actor.id} reply={why.comment === null ? reply : null} resolve={resolve} />
            ))}
            {why.comment === null ? (
              <NewRemark key={general.length} reportId={id} anchor="REPORT" anchorKey="" about="cả báo cáo" action={comment} />
            ) : (
              <p className="muted">{refusalWords[why.comment]}</p>
            )}
          </div>
        </section>
      ) : null}
      <Decisions versions={report.versions} />
      <Afterwards report={report} />
      {version && report.state === "SUBMITTED" ? (
        <ReportDock
          // Another version is another decision: nothing typed for the old one stays.
          key={version.id}
          id={id}
          version={version}
          author={report.author.displayName}
          open={waiting}
          sheet={
            <>
              <OpenRemarks remarks={remarks} />
              <SignTrail report={report} />
            </>
          }
          trail={<SignTrail report={report} />}
          why={why.decide && refusalWords[why.decide]}
          actions={{ approve, giveBack }}
        />
      ) : null}
    </main>
  );
}

interface HeadProps {
  report: ReportDetail;
  /** How many parts of it are others than at the last visit. */
  changed: { sections: number; figures: number };
  since: Date | null;
  version: number | null;
}

function Head({ report, changed: { sections, figures }, since, version }: HeadProps) {
  const { id, state, why, publishedVersionId, versions, withdrawnAt, withdrawReason } = report;
  const moved = [...(sections > 0 ? [`${formatNumber(sections)} phần`] : []), ...(figures > 0 ? [`${formatNumber(figures)} số liệu`] : [])].join(", ");
  return (
    <StaffHead
      title={report.title}
      crumbs={[{ href: REPORTS_ADMIN, word: "Báo cáo" }]}
      line={
        <>
          <StateChip state={state} published={publishedVersionId !== null} />
          <span>
            {version === null ? "Bản đang soạn" : `Bản ${version}`}, {report.owner.name}, {report.periodName}
          </span>
          {since && moved ? <span>{`${moved} đã thay đổi từ lần xem trước, ${formatDateTimeInside(since)}`}</span> : null}
          {withdrawReason ? (
            <span>{withdrawnAt ? `Gỡ ${formatDateTimeInside(withdrawnAt)}. Lý do: ${withdrawReason}` : `Lần trước gỡ vì: ${withdrawReason}`}</span>
          ) : null}
        </>
      }
    >
      {publishedVersionId ? (
        <a className="btn" href={reportAddress(report.slug)}>
          <ExternalLink className="icon" aria-hidden="true" />
          Xem trên cổng
        </a>
      ) : null}
      {versions[0] ? (
        <a className="btn" href={reportVersionAddress(id, versions[0].number)}>
          <History className="icon" aria-hidden="true" />
          Các bản
        </a>
      ) : null}
      {why.write === null ? (
        <a className="btn btn--primary" href={writeReportAddress(id)}>
          <PenLine className="icon" aria-hidden="true" />
          Soạn
        </a>
      ) : null}
    </StaffHead>
  );
}

/** What comes after the decisions: publishing, taking back, writing on, taking away. */
function Afterwards({ report }: { report: ReportDetail }) {
  const { id, why, last } = report;
  const seen = { id, version: report.version };
  return (
    <div className="btns mt-6">
      {report.state === "APPROVED" && why.publish !== "may-not-publish-reports" ? (
        <VerbButton action={publish} hidden={{ ...seen, versionId: last?.id ?? "" }} className="btn btn--ok" why={why.publish && refusalWords[why.publish]}>
          Công bố bản {last?.number}
        </VerbButton>
      ) : null}
      <WayBack report={report} action={step} />
      {why.withdraw === null ? (
        <details>
          <summary className="btn btn--danger">Gỡ báo cáo</summary>
          <RecordForm
            action={withdraw}
            form="go"
            word="Gỡ báo cáo khỏi cổng"
            look="danger"
            hidden={seen}
            fields={[{ kind: "area", name: "reason", label: "Lý do gỡ", hint: "Bắt buộc. Mọi bản vẫn được giữ.", value: "" }]}
          />
        </details>
      ) : null}
    </div>
  );
}
