import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { halfDayAnchor } from "@/lib/sessions/addresses";
import { halfDayWords } from "@/lib/sessions/days";
import { clockOf } from "@/lib/sessions/half-days";
import type { HalfDayAgenda } from "@/lib/sessions/queries/agenda";
import type { SessionState } from "@/prisma/generated/enums";

interface Props {
  halves: HalfDayAgenda[];
  state: SessionState;
  /** The half-day that is under way, or comes next in a session that is. */
  current: string | null;
  today: Date;
}

type Stage = "done" | "now" | "next";

/** The half-days of a session in a row, each a way to its agenda. */
export function HalfDays({ halves, state, current, today }: Props) {
  const at = halves.findIndex(({ id }) => id === current);
  const stageOf = ({ onDay }: HalfDayAgenda, n: number): Stage => {
    if (state === "CLOSED" || state === "COMPLETE") return "done";
    if (state !== "IN_SESSION") return "next";
    if (at < 0) return onDay <= today ? "done" : "next";
    return n < at ? "done" : n === at ? "now" : "next";
  };
  return (
    <ol className="halves">
      {halves.map((half, n) => {
        const stage = stageOf(half, n);
        const there = half.items.filter(({ withdrawn }) => withdrawn === null);
        return (
          <li key={half.id} className={`half half--${stage}`} aria-current={stage === "now" ? "step" : undefined}>
            <a href={`#${halfDayAnchor(half.id)}`}>{halfDayWords(half)}</a>
            {there[0] ? <p>{keepTitleTogether(there[0].title)}</p> : null}
            {there.length > 1 ? <p className="half__n">và {formatNumber(there.length - 1)} nội dung khác</p> : null}
            <p className="half__n">{stage === "done" ? "Đã xong" : stage === "now" ? "Đang họp" : `Từ ${clockOf(half.startsAt)}`}</p>
          </li>
        );
      })}
    </ol>
  );
}
