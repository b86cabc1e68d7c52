import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { formatBytes } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { fileAddress } from "@/lib/files/addresses";
import { memberAddress } from "@/lib/members/addresses";
import { articleAddress } from "@/lib/news/addresses";
import type { Language } from "@/lib/news/pages";
import type { ArticleCard, ArticlePage, Attachment } from "@/lib/news/queries";

/** What readers call a format, by the end of its media type. */
const formats: [ending: RegExp, name: string, icon: IconName][] = [
  [/\/pdf$/, "PDF", "file-text"],
  [/wordprocessingml\.document$/, "DOCX", "file-text"],
  [/spreadsheetml\.sheet$/, "XLSX", "file-spreadsheet"],
  [/\/csv(?:;|$)/, "CSV", "file-spreadsheet"],
];

function formatOf(mimeType: string): { name: string; icon: IconName } {
  const [, name, icon] = formats.find(([ending]) => ending.test(mimeType)) ?? [null, "Tệp", "file"];
  return { name, icon };
}

/** "Tài liệu kèm theo": title, format and size of each file. */
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
        {attachments.map(({ id, title, name, mimeType, size }) => {
          const format = formatOf(mimeType);
          return (
            <li key={id}>
              <a className="file" href={addressOf(id, name)}>
                <Icon name={format.icon} />
                <b>{keepTitleTogether(title)}</b>
                <span>
                  {format.name}, {formatBytes(size)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
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
