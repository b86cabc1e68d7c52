import { Icon } from "@/components/ui/icon";
import { formatTime } from "@/lib/core/dates";
import { keepTitleTogether } from "@/lib/core/typography";
import { itemAnchor, sessionAddress } from "@/lib/sessions/addresses";
import { halfDayWords } from "@/lib/sessions/days";
import { clockOf } from "@/lib/sessions/half-days";
import type { Live } from "@/lib/sessions/queries/live";

/** Under the head of a session that is under way: what goes on, what comes next, how fresh that is, and the way to read it anew. */
export function LiveBar({ live: { half, inRoom, current, next, updatedAt }, slug }: { live: Live; slug: string }) {
  return (
    <div className="lbar">
      <div className="wrap lbar__in">
        {current ? (
          <p>
            <b>
              Đang làm, nội dung {current.place} trên {current.of}
            </b>
            <a href={`#${itemAnchor(current.id)}`}>{keepTitleTogether(current.title)}</a>
          </p>
        ) : half ? (
          <p>
            <b>{inRoom ? "Đang họp" : "Đang nghỉ"}</b>
            {keepTitleTogether(inRoom ? halfDayWords(half) : `Họp tiếp ${halfDayWords(half).toLowerCase()}, ${clockOf(half.startsAt)}`)}
          </p>
        ) : null}
        {next ? (
          <p>
            <b>Tiếp theo</b>
            <a href={`#${itemAnchor(next.id)}`}>{keepTitleTogether(next.title)}</a>
          </p>
        ) : null}
        <p className="lbar__u">
          <span>Cập nhật lúc {keepTitleTogether(formatTime(updatedAt))}</span>
          <a className="btn btn--sm" href={sessionAddress(slug)}>
            <Icon name="rotate-cw" />
            Tải lại
          </a>
        </p>
      </div>
    </div>
  );
}
