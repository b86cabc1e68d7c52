import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { formatDate, formatDateTimeInside, formatLongDate } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { documentAddress } from "@/lib/documents/addresses";
import { kindLabels } from "@/lib/documents/labels";
import { meetingAddress } from "@/lib/meetings/addresses";
import { articleAddress } from "@/lib/news/addresses";
import { comparisonAddress, figureAddress, openDataAddress, partName } from "@/lib/reports/addresses";
import type { FigureToken } from "@/lib/reports/body";
import type { ReportedFigure } from "@/lib/reports/content";
import type { ReportPage } from "@/lib/reports/queries/published";
import { FigureTable } from "./figure-table";
import { Highlights } from "./highlights";
import { HowCounted } from "./how-counted";
import { ReportFiles } from "./report-files";
import { ReportText } from "./report-text";

/** The kind of report above its headline. */
export const periodLabels = { QUARTER: "Báo cáo quý", HALF_YEAR: "Báo cáo sáu tháng", YEAR: "Báo cáo năm", TERM: "Báo cáo nhiệm kỳ" } as const;

/** That it is a correction, and of what: above the text, so that nobody reads past it. */
function Correction({ page: { note, version } }: { page: ReportPage }) {
  if (!note) return null;
  return (
    <section className="corr" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">Đính chính, bản số {version.number}</h2>
      <p>
        {keepTogether(formatLongDate(version.madeAt).replace(/^n/, "N"))}: {keepTogether(note)}
      </p>
    </section>
  );
}

function Related({ page: { meeting, article, papers } }: { page: ReportPage }) {
  if (!meeting && !article && papers.length === 0) return null;
  return (
    <section className="rsec" aria-labelledby="lien-quan">
      <h2 id="lien-quan">Hội nghị, bài viết và văn bản</h2>
      <ul className="links">
        {meeting && (
          <li>
            <a href={meetingAddress(meeting.slug)}>{keepTitleTogether(meeting.title)}</a>
            <span className="muted">Hội nghị thông qua báo cáo</span>
          </li>
        )}
        {article && (
          <li>
            <a href={articleAddress(article.slug)}>{keepTitleTogether(article.title)}</a>
            <span className="muted">Bài viết</span>
          </li>
        )}
        {papers.map(({ slug, kind, symbol, title }) => (
          <li key={slug}>
            <a href={documentAddress(slug)}>{keepTogether([kindLabels[kind], symbol && `số ${symbol}`].filter(Boolean).join(" "))}</a>
            <span className="muted">{title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  page: ReportPage;
  /** Absolute address, for citation. */
  url: string;
  printable: boolean;
}

const anchorOf = (place: number) => `phan-${place + 1}`;

/** A published report: what it says, and what stands behind every number of it. */
export function ReportView({ page, url, printable }: Props) {
  const { slug, version, publishedAt } = page;
  const { content } = version;
  const hrefOf = ({ indicator }: ReportedFigure, { breakdown, part }: FigureToken) =>
    figureAddress(slug, indicator, breakdown && part ? partName(breakdown, part) : undefined);
  const sections = content.sections.map(({ id, title, body }, place) => ({ id: anchorOf(place), key: id, title, body }));
  const last = [
    { id: "bang-so-lieu", title: "Bảng số liệu" },
    { id: "cach-tinh", title: "Cách tính từng con số" },
  ];
  return (
    <>
      <header className="rhead wrap">
        <div>
          <p className="kicker">{periodLabels[content.period.kind]}</p>
          <h1>{keepTitleTogether(content.headline || content.title)}</h1>
          <p className="rhead__d">{keepTogether(`${content.title} của ${content.owner.name}. Bấm vào một con số để xem đúng những hồ sơ mà con số ấy đếm.`)}</p>
          <p className="meta">
            <span>Công bố {formatDate(publishedAt)}</span>
            <span>Số liệu chốt {keepTogether(formatDateTimeInside(new Date(content.frozenAt)))}</span>
            {content.official.symbol && <span>Số {content.official.symbol}</span>}
          </p>
          <Correction page={page} />
        </div>
        <ReportFiles slug={slug} figures={content.figures.length} printable={printable} />
      </header>
      <Highlights content={content} slug={slug} />
      <div className="wrap">
        <div className="section grid-main grid-main--4-8 rbody">
          <aside className="sticky">
            <details className="facets-m">
              <summary className="btn">
                <Icon name="menu" />
                Mục lục
              </summary>
              <nav className="toc" aria-label="Mục lục báo cáo">
                <ol>
                  {[...sections, ...last].map(({ id, title }, place) => (
                    <li key={id}>
                      <a href={`#${id}`}>{`${place + 1}. ${title}`}</a>
                    </li>
                  ))}
                </ol>
              </nav>
            </details>
            <p className="tools">
              <PrintButton look="" />
              <a href={comparisonAddress(slug)}>So sánh với kỳ khác</a>
            </p>
          </aside>
          <div className="rtext">
            {sections.map(({ id, key, title, body }, place) => (
              <section key={key} className="rsec" aria-labelledby={id}>
                <h2 id={id}>
                  <span className="rsec__n">{place + 1}</span>
                  {keepTitleTogether(title)}
                </h2>
                <ReportText body={body} content={content} hrefOf={hrefOf} />
              </section>
            ))}
            <section className="rsec" aria-labelledby="bang-so-lieu">
              <h2 id="bang-so-lieu">
                <span className="rsec__n">{sections.length + 1}</span>Bảng số liệu
              </h2>
              <FigureTable content={content} slug={slug} />
              <p className="btns rdata">
                {(["csv", "xlsx", "json"] as const).map((kind) => (
                  <a key={kind} className="btn btn--sm" href={openDataAddress(slug, kind)} download>
                    <Icon name={kind === "json" ? "file-text" : "file-spreadsheet"} />
                    {kind.toUpperCase()}
                  </a>
                ))}
                <span className="small muted">Dữ liệu mở, dùng lại tự do, ghi nguồn.</span>
              </p>
            </section>
            <section className="rsec" aria-labelledby="cach-tinh">
              <h2 id="cach-tinh">
                <span className="rsec__n">{sections.length + 2}</span>Cách tính từng con số
              </h2>
              <HowCounted figures={content.figures} slug={slug} />
            </section>
            <Related page={page} />
            <section className="rsec cite" aria-labelledby="trich-dan">
              <h3 className="box__t" id="trich-dan">
                Trích dẫn báo cáo này
              </h3>
              <p className="cite__t">{`${content.owner.name}, ${content.title}, công bố ngày ${formatDate(publishedAt)}, ${url}`}</p>
              <p className="small muted">{`Bản số ${version.number}, mã kiểm tra ${version.hash.slice(0, 16)}.`}</p>
            </section>
          </div>
        </div>
      </div>
    </>
  );
}
