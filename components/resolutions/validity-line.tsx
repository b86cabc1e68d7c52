import { Fragment } from "react";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import type { IsoDay } from "@/lib/resolutions/effects";
import { validityLabels } from "@/lib/resolutions/labels";
import type { NamedText } from "@/lib/resolutions/named-text";
import type { ValidityEvent, ValiditySpan } from "@/lib/resolutions/validity";
import { actedWords, ownWords } from "@/lib/resolutions/validity-words";
import type { ValidityState } from "@/prisma/generated/enums";
import { ActingText } from "./law-text";

const WIDTH = 1060;
const TOP = 30;
const HEIGHT = 24;
/** Below this a date does not stand under a segment, below the other one no word stands in it. */
const ROOM_FOR_DAY = 84;
const looks: Record<ValidityState, string> = { NOT_YET: "s0", IN_FORCE: "s1", PARTLY_ENDED: "s2", SUSPENDED: "s2", ENDED: "s3" };

const timeOf = (day: IsoDay) => dayOfIso(day).getTime();
const short = (day: IsoDay) => formatDay(dayOfIso(day));

/** One period in words: "Còn hiệu lực từ 20/12/2020 đến 31/12/2022". */
function spanWords({ state, from, to }: ValiditySpan): string {
  return `${validityLabels[state]} từ ${short(from)}${to ? ` đến ${short(to)}` : ""}`;
}

interface Segment extends ValiditySpan {
  x: number;
  width: number;
}

/** Widths by the root of time: a state of ten days is seen beside one of ten years, and the order of lengths stays. */
function segmentsOf(spans: readonly ValiditySpan[], end: number): Segment[] {
  const lengths = spans.map(({ from, to }) => Math.sqrt(Math.max((to ? timeOf(to) : end) - timeOf(from), 86_400_000)));
  const sum = lengths.reduce((total, length) => total + length, 0);
  let x = 0;
  return spans.map((span, at) => {
    const width = Math.round(((lengths[at] ?? 0) / sum) * WIDTH);
    const segment = { ...span, x, width: Math.min(width, WIDTH - x) };
    x += segment.width;
    return segment;
  });
}

/** The line of validity as a drawing; the same in words for whoever does not see it. */
export function ValidityLine({ spans, today }: { spans: readonly ValiditySpan[]; today: IsoDay }) {
  const first = spans[0];
  if (!first) return null;
  const last = spans.at(-1) ?? first;
  const ahead = 120 * 86_400_000;
  const end = Math.max(timeOf(today), timeOf(last.from)) + ahead;
  const segments = segmentsOf(spans, end);
  const now = segments.find(({ from, to }) => from <= today && (to === null || today <= to));
  const share = now ? (timeOf(today) - timeOf(now.from)) / ((now.to ? timeOf(now.to) : end) - timeOf(now.from) || 1) : 0;
  const tick = now ? Math.min(Math.max(now.x + share * now.width, 24), WIDTH - 32) : null;
  return (
    <svg className="vt" viewBox={`0 0 ${WIDTH} 80`} role="img" aria-label={`${spans.map(spanWords).join("; ")}; hôm nay ${short(today)}`}>
      {segments.map(({ from, state, x, width }) => (
        <Fragment key={from}>
          <rect className={looks[state]} x={x} y={TOP} width={Math.max(width - 3, 1)} height={HEIGHT} />
          {width > validityLabels[state].length * 7.6 + 20 && (
            <text className={`in ${looks[state]}t`} x={x + 10} y={TOP + 17}>
              {validityLabels[state]}
            </text>
          )}
          {width > ROOM_FOR_DAY && (
            <text x={x} y={TOP + HEIGHT + 20}>
              {short(from)}
            </text>
          )}
        </Fragment>
      ))}
      {tick !== null && (
        <>
          <path className="td" d={`M${tick} ${TOP - 14}V${TOP + HEIGHT + 6}`} />
          <text className="tdt" x={tick} y={TOP - 18} textAnchor="middle">
            hôm nay
          </text>
        </>
      )}
    </svg>
  );
}

interface EventsProps {
  events: readonly ValidityEvent[];
  spans: readonly ValiditySpan[];
  names: ReadonlyMap<string, NamedText>;
  today: IsoDay;
}

/** What happened to the text, day by day, with the state that it had from then on. */
export function ValidityEvents({ events, spans, names, today }: EventsProps) {
  const current = events.findLast(({ day }) => day <= today);
  return (
    <ol className="tl">
      {events.map((event) => {
        const state = spans.find(({ from }) => from === event.day)?.state;
        return (
          <li key={`${event.day} ${event.what} ${"relation" in event ? event.relation.id : ""}`} className={event === current ? "now" : undefined}>
            <b>
              <time dateTime={event.day}>{short(event.day)}</time>
              {state && `: ${validityLabels[state].toLocaleLowerCase("vi")}`}
            </b>
            {"relation" in event ? <Acted event={event} names={names} /> : ownWords(event)}
          </li>
        );
      })}
    </ol>
  );
}

function Acted({ event, names }: { event: Extract<ValidityEvent, { because: string[] }>; names: EventsProps["names"] }) {
  const { before, after } = actedWords(event);
  return (
    <>
      {before} <ActingText by={event.relation.from} source="" names={names} />
      {after}
      {event.because.map((id, place) => (
        <Fragment key={id}>
          {place > 0 ? ", " : " "}
          <ActingText by={id} source="" names={names} />
        </Fragment>
      ))}
    </>
  );
}
