import { Icon } from "@/components/ui/icon";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { dayOfIso, formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { Pages } from "@/lib/core/pagination";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { RecordRow } from "@/lib/indicators/queries/records";
import { figureAddress, figureFileAddress, partName, reportAddress } from "@/lib/reports/addresses";
import type { ReportedFigure } from "@/lib/reports/content";
import { partValueWords } from "@/lib/reports/words";
import { Counting } from "./how-counted";

/** A list behind a figure, as a page of it shows. */
export interface FigureListed {
  slug: string;
  /** "Báo cáo công tác năm 2020" */
  report: string;
  figure: ReportedFigure;
  /** "loai:REGULAR"; "" for the whole figure. */
  part: string;
  /** "97 nghị quyết năm 2020" */
  title: string;
  /** How many were counted, those included that readers do not see. */
  counted: number;
  /** How many of them readers see, and those of this page. */
  shown: number;
  rows: readonly RecordRow[];
  first: number;
}

function Rows({ rows, first }: Pick<FigureListed, "rows" | "first">) {
  return (
    <ol className="flist" start={first}>
      {rows.map(({ id, title, symbol, day, kind, address }) => (
        <li key={id}>
          {address ? <a href={address}>{symbol ? keepTogether(symbol) : keepTitleTogether(title)}</a> : <b>{keepTogether(symbol || title)}</b>}
          {symbol && <span>{keepTogether(title)}</span>}
          <span className="muted">{[day && formatDate(dayOfIso(day)), kind].filter(Boolean).join(", ")}</span>
        </li>
      ))}
    </ol>
  );
}

function Parts({ slug, figure, part: chosen }: Pick<FigureListed, "slug" | "figure" | "part">) {
  if (figure.breakdowns.length === 0) return null;
  return (
    <nav className="fparts" aria-label="Từng phần của con số">
      {figure.breakdowns.map(({ key: breakdown, name, parts }) => (
        <div key={breakdown}>
          <h2>{name}</h2>
          <ul>
            {parts.map((part) => {
              const asked = partName(breakdown, part.key);
              const words = `${part.name}: ${part.value === null ? "chưa có số liệu" : partValueWords(part.value, figure.unit)}`;
              return (
                <li key={part.key}>
                  <a href={figureAddress(slug, figure.indicator, asked)} aria-current={asked === chosen ? "true" : undefined}>
                    {keepTogether(words)}
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** What the list holds and what it does not, in one sentence. */
function extent({ counted, shown }: Pick<FigureListed, "counted" | "shown">): string {
  if (counted === 0) return "Con số này không có danh sách hồ sơ trên cổng.";
  if (counted === shown) return `Danh sách có đủ ${formatNumber(counted)} hồ sơ mà con số đếm.`;
  const hidden = `${formatNumber(counted - shown)} trong ${formatNumber(counted)} hồ sơ không công khai`;
  return shown === 0 ? `${hidden}, không hiển thị ở đây.` : `${hidden}, không hiển thị ở đây; danh sách có ${formatNumber(shown)} hồ sơ.`;
}

interface Props {
  list: FigureListed;
  pager: Pages;
}

/** Exactly the records that a figure counted when it was frozen. */
export function FigureList({ list, pager }: Props) {
  const { slug, report, figure, part, title, shown, rows, first } = list;
  const asked = part || undefined;
  return (
    <>
      <div className="pagehead">
        <p className="kicker">
          <a href={reportAddress(slug)}>{report}</a>
        </p>
        <h1>{keepTitleTogether(title)}</h1>
        <p className="pagehead__lede">{keepTogether(extent(list))}</p>
        <p className="btns mt-4">
          {shown > 0 &&
            (["xlsx", "csv"] as const).map((kind) => (
              <a key={kind} className="btn" href={figureFileAddress(slug, figure.indicator, kind, asked)} download>
                <Icon name="file-spreadsheet" />
                {kind.toUpperCase()}
              </a>
            ))}
          {asked && (
            <a className="btn" href={figureAddress(slug, figure.indicator)}>
              Xem toàn bộ con số
            </a>
          )}
          <PrintButton />
        </p>
      </div>
      <div className="section grid-main grid-main--8-4">
        <div>
          {rows.length > 0 && <Rows rows={rows} first={first} />}
          <Pagination pages={pager} addressOf={(page) => pageAddress(figureAddress(slug, figure.indicator, asked), page)} label="Các trang danh sách" />
        </div>
        <aside>
          <section className="box" aria-labelledby="cach-tinh">
            <h2 className="box__t" id="cach-tinh">
              Cách tính
            </h2>
            <Counting figure={figure} />
          </section>
          <Parts slug={slug} figure={figure} part={part} />
        </aside>
      </div>
    </>
  );
}

function pageAddress(address: string, page: number): string {
  return page === 1 ? address : `${address}${address.includes("?") ? "&" : "?"}trang=${page}`;
}
