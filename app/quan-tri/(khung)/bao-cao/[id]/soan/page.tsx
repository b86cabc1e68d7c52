import { ArrowDown, ArrowUp, Eye } from "lucide-react";
import type { Metadata } from "next";
import { AccessForm } from "@/components/documents/access-form";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { DeskNotes, FrozenWhen } from "@/components/reports/desk-notes";
import { ReportDesk } from "@/components/reports/report-desk";
import { ReportText } from "@/components/reports/report-text";
import { SectionEditor } from "@/components/reports/section-editor";
import { ReviewersForm, TargetsForm } from "@/components/reports/staff-forms";
import { OfficialForm } from "@/components/reports/staff-official";
import { StateChip } from "@/components/reports/staff-state";
import { WayBack } from "@/components/reports/staff-steps";
import { RecordForm } from "@/components/ui/record-form";
import { UnsavedForms } from "@/components/ui/unsaved-forms";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside, formatDay } from "@/lib/core/dates";
import { documentAddress } from "@/lib/documents/addresses";
import { articleAddress } from "@/lib/news/addresses";
import { openReportAddress, REPORTS_ADMIN, reportAdminAddress, saveSectionAddress, writeReportAddress } from "@/lib/reports/addresses";
import { reportBodySchema } from "@/lib/reports/body";
import { chartChoices } from "@/lib/reports/charts";
import { refusalWords, sectionLabels } from "@/lib/reports/labels";
import { whyNotSee, whyNotWrite } from "@/lib/reports/policy";
import { type ReportChoices, reportChoices } from "@/lib/reports/queries/choices";
import { findStaffReport, type ReportDetail } from "@/lib/reports/queries/detail";
import { draftContent } from "@/lib/reports/queries/review";
import { chosenFigures } from "@/lib/reports/words";
import { noteOpening } from "@/lib/visibility/commands/open";
import {
  addReportSection,
  freeze,
  moveReportSection,
  removeReportSection,
  saveAccess,
  saveReportFacts,
  saveReportOfficial,
  saveReportSection,
  saveReviewers,
  saveTargets,
  step,
  submit,
  trash,
} from "../../actions";

export const metadata: Metadata = { title: "Soạn báo cáo" };

export default async function WriteReportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  // What an account may not open is not there for it, whatever it may write.
  const report = whyNotSee(actor) ? null : await findStaffReport(actor, (await params).id);
  if (!report) return <StaffMissing />;
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Soạn báo cáo" sentence={refusalWords[refusal]} />;
  await noteOpening(actor, "report", report);
  const [choices, content] = await Promise.all([reportChoices(actor, report), draftContent(report)]);
  if (!choices) return <StaffMissing />;
  const { id, why, sections } = report;
  const seen = { id, version: report.version };
  const charts = chartChoices(report.owner.kind);
  const editable = why.write === null;
  const frozen = {
    ...{ snapshotId: report.snapshotId, figures: chosenFigures(content.figures) },
    taken: report.snapshot && formatDateTimeInside(report.snapshot.takenAt),
  };
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <UnsavedForms />
      <ReportDesk address={editable ? openReportAddress(id) : null} frozen={frozen}>
        <StaffHead
          title={`Soạn: ${report.title}`}
          crumbs={[
            { href: REPORTS_ADMIN, word: "Báo cáo" },
            { href: reportAdminAddress(id), word: report.periodName },
          ]}
          line={
            <>
              <StateChip state={report.state} published={report.publishedVersionId !== null} />
              <FrozenWhen />
            </>
          }
        >
          <a className="btn" href={reportAdminAddress(id)}>
            <Eye className="icon" aria-hidden="true" />
            Xem, góp ý
          </a>
        </StaffHead>
        <DeskNotes />
        {why.write ? <p className="note note--line mb-6">{refusalWords[why.write]}</p> : null}
        <Steps report={report} />
        {editable ? (
          <>
            {sections.map(({ id: sectionId, kind, title, body, version }, at) => (
              <section className="pan pan__form mt-6" id={`phan-${sectionId}`} key={sectionId} aria-label={title}>
                <h2>{`${at + 1}. ${sectionLabels[kind]}`}</h2>
                <SectionEditor
                  section={{ id: sectionId, version, title, body: reportBodySchema.parse(body) }}
                  writer={actor.id ?? ""}
                  addresses={{ save: saveSectionAddress(id, sectionId), page: writeReportAddress(id) }}
                  charts={charts}
                  action={saveReportSection}
                  plain={<ReportText body={reportBodySchema.parse(body)} content={content} hrefOf={() => null} />}
                />
                <div className="btns mt-3">
                  {at > 0 ? (
                    <VerbButton action={moveReportSection} hidden={{ ...seen, sectionId, by: -1 }}>
                      <ArrowUp className="icon" aria-hidden="true" />
                      Lên<span className="vh"> phần {title}</span>
                    </VerbButton>
                  ) : null}
                  {at < sections.length - 1 ? (
                    <VerbButton action={moveReportSection} hidden={{ ...seen, sectionId, by: 1 }}>
                      <ArrowDown className="icon" aria-hidden="true" />
                      Xuống<span className="vh"> phần {title}</span>
                    </VerbButton>
                  ) : null}
                  <details>
                    <summary className="btn btn--sm">Bỏ phần này</summary>
                    <VerbButton action={removeReportSection} hidden={{ ...seen, sectionId }} className="btn btn--sm btn--danger">
                      Bỏ phần {title}
                    </VerbButton>
                  </details>
                </div>
              </section>
            ))}
            <section className="pan pan__form mt-6" aria-labelledby="phan-moi">
              <h2 id="phan-moi">Thêm một phần</h2>
              <RecordForm
                action={addReportSection}
                form="phan"
                word="Thêm phần"
                look="plain"
                hidden={seen}
                fields={[
                  {
                    ...{ kind: "select", name: "kind", label: "Loại", value: "RESULTS" },
                    options: Object.entries(sectionLabels).map(([value, word]) => ({ value, word })),
                  },
                  { kind: "text", name: "title", label: "Tên phần", value: "" },
                ]}
              />
            </section>
            <Facts report={report} choices={choices} />
            <OfficialForm report={report} action={saveReportOfficial} />
            {choices.targets.length > 0 ? (
              <section className="pan pan__form mt-6" id="chi-tieu" aria-labelledby="ten-chi-tieu">
                <h2 id="ten-chi-tieu">Chỉ tiêu {report.nextPeriod}</h2>
                <TargetsForm key={report.version} seen={seen} targets={choices.targets} action={saveTargets} />
              </section>
            ) : null}
          </>
        ) : null}
        {editable || report.state === "SUBMITTED" ? (
          <section className="pan pan__form mt-6" id="nguoi-duyet" aria-labelledby="ten-nguoi-duyet">
            <h2 id="ten-nguoi-duyet">Người duyệt</h2>
            <ReviewersForm key={report.version} seen={seen} reviewers={report.reviewers} choices={choices.reviewers} action={saveReviewers} />
          </section>
        ) : null}
        {why.access === null ? (
          <section className="pan pan__form mt-6" id="ai-duoc-xem" aria-labelledby="ten-ai-duoc-xem">
            <h2 id="ten-ai-duoc-xem">Ai được xem</h2>
            <AccessForm
              key={report.version}
              record={{ type: "report", ...seen }}
              here={writeReportAddress(id)}
              action={saveAccess}
              visibility={report.visibility}
              grants={choices.access.named}
              choices={choices.access}
            />
          </section>
        ) : null}
      </ReportDesk>
    </main>
  );
}

/** The way of a report: freeze, ask for opinions, submit, put away. */
function Steps({ report }: { report: ReportDetail }) {
  const { id, why, state } = report;
  const seen = { id, version: report.version };
  return (
    <section className="pan pan__form" aria-labelledby="viec-tiep">
      <h2 id="viec-tiep">Việc tiếp theo</h2>
      <div className="btns">
        {why.freeze === null ? (
          <VerbButton action={freeze} hidden={seen} className={state === "DRAFT" ? "btn btn--primary" : "btn"}>
            {report.snapshot ? "Chốt lại mọi số liệu" : "Chốt số liệu"}
          </VerbButton>
        ) : null}
        {why.consult === null ? (
          <VerbButton action={step} hidden={{ ...seen, step: "consult" }} className="btn">
            Lấy ý kiến
          </VerbButton>
        ) : null}
        {why.endConsultation === null ? (
          <VerbButton action={step} hidden={{ ...seen, step: "end-consultation" }} className="btn">
            Kết thúc lấy ý kiến
          </VerbButton>
        ) : null}
        <WayBack report={report} action={step} />
        {why.trash === null ? (
          <VerbButton action={trash} hidden={seen} className="btn btn--danger">
            Bỏ vào thùng rác
          </VerbButton>
        ) : null}
      </div>
      {why.submit === null ? (
        <RecordForm
          action={submit}
          form="trinh"
          word="Trình duyệt"
          hidden={seen}
          fields={
            report.publishedVersionId
              ? [{ kind: "area", name: "note", label: "Điều đã sửa", hint: "Bắt buộc. Người đọc thấy trên đầu báo cáo.", value: "" }]
              : []
          }
        />
      ) : null}
    </section>
  );
}

function Facts({ report, choices }: { report: ReportDetail; choices: ReportChoices }) {
  const { id, version, title, headline, dueOn, meetingId, meeting, article, papers } = report;
  const meetings = [...choices.meetings.map(({ id: value, name }) => ({ value, word: name }))];
  // A meeting that the account may not open stays linked under no name.
  if (meetingId && !meetings.some(({ value }) => value === meetingId)) meetings.push({ value: meetingId, word: meeting?.title ?? "Cuộc họp đã gắn" });
  return (
    <section className="pan pan__form mt-6" id="thong-tin" aria-labelledby="ten-thong-tin">
      <h2 id="ten-thong-tin">Tên, hội nghị, tài liệu</h2>
      <RecordForm
        key={version}
        action={saveReportFacts}
        form="thong-tin"
        word="Lưu thông tin"
        look="plain"
        hidden={{ id, version }}
        fields={[
          { kind: "text", name: "title", label: "Tên báo cáo", value: title },
          { kind: "area", name: "headline", label: "Câu mở đầu", hint: "Cả kỳ trong một câu, kể cả điều chưa làm được", value: headline },
          { kind: "day", name: "dueOn", label: "Hạn hoàn thành", hint: "Ví dụ 05/01/2021", value: dueOn ? formatDay(dueOn) : "" },
          {
            kind: "select",
            name: "meetingId",
            label: "Hội nghị thông qua báo cáo",
            value: meetingId ?? "",
            options: [{ value: "", word: "Chưa gắn" }, ...meetings],
          },
          {
            ...{ kind: "text", name: "article", label: "Tin bài về báo cáo", hint: "Địa chỉ trên cổng, ví dụ /tin-tuc/hoi-nghi-tong-ket" },
            value: article ? articleAddress(article.slug) : "",
          },
          {
            ...{ kind: "area", name: "papers", label: "Tài liệu", hint: "Mỗi dòng một văn bản, bằng số ký hiệu hoặc địa chỉ" },
            value: papers.map(({ document }) => `${documentAddress(document.slug)} ${document.symbol || document.title}`).join("\n"),
          },
        ]}
      />
    </section>
  );
}
