import { HeartCrack, HeartPulse } from "lucide-react";
import { formatTime } from "@/lib/core/dates";
import type { Pulse } from "@/lib/jobs/heartbeat";

/** Without a sign of life for this long the worker counts as stopped; it gives one every ten seconds. */
const DEAD_AFTER = 60_000;

/** "12 giây trước", "3 phút trước", "2 giờ trước". */
function ago(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} giây trước`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} phút trước` : `${Math.floor(seconds / 3600)} giờ trước`;
}

/** Whether the worker that does things at their hour is alive, with the last sixty minutes as ticks. */
export function ScheduleBeat({ pulse, at }: { pulse: Pulse; at: Date }) {
  const { lastAt, minutes } = pulse;
  const dead = !lastAt || at.getTime() - lastAt.getTime() > DEAD_AFTER;
  // The minute that runs may still bring its sign of life.
  const missed = minutes.slice(0, -1).filter(({ state }) => state === "missed");
  const words =
    missed.length === 0 ? "60 phút qua: không lỡ nhịp nào" : `60 phút qua: lỡ ${missed.length} phút, lần đầu lúc ${formatTime(missed[0]?.at ?? at)}`;
  const Icon = dead ? HeartCrack : HeartPulse;
  return (
    <section className={dead ? "pan beat beat--dead" : "pan beat"} aria-labelledby="nhip">
      <div>
        <h2 id="nhip">
          <Icon className="icon" aria-hidden="true" />
          {dead ? "Bộ hẹn giờ không chạy" : "Bộ hẹn giờ đang chạy"}
        </h2>
        <p>
          {lastAt ? (
            <>
              Nhịp gần nhất <b>{ago(at.getTime() - lastAt.getTime())}</b>, lúc {formatTime(lastAt)}. {words}.
            </>
          ) : (
            "Chưa có nhịp nào."
          )}
        </p>
        {dead ? (
          <p>
            <b>Bài hẹn giờ lần đầu vẫn mở đúng giờ.</b> Bản sửa hẹn giờ, gỡ theo giờ và biên nhận chờ đến khi tiến trình nền chạy lại. Báo người vận hành máy
            chủ.
          </p>
        ) : null}
      </div>
      <svg className="beat__g" viewBox="0 0 600 32" role="img" aria-label={words} preserveAspectRatio="none">
        {minutes.map(({ at: minute, state }, index) => {
          const last = index === minutes.length - 1;
          const short = state !== "alive" && !last;
          const look = last ? "l" : state === "missed" ? "m" : state === "unknown" ? "u" : undefined;
          return <rect key={minute.getTime()} className={look} x={index * 10} y={short ? 20 : 4} width={6} height={short ? 8 : 24} />;
        })}
      </svg>
    </section>
  );
}
