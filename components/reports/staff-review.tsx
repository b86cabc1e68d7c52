import { Eye, MessageSquarePlus } from "lucide-react";
import type { ReactNode } from "react";
import { wordChanges } from "@/components/news/edition-diff";
import { Marked } from "@/components/news/staff-words";
import { formatNumber } from "@/lib/core/numbers";
import { figureAdminAddress, partName, reportAdminAddress } from "@/lib/reports/addresses";
import { chartsOf, type FigureToken, type ReportBody } from "@/lib/reports/body";
import type { ReportContent, ReportedFigure } from "@/lib/reports/content";
import type { ReportRemark } from "@/lib/reports/queries/comments";
import type { SectionChange } from "@/lib/reports/queries/review";
import { countWords } from "@/lib/reports/words";
import { ReportText } from "./report-text";
import { plainSection } from "./section-words";
import { FigureRow, placeId } from "./staff-figure-row";
import { NewRemark, Remark, type ReportAction } from "./staff-remarks";

type Anchor = ReportRemark["anchor"];

interface Props {
  reportId: string;
  content: ReportContent;
  remarks: readonly ReportRemark[];
  changes: ReadonlyMap<string, SectionChange>;
  /** What figures were at the last visit, where they are others now. */
  moved: ReadonlyMap<string, number | null>;
  reader: string | null;
  /** "FIGURE:nghi-quyet": the place whose form is open. */
  chosen: string;
  /** Null where nothing may be said. */
  actions: { comment: ReportAction; reply: ReportAction } | null;
  resolve: ReportAction;
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The sections of what is read with what is said about each of them, and about its figures and charts, in the margin. */
export function ReportReview({ reportId, content, remarks, changes, moved, reader, chosen, actions, resolve }: Props) {
  const here = reportAdminAddress(reportId);
  /** A chart that stands in two sections is spoken of beside the first. */
  const firstOf = new Map(content.sections.toReversed().flatMap(({ id, body }) => chartsOf(body).map((key) => [key, id])));
  const listed = (figure: ReportedFigure, token: FigureToken) =>
    figureAdminAddress(reportId, figure.indicator, token.breakdown && token.part ? partName(token.breakdown, token.part) : undefined);
  /** Remarks about some places, their form where it was asked for, and the way to it. */
  const margin = (places: readonly { anchor: Anchor; key: string; about: string }[]): ReactNode => (
    <div className="mrow__n">
      {remarks
        .filter(({ anchor, anchorKey }) => places.some((place) => place.anchor === anchor && place.key === anchorKey))
        .map((remark) => (
          <Remark key={remark.id} remark={remark} reader={reader} reply={actions?.reply ?? null} resolve={resolve} />
        ))}
      {actions
        ? places.map(({ anchor, key, about }) => {
            const place = `${anchor}:${key}`;
            return place === chosen ? (
              <NewRemark
                key={place}
                reportId={reportId}
                anchor={anchor}
                anchorKey={key}
                about={about}
                back={`${here}#${placeId(anchor, key)}`}
                action={actions.comment}
              />
            ) : (
              <a key={place} className="mnote__add" href={`${here}?ve=${encodeURIComponent(place)}#${placeId(anchor, key)}`}>
                <MessageSquarePlus className="icon" aria-hidden="true" />
                Góp ý<span className="vh"> về {about}</span>
                {places.length > 1 ? <span aria-hidden="true"> {about}</span> : null}
              </a>
            );
          })
        : null}
    </div>
  );
  return (
    <div className="sheet">
      <div className="sheet__in">
        {content.headline ? <p className="rhead">{content.headline}</p> : null}
        <h2>Số liệu</h2>
        {content.figures.map((figure) => (
          <FigureRow
            key={figure.indicator}
            figure={figure}
            before={content.period.before}
            was={moved.get(figure.indicator)}
            href={listed(figure, { indicator: figure.indicator, form: "number" })}
          >
            {margin([{ anchor: "FIGURE", key: figure.indicator, about: `số ${figure.name.toLocaleLowerCase("vi")}` }])}
          </FigureRow>
        ))}
        {content.sections.map(({ id, title, body }, at) => {
          const change = changes.get(id);
          const charts = [...new Set(chartsOf(body))]
            .filter((key) => firstOf.get(key) === id)
            .flatMap((key) => content.charts.find((chart) => chart.key === key) ?? []);
          return (
            <section className={change ? "mrow mrow--chg" : "mrow"} id={placeId("SECTION", id)} key={id} aria-labelledby={`ten-${id}`}>
              <div className="mrow__m">
                <h2 id={`ten-${id}`}>{`${roman[at] ?? at + 1}. ${title}`}</h2>
                {change ? <Changed change={change} body={body} figures={content.figures} /> : null}
                <ReportText body={body} content={content} hrefOf={listed} />
              </div>
              {margin([
                { anchor: "SECTION", key: id, about: `phần ${title}` },
                ...charts.map(({ key, title: called }) => ({ anchor: "CHART" as const, key, about: `biểu đồ ${called}` })),
              ])}
            </section>
          );
        })}
        {content.targets.length > 0 ? (
          <>
            <h2>Chỉ tiêu kỳ sau</h2>
            <ul className="links">
              {content.targets.map(({ indicator, name, unit, value, source }) => (
                <li key={indicator}>
                  <b>{`${name}: ${countWords(value, unit)}`}</b>
                  {source ? <span className="muted">{source}</span> : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Whether what a remark speaks of stands in what is read: a section or a chart may have gone since. */
export function hasPlace({ sections, figures, charts }: ReportContent, { anchor, anchorKey }: Pick<ReportRemark, "anchor" | "anchorKey">): boolean {
  if (anchor === "SECTION") return sections.some(({ id }) => id === anchorKey);
  if (anchor === "CHART") return charts.some(({ key }) => key === anchorKey);
  return anchor === "FIGURE" && figures.some(({ indicator }) => indicator === anchorKey);
}

function Changed({ change, body, figures }: { change: SectionChange; body: ReportBody; figures: readonly ReportedFigure[] }) {
  return (
    <details>
      <summary className="blk__l">
        <b className="blk__new">
          <Eye className="icon" aria-hidden="true" />
          {change.before === null ? "phần mới từ lần xem trước" : "đã thay đổi từ lần xem trước"}
        </b>
      </summary>
      {change.title ? <p className="muted">Tên cũ: {change.title}</p> : null}
      {change.before ? (
        <p className="whitespace-pre-line">
          <Marked words={wordChanges(plainSection(change.before, figures), plainSection(body, figures))} />
        </p>
      ) : null}
    </details>
  );
}

/** Remarks that wait, as ways to their places, for the sheet of the dock. */
export function OpenRemarks({ remarks }: { remarks: readonly ReportRemark[] }) {
  const open = remarks.filter(({ resolved }) => resolved === null);
  return (
    <>
      <h2>{open.length > 0 ? `Góp ý chưa xử lý (${formatNumber(open.length)})` : "Không còn góp ý nào chờ xử lý"}</h2>
      <ul className="jump">
        {open.map(({ id, number, text, author }) => (
          <li key={id}>
            <a href={`#gop-y-${id}`}>
              <span className="pin" aria-hidden="true">
                {number}
              </span>
              <span>
                {text.length > 120 ? `${text.slice(0, 119)}…` : text}
                <small> {author.name}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
