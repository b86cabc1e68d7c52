import { RecordFiles } from "@/components/documents/record-files";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { bodyAddress } from "@/lib/bodies/addresses";
import { formatDate, formatDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { disclosureAddress, tableFileAddress } from "@/lib/disclosures/addresses";
import { eventLabels } from "@/lib/disclosures/labels";
import type { DisclosurePage, EditionNamed } from "@/lib/disclosures/queries";
import { MoneyTable } from "./money-table";
import { StandingChip } from "./standing-chip";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ page }: { page: DisclosurePage }) {
  const { owner, standing, kind, decisionSymbol, decisionOn, decision, postedOn, postedHow } = page;
  const symbol = decisionSymbol ? `Số ${decisionSymbol}` : "";
  return (
    <dl className="dl dl--2">
      <Fact name="Cơ quan">{owner.slug ? <a href={bodyAddress(owner.slug)}>{keepTogether(owner.name)}</a> : keepTogether(owner.name)}</Fact>
      <Fact name="Năm ngân sách">{String(page.year)}</Fact>
      <Fact name="Quyết định công khai">{symbol && decision ? <a href={decision}>{symbol}</a> : symbol}</Fact>
      <Fact name="Ngày quyết định">{decisionOn && formatDay(decisionOn)}</Fact>
      <Fact name={eventLabels[kind]}>{standing.startsOn && formatDay(standing.startsOn)}</Fact>
      <Fact name="Hạn công khai">{standing.dueOn && formatDay(standing.dueOn)}</Fact>
      <Fact name="Tình trạng">
        <StandingChip standing={standing} readers />
      </Fact>
      <Fact name="Đã công khai bằng hình thức khác">{postedOn && `${postedHow}, ${formatDay(postedOn)}`}</Fact>
      <Fact name="Biểu mẫu, căn cứ">{standing.rule && `${standing.rule.form}. ${standing.rule.source}`}</Fact>
    </dl>
  );
}

/** Says that this is not the first, or not the present edition. */
function Corrected({ page: { slug, edition, editions } }: { page: DisclosurePage }) {
  const [present] = editions;
  if (present && present.ordinal !== edition.ordinal) {
    return (
      <p className="note note--line note--bad">
        Đây là bản cũ, đã được thay. <a href={disclosureAddress(slug)}>Xem bản hiện nay</a>
      </p>
    );
  }
  if (!edition.note) return null;
  return (
    <p className="note note--line">
      Bản này đăng {formatDate(edition.publishedAt)}. {edition.note}
    </p>
  );
}

function Editions({ slug, editions, here }: { slug: string; editions: readonly EditionNamed[]; here: number }) {
  return (
    <section aria-labelledby="cac-ban">
      <SectionHead id="cac-ban" title="Các bản đã đăng" />
      <ul className="links">
        {editions.map(({ ordinal, note, publishedAt }, place) => (
          <li key={ordinal}>
            <a href={disclosureAddress(slug, place === 0 ? undefined : ordinal)} aria-current={ordinal === here ? "page" : undefined}>
              {keepTogether(`Bản đăng ${formatDate(publishedAt)}`)}
            </a>
            <span className="muted">{note || "Bản đầu"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One disclosure: what and by when, its table, the signed files beside it, and the editions before. */
export function DisclosureView({ page }: { page: DisclosurePage }) {
  const { slug, title, table, unit, files, explanation, edition, editions } = page;
  const present = editions[0]?.ordinal === edition.ordinal;
  return (
    <article>
      <header className="reshead">
        <p className="idno">Công khai tài chính</p>
        <h1>{keepTitleTogether(title)}</h1>
      </header>
      <Corrected page={page} />
      <div className="docpage">
        <section className="box" aria-labelledby="thong-tin">
          <h2 className="vh" id="thong-tin">
            Thông tin công khai
          </h2>
          <Facts page={page} />
          {files.length > 0 && <RecordFiles files={files} terms />}
          <div className="btns">
            {present && table.rows.length > 0 && (
              <>
                <a className="btn" href={tableFileAddress(slug, "xlsx")} download>
                  <Icon name="download" />
                  Bảng XLSX
                </a>
                <a className="btn" href={tableFileAddress(slug, "csv")} download>
                  <Icon name="download" />
                  Bảng CSV
                </a>
              </>
            )}
            <PrintButton />
          </div>
        </section>
        {table.rows.length > 0 && <MoneyTable id="bang" caption={title} table={table} unit={unit} />}
        {explanation && (
          <section aria-labelledby="thuyet-minh">
            <SectionHead id="thuyet-minh" title="Thuyết minh" />
            <p className="whitespace-pre-line">{explanation}</p>
          </section>
        )}
        {editions.length > 1 && <Editions slug={slug} editions={editions} here={edition.ordinal} />}
      </div>
    </article>
  );
}
