import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { type CalendarView, calendarAddress, feedAddress } from "@/lib/meetings/addresses";
import { toneLabels } from "@/lib/meetings/labels";

const views: Record<CalendarView, string> = { tuan: "Tuần", thang: "Tháng", "danh-sach": "Danh sách" };
const words: Record<CalendarView, [string, string, string]> = {
  tuan: ["Tuần trước", "Tuần này", "Tuần sau"],
  thang: ["Tháng trước", "Tháng này", "Tháng sau"],
  "danh-sach": ["Trước đó", "Từ hôm nay", "Sau đó"],
};

interface Props {
  view: CalendarView;
  day: string;
  previous: string | null;
  next: string | null;
  body?: string | undefined;
  bodies: readonly { slug: string; name: string }[];
}

/** Ways through the calendar: back and forth, by week, month or list, of everybody or of one body, on paper, in one's own calendar. */
export function CalendarBar({ view, day, previous, next, body, bodies }: Props) {
  const kept = body ? { body } : {};
  const [before, now, after] = words[view];
  return (
    <>
      <div className="barline">
        <nav className="btns" aria-label="Tuần, tháng khác">
          {previous ? (
            <a className="btn" href={calendarAddress({ view, day: previous, ...kept })}>
              <Icon name="chevron-left" />
              {before}
            </a>
          ) : null}
          <a className="btn" href={calendarAddress({ view, ...kept })}>
            {now}
          </a>
          {next ? (
            <a className="btn" href={calendarAddress({ view, day: next, ...kept })}>
              {after}
              <Icon name="chevron-right" />
            </a>
          ) : null}
        </nav>
        <div className="btns">
          <PrintButton />
          <a className="btn btn--primary" href={feedAddress(body)}>
            <Icon name="calendar-plus" />
            Đăng ký lịch (ICS)
          </a>
        </div>
      </div>
      <div className="barline screen-only">
        <nav className="seg" aria-label="Cách xem lịch">
          {(Object.keys(views) as CalendarView[]).map((one) => (
            <a key={one} href={calendarAddress({ view: one, day, ...kept })} aria-current={one === view ? "true" : undefined}>
              {views[one]}
            </a>
          ))}
        </nav>
        {bodies.length > 1 || body ? (
          <form className="calfilter" action="/lich">
            {view === "tuan" ? null : <input type="hidden" name="xem" value={view} />}
            <input type="hidden" name="tu" value={day} />
            <label htmlFor="co-quan">Cơ quan</label>
            <select className="select" id="co-quan" name="co-quan" defaultValue={body ?? ""}>
              <option value="">Tất cả</option>
              {bodies.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
            <button className="btn" type="submit">
              Lọc
            </button>
          </form>
        ) : null}
      </div>
    </>
  );
}

/** What the colours mean; the words of each entry say it too. */
export function CalendarKey() {
  return (
    <p className="key small muted">
      {Object.entries(toneLabels).map(([tone, word]) => (
        <span key={tone} className={`key__${tone}`}>
          {word}
        </span>
      ))}
    </p>
  );
}
