import { Icon } from "@/components/ui/icon";
import { formatTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { sessionAddress } from "@/lib/sessions/addresses";
import { countdownWords, halfDayWords, isoStart, periodWords } from "@/lib/sessions/days";
import { clockOf } from "@/lib/sessions/half-days";
import type { Band } from "@/lib/sessions/queries/live";
import { NowList } from "./now-list";

interface Props {
  band: Band;
  /** The page on which it stands, to be read anew. */
  here: string;
}

/** The session that is under way, is coming, or has just ended: one band on the front page and over the list. */
export function SessionBand({ band, here }: Props) {
  return (
    <section className="sband" aria-labelledby="dai-ky-hop">
      <div className="wrap sband__in">
        <div>
          <p className="live1">
            <Sign band={band} />
          </p>
          <h2 className="sband__t" id="dai-ky-hop">
            <a href={sessionAddress(band.slug)}>{keepTitleTogether(band.title)}</a>
          </h2>
          <p className="sband__d">
            <time dateTime={isoStart(band)}>{keepTogether(periodWords(band))}</time>
            {band.place ? `, ${band.place}` : ""}
          </p>
          <p className="btns">
            {band.kind === "live" && band.liveUrl ? (
              <a className="btn btn--gold" href={band.liveUrl}>
                <Icon name="circle-play" />
                Xem trực tiếp
              </a>
            ) : null}
            <a className={band.kind === "live" && band.liveUrl ? "btn btn--ghost" : "btn btn--gold"} href={sessionAddress(band.slug)}>
              {band.kind === "past" ? "Kết quả kỳ họp" : band.agenda ? "Chương trình và tài liệu" : "Xem kỳ họp"}
            </a>
            {band.kind === "live" ? (
              <a className="btn btn--ghost" href={here}>
                <Icon name="rotate-cw" />
                Tải lại
              </a>
            ) : null}
          </p>
        </div>
        <Beside band={band} />
      </div>
    </section>
  );
}

function Sign({ band }: { band: Band }) {
  if (band.kind === "live") {
    return (
      <>
        <span className="chip chip--onband">
          <Icon name="radio" />
          Đang họp
        </span>
        <span>
          {band.live.half ? `${band.live.inRoom ? "" : "Tiếp theo: "}${halfDayWords(band.live.half)}, ` : ""}cập nhật lúc {formatTime(band.live.updatedAt)}
        </span>
      </>
    );
  }
  const [icon, word] = band.kind === "next" ? (["calendar-clock", "Sắp khai mạc"] as const) : (["circle-check", "Đã bế mạc"] as const);
  return (
    <span className="chip chip--onband">
      <Icon name={icon} />
      {word}
    </span>
  );
}

function Beside({ band }: { band: Band }) {
  switch (band.kind) {
    case "live":
      return <NowList live={band.live} slug={band.slug} />;
    case "next":
      return (
        <div>
          {band.precision === "DAY" ? <p className="sband__n">{countdownWords(band.days)}</p> : null}
          <ol className="sband__days">
            {band.halves.slice(0, 4).map(({ onDay, half, startsAt, first }) => (
              <li key={`${onDay.getTime()}-${half}`}>
                <b>{halfDayWords({ onDay, half })}</b>
                <span>
                  {clockOf(startsAt)}. {keepTogether(first)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      );
    case "past":
      return band.resolutions > 0 ? (
        <p className="sband__n">
          {formatNumber(band.resolutions)} <span>nghị quyết được thông qua</span>
        </p>
      ) : null;
  }
}
