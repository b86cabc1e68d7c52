import { ValidityChip } from "@/components/resolutions/validity-chip";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { relationLabels } from "@/lib/resolutions/labels";
import { shortName } from "@/lib/resolutions/named-text";
import type { ResolutionAnswer } from "@/lib/resolutions/queries/answer";
import { sessionAddress } from "@/lib/sessions/addresses";

/** The one resolution whose very symbol was typed: whether it is in force today, and what has changed it. */
export function AnswerCard({ answer }: { answer: ResolutionAnswer }) {
  const { symbol, title, state, today, effectiveOn, adoptedOn, session, actedOnBy } = answer;
  const address = resolutionAddress(answer);
  return (
    <section className={`answer answer--${state?.toLowerCase().replaceAll("_", "-") ?? "unissued"}`} aria-labelledby="dung-so">
      <div>
        <p className="answer__k">Đúng số, ký hiệu</p>
        <h2 className="answer__no" id="dung-so">
          <a href={address}>
            Nghị quyết số <span className="nowrap">{symbol}</span>
          </a>
        </h2>
        <p className="answer__t">{keepTogether(title)}</p>
        <div className="btns">
          <a className="btn btn--primary" href={address}>
            Đọc toàn văn
          </a>
        </div>
      </div>
      <dl className="answer__b">
        <div>
          <dt>Hôm nay, {formatDay(dayOfIso(today))}</dt>
          <dd>
            <ValidityChip state={state} /> {effectiveOn && <span>từ ngày {formatDay(effectiveOn)}</span>}
          </dd>
        </div>
        <div>
          <dt>Văn bản tác động đến</dt>
          <dd>
            {actedOnBy.length === 0
              ? "Chưa có văn bản nào"
              : actedOnBy.map(({ kind, text }, place) => (
                  <span key={`${kind} ${text.symbol}`}>
                    {place > 0 && "; "}
                    {relationLabels[kind].from} {text.href ? <a href={text.href}>{shortName(text)}</a> : shortName(text)}
                  </span>
                ))}
          </dd>
        </div>
        {(adoptedOn || session) && (
          <div>
            <dt>Thông qua</dt>
            <dd>
              {adoptedOn && formatDay(adoptedOn)}
              {session && (
                <>
                  {adoptedOn && ", "}
                  <a href={sessionAddress(session.slug)}>{keepTogether(session.title)}</a>
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
