import { ReadingLink } from "@/components/documents/record-files";
import { FileBox } from "@/components/files/file-box";
import { ReportLinks } from "@/components/reports/report-links";
import { Icon } from "@/components/ui/icon";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { fileAddress } from "@/lib/files/addresses";
import { memberAddress } from "@/lib/members/addresses";
import { articleAddress } from "@/lib/news/addresses";
import type { Language } from "@/lib/news/pages";
import type { ArticleCard, ArticlePage, Attachment } from "@/lib/news/queries";

/** "Tài liệu kèm theo": title, format, size and pages of each file. */
export function Attachments({
  attachments,
  addressOf = fileAddress,
  language = "vi",
}: {
  attachments: Attachment[];
  addressOf?: typeof fileAddress | undefined;
  language?: Language;
}) {
  if (attachments.length === 0) return null;
  return (
    <section className="box" aria-labelledby="tai-lieu">
      <h2 className="box__t" id="tai-lieu">
        {language === "en" ? "Attachments" : "Tài liệu kèm theo"}
      </h2>
      <ul className="files">
        {attachments.map(({ id, title, name, read, ...file }) => (
          <li key={id}>
            <FileBox href={addressOf(id, name)} title={title} file={file} language={language} />
            {/* The page of the words is for readers and in Vietnamese; a preview shows what they do not have yet. */}
            {read && addressOf === fileAddress && language === "vi" ? <ReadingLink id={id} name={title} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The reports that an article tells of. */
export function AboutReports({ reports }: { reports: readonly { slug: string; title: string }[] }) {
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="bao-cao">
      <div className="shead shead--sub">
        <h2 className="shead__t" id="bao-cao">
          Báo cáo
        </h2>
      </div>
      <ReportLinks reports={reports} />
    </section>
  );
}

/** The people a text is about, with their posts; members of the council with their pages. */
export function RelatedPeople({ people }: { people: ArticlePage["people"] }) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="nguoi-lien-quan">
      <div className="shead shead--sub">
        <h2 className="shead__t" id="nguoi-lien-quan">
          Người trong bài
        </h2>
      </div>
      <ul className="links">
        {people.map(({ slug, fullName, titleLine, member }) => (
          <li key={slug}>
            {member ? <a href={memberAddress(slug)}>{fullName}</a> : <b className="font-medium">{fullName}</b>}
            {titleLine && <span className="muted">{keepTogether(titleLine)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The neighbours in time; a missing one leaves its place empty. */
export function Neighbours({ previous, next }: { previous: ArticleCard | null; next: ArticleCard | null }) {
  if (!previous && !next) return null;
  return (
    <nav className="turn" aria-label="Tin trước, tin sau">
      {previous && (
        <a className="turn__to" href={articleAddress(previous.slug)} rel="prev">
          <span className="turn__k">
            <Icon name="arrow-left" />
            Tin trước
          </span>
          <span className="turn__t">{keepTitleTogether(previous.title)}</span>
        </a>
      )}
      {next && (
        <a className="turn__to turn__to--next" href={articleAddress(next.slug)} rel="next">
          <span className="turn__k">
            Tin sau
            <Icon name="arrow-right" />
          </span>
          <span className="turn__t">{keepTitleTogether(next.title)}</span>
        </a>
      )}
    </nav>
  );
}
