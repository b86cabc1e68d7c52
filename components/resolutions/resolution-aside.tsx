import { DayField } from "@/components/ui/day-field";
import { Icon } from "@/components/ui/icon";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { keepTitleTogether } from "@/lib/core/typography";
import { comparisonAddress, resolutionAddress } from "@/lib/resolutions/addresses";
import type { ConsolidatedNode } from "@/lib/resolutions/consolidated";
import type { IsoDay } from "@/lib/resolutions/effects";
import { standingLabel } from "@/lib/resolutions/labels";
import { numberWord } from "@/lib/resolutions/provisions";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import type { ValidityState } from "@/prisma/generated/enums";

const titled = ["CHAPTER", "SECTION", "ARTICLE", "ANNEX"];
const lineOf = (node: ConsolidatedNode) =>
  keepTitleTogether([numberWord(node).replace(/\.?$/, node.heading ? "." : ""), node.heading].filter(Boolean).join(" "));

function Entries({ nodes }: { nodes: readonly ConsolidatedNode[] }) {
  const shown = nodes.filter(({ kind }) => titled.includes(kind));
  if (shown.length === 0) return null;
  return (
    <ol>
      {shown.map((node) => (
        <li key={node.anchor}>
          <a href={`#${node.anchor}`} className={node.kind === "ARTICLE" ? undefined : "toc__ch"}>
            {lineOf(node)}
          </a>
          <Entries nodes={node.parts} />
        </li>
      ))}
    </ol>
  );
}

/** The contents: the text's own parts, then what stands below it. */
export function Contents({ nodes, sections }: { nodes: readonly ConsolidatedNode[]; sections: readonly { id: string; title: string }[] }) {
  return (
    <details className="facets-m">
      <summary className="btn">
        <Icon name="menu" />
        Mục lục
      </summary>
      <nav className="toc" aria-label="Mục lục nghị quyết">
        <Entries nodes={nodes} />
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

interface AskProps {
  page: ResolutionPage;
  /** The day that was asked about; null for today. */
  day: IsoDay | null;
  /** Its state on that day; null before the text was there. */
  state: ValidityState | null;
  /** What was typed is no day. */
  unclear: boolean;
}

/** "Xem hiệu lực tại ngày …": a plain form, and its answer. */
export function ValidityQuestion({ page, day, state, unclear }: AskProps) {
  return (
    <form className="askday" action={`${resolutionAddress(page)}#hieu-luc`}>
      <DayField
        name="hieu-luc-ngay"
        label="Xem hiệu lực và nội dung văn bản tại ngày"
        hint="Ngày, tháng, năm, ví dụ 05/01/2021"
        day={day ? dayOfIso(day) : null}
        unclear={unclear}
      >
        <button type="submit" className="btn">
          Xem
        </button>
      </DayField>
      {day && (
        <p className="askday__answer">
          Ngày {formatDay(dayOfIso(day))}: <b>{standingLabel(state).toLocaleLowerCase("vi")}</b>. <a href="#toan-van">Đọc nội dung của ngày ấy</a>,{" "}
          <a href={`${resolutionAddress(page)}#hieu-luc`}>trở về hôm nay</a>.
        </p>
      )}
    </form>
  );
}

/** The way to the comparison, where there are two texts to compare. */
export function ComparisonLink({ page, everChanged }: { page: ResolutionPage; everChanged: boolean }) {
  if (page.versions.length < 2 && !everChanged) return null;
  return (
    <a className="btn" href={comparisonAddress(page)}>
      So sánh các bản
    </a>
  );
}
