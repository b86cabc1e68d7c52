import { MarkedText } from "@/components/ui/marked-text";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { seriesLabels } from "@/lib/resolutions/labels";
import type { ResolutionCard } from "@/lib/resolutions/queries/list";
import { sessionAddress } from "@/lib/sessions/addresses";
import { ValidityChip } from "./validity-chip";

interface Props {
  card: ResolutionCard;
  /** For which its state is said. */
  day: Date;
  /** True when that day was asked, and is not simply today. */
  dayAsked: boolean;
  /** True when the question was typed with marks: then a hit without them is said to be such. */
  marksTyped: boolean;
}

/** A resolution in the list. The one whose symbol was typed is an answer: it says on which day it is in force. */
export function ListCard({ card, day, dayAsked, marksTyped }: Props) {
  const { symbol, title, issuedOn, series, session, fields, state, fit, beyondTitle } = card;
  const answer = fit === "symbol";
  const address = `${resolutionAddress(card)}${dayAsked ? `?hieu-luc-ngay=${isoDay(day)}` : ""}`;
  return (
    <li className={answer ? "result result--answer" : "result"}>
      {answer && <p className="result__k">Đúng số, ký hiệu</p>}
      <p className="result__top">
        <span className="result__no">
          <span>{symbol}</span>
        </span>
        <ValidityChip state={state} />
        {(answer || dayAsked) && <span className="result__day">tại ngày {formatDay(day)}</span>}
      </p>
      <h3 className="result__t">
        <a href={address}>
          <MarkedText marked={title} />
        </a>
      </h3>
      <p className="meta">
        <span>
          Ban hành <time dateTime={isoDay(issuedOn)}>{formatDay(issuedOn)}</time>
        </span>
        <span>{seriesLabels[series]}</span>
        {session && <a href={sessionAddress(session.slug)}>{keepTogether(session.title)}</a>}
        {fields.length > 0 && <span>{fields.join("; ")}</span>}
        {beyondTitle && <span>khớp trong nội dung hoặc tệp kèm theo</span>}
        {marksTyped && fit === "folded" && <span>khớp khi bỏ dấu</span>}
      </p>
    </li>
  );
}
