import { Download, Fingerprint } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { wordChanges } from "@/components/news/edition-diff";
import { Marked } from "@/components/news/staff-words";
import { ReportText } from "@/components/reports/report-text";
import { plainSection } from "@/components/reports/section-words";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { canPrint } from "@/lib/printing/pdf";
import { REPORTS_ADMIN, reportAdminAddress, reportVersionAddress, versionFileAddress, versionFormats } from "@/lib/reports/addresses";
import type { ReportContent } from "@/lib/reports/content";
import { refusalWords } from "@/lib/reports/labels";
import { whyNotSee } from "@/lib/reports/policy";
import { findStaffReport } from "@/lib/reports/queries/detail";
import { reportVersion } from "@/lib/reports/queries/review";
import { valueWords } from "@/lib/reports/words";
import { noteOpening } from "@/lib/visibility/commands/open";

export const metadata: Metadata = { title: "Bản báo cáo" };

interface Props {
  params: Promise<{ id: string; number: string }>;
}

export default async function ReportVersionPage({ params }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Bản báo cáo" sentence={refusalWords[refusal]} />;
  const { id, number } = await params;
  const report = await findStaffReport(actor, id);
  const version = report?.versions.find((one) => String(one.number) === number);
  if (!report || !version) return <StaffMissing />;
  await noteOpening(actor, "report", report);
  const earlier = report.versions.find((one) => one.number === version.number - 1);
  const [content, before] = await Promise.all([reportVersion(id, version.number), earlier ? reportVersion(id, earlier.number) : null]);
  if (!content) return <StaffMissing />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={`Bản ${version.number}: ${content.title}`}
        crumbs={[
          { href: REPORTS_ADMIN, word: "Báo cáo" },
          { href: reportAdminAddress(id), word: report.title },
        ]}
        line={
          <>
            <span>
              {version.madeBy.displayName} trình {formatDateTimeInside(version.madeAt)}
            </span>
            <span className="hash">
              <Fingerprint className="icon" aria-hidden="true" />
              {version.hash}
            </span>
          </>
        }
      />
      <nav className="seg mb-4" aria-label="Các bản">
        {report.versions.map((one) => (
          <a key={one.id} href={reportVersionAddress(id, one.number)} aria-current={one.number === version.number ? "true" : undefined}>
            Bản {one.number}
            {one.id === report.publishedVersionId ? ", đang công bố" : ""}
          </a>
        ))}
      </nav>
      <p className="btns mb-6">
        {versionFormats
          .filter((format) => format !== "pdf" || canPrint())
          .map((format) => (
            <a key={format} className="btn btn--sm" href={versionFileAddress(id, version.number, format)} download>
              <Download className="icon" aria-hidden="true" />
              {format.toUpperCase()}
            </a>
          ))}
      </p>
      {version.note ? <p className="note note--line mb-6">Điều đã sửa: {version.note}</p> : null}
      {before && earlier ? <Differences before={before} after={content} words={`bản ${earlier.number}`} /> : null}
      <div className="sheet mt-6">
        <div className="sheet__in">
          {content.sections.map(({ id: sectionId, title, body }) => (
            <section key={sectionId}>
              <h2>{title}</h2>
              <ReportText body={body} content={content} hrefOf={() => null} />
            </section>
          ))}
        </div>
      </div>
    </main>
  );
}

function Differences({ before, after, words }: { before: ReportContent; after: ReportContent; words: string }) {
  const figures = after.figures.flatMap((figure) => {
    const was = before.figures.find(({ indicator }) => indicator === figure.indicator);
    return was && (was.value !== figure.value || was.recordsHash !== figure.recordsHash) ? [{ figure, was }] : [];
  });
  const sections = after.sections.flatMap(({ id, title, body }) => {
    const was = before.sections.find((section) => section.id === id);
    const [old, now] = [was ? plainSection(was.body, before.figures) : "", plainSection(body, after.figures)];
    return was && old === now && was.title === title ? [] : [{ id, title, words: wordChanges(old, now) }];
  });
  const removed = before.sections.filter(({ id }) => !after.sections.some((section) => section.id === id));
  return (
    <section className="pan" aria-labelledby="khac-nhau">
      <div className="pan__h">
        <h2 id="khac-nhau">So với {words}</h2>
      </div>
      <div className="pan__b">
        {figures.length + sections.length + removed.length === 0 ? <p className="muted">Lời và số liệu như bản trước.</p> : null}
        <ul className="links">
          {figures.map(({ figure, was }) => (
            <li key={figure.indicator}>
              <b>{figure.name}</b>
              <span>
                <del>{valueWords(was.value, was.unit)}</del> <ins>{valueWords(figure.value, figure.unit)}</ins>
                {was.value === figure.value ? ", số như cũ nhưng hồ sơ được đếm đã khác" : ""}
              </span>
            </li>
          ))}
        </ul>
        {sections.map(({ id, title, words: marked }) => (
          <div key={id}>
            <h3>{title}</h3>
            <p className="whitespace-pre-line">
              <Marked words={marked} />
            </p>
          </div>
        ))}
        {removed.map(({ id, title }) => (
          <p key={id}>
            <del>{title}</del>: bỏ phần này
          </p>
        ))}
      </div>
    </section>
  );
}
