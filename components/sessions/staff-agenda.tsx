import { CircleAlert, CircleCheck, CircleDashed, Clock, Pencil, TriangleAlert, Video } from "lucide-react";
import type { ReactNode } from "react";
import { formatDate, formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import type { Link, LinkState } from "@/lib/sessions/dossier";
import { clockOf, videoPlace } from "@/lib/sessions/half-days";
import { agendaKindLabels, findingSentence, halfLabels, linkLabels } from "@/lib/sessions/labels";
import type { DeskItem, DeskSession, DeskSitting } from "@/lib/sessions/queries/staff-session";
import type { DeskActions } from "./staff-desk";
import { AgendaDrag } from "./staff-drag";
import { MoveButtons } from "./staff-move";
import { SittingForms } from "./staff-sitting";

interface Props {
  session: DeskSession;
  actions: DeskActions;
  editable: boolean;
  /** The item and the half-day that stand open, and what the item's forms are. */
  open: { item: string | null; sitting: string | null; desk: ReactNode /** Where an item was just added: the next one follows. */; adding: string | null };
  videos: readonly { id: string; name: string }[];
}

const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

/** The agenda by day, half-day and item, each item with its chain of papers. */
export function SessionAgenda(props: Props) {
  const { session, actions, editable, open } = props;
  const days = [...new Set(session.sittings.map(({ onDay }) => onDay.getTime()))].map((time) => new Date(time));
  const all = [...session.sittings.flatMap(({ items }) => items), ...session.waiting];
  const ends = { first: session.sittings[0]?.items[0]?.id ?? null, last: all.at(-1)?.id ?? null };
  const content = (
    <>
      {days.map((day) => (
        <div className="sday" key={day.getTime()}>
          <h3 className="sday__t">
            <span className="sday__box">
              {weekdays[day.getUTCDay()]}
              <b>{day.getUTCDate()}</b>
            </span>
            Ngày {formatDay(day)}
          </h3>
          {session.sittings
            .filter(({ onDay }) => onDay.getTime() === day.getTime())
            .map((sitting) => (
              <HalfDay key={sitting.id} {...props} sitting={sitting} ends={ends} />
            ))}
        </div>
      ))}
      {session.waiting.length > 0 || session.sittings.length === 0 ? (
        <section className="hday" aria-labelledby="cho-xep" data-sitting="cho">
          <div className="hday__h">
            <h4 id="cho-xep">Chờ xếp buổi</h4>
            <p className="muted">{formatNumber(session.waiting.length)} mục</p>
          </div>
          <ol>
            {session.waiting.map((item) => (
              <Item key={item.id} {...props} item={item} ends={ends} />
            ))}
          </ol>
          {editable ? <SittingForms.AddItem session={session} sitting={null} actions={actions} open={open.adding === "cho"} /> : null}
        </section>
      ) : null}
      {editable && session.precision === "DAY" ? <SittingForms.Add session={session} actions={actions} open={session.sittings.length === 0} /> : null}
    </>
  );
  if (!editable) return content;
  return (
    <AgendaDrag action={actions.move} session={{ id: session.id, version: session.version }}>
      {content}
      {open.item || open.sitting ? null : <p className="muted small mt-4">Kéo một mục sang chỗ khác, hoặc dùng mũi tên bên phải mục.</p>}
    </AgendaDrag>
  );
}

interface Ends {
  ends: { first: string | null; last: string | null };
}

function fullness(left: number): { word: string; tone: string } {
  if (left === 0) return { word: "Vừa đủ giờ", tone: "ok" };
  return left > 0 ? { word: `Còn trống ${formatNumber(left)} phút`, tone: "" } : { word: `Quá ${formatNumber(-left)} phút`, tone: "bad" };
}

function HalfDay(props: Props & Ends & { sitting: DeskSitting }) {
  const { session, sitting, actions, editable, open } = props;
  const { word, tone } = fullness(sitting.left);
  const name = `${halfLabels[sitting.half]} ${formatDay(sitting.onDay).slice(0, 5)}`;
  return (
    <section className="hday" aria-labelledby={`buoi-${sitting.id}`} data-sitting={sitting.id}>
      <div className="hday__h">
        <h4 id={`buoi-${sitting.id}`} tabIndex={-1}>
          {name}
        </h4>
        <p className="muted">
          {clockOf(sitting.startsAt)} đến {clockOf(sitting.endsAt)}
          {sitting.closed ? ", họp kín" : ""}
          {sitting.note ? `. ${sitting.note}` : ""}
        </p>
        <p className={tone ? `hday__f hday__f--${tone}` : "hday__f"}>{word}</p>
        {editable ? (
          <a
            className="btn btn--sm btn--icon hday__e"
            href={`${sessionAdminAddress(session.id)}?sua-buoi=${sitting.id}#buoi-${sitting.id}`}
            aria-label={`Sửa buổi ${name}`}
          >
            <Pencil className="icon" aria-hidden="true" />
          </a>
        ) : null}
        <svg className={`hday__bar${tone ? ` hday__bar--${tone}` : ""}`} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" y="0" width={Math.min(100, (sitting.used / sitting.room) * 100)} height="2" />
        </svg>
      </div>
      {open.sitting === sitting.id ? <SittingForms.Save sitting={sitting} actions={actions} videos={props.videos} /> : null}
      <ol>
        {sitting.items.map((item) => (
          <Item key={item.id} {...props} item={item} />
        ))}
      </ol>
      {editable ? <SittingForms.AddItem session={session} sitting={{ id: sitting.id, name }} actions={actions} open={open.adding === sitting.id} /> : null}
    </section>
  );
}

function Item({ session, item, actions, editable, open, ends }: Props & Ends & { item: DeskItem }) {
  const here = open.item === item.id;
  const address = sessionAdminAddress(session.id);
  return (
    <li className={item.withdrawn === null ? "agi" : "agi agi--out"} id={`muc-${item.id}`} tabIndex={-1} data-item={item.id} draggable={editable && !here}>
      <div className="agi__h">
        <p className="agi__t">{item.begins === null ? "" : clockOf(item.begins)}</p>
        <div className="agi__m">
          <h5>
            {item.number === null ? null : <span className="agi__n">{item.number}</span>}
            {item.withdrawn === null ? item.title : <s>{item.title}</s>}
          </h5>
          <p className="muted">
            {agendaKindLabels[item.kind]}
            {item.speakerLine ? `, ${item.speakerLine}` : ""}
            {item.speeches > 0 ? `. ${formatNumber(item.speeches)} lượt phát biểu` : ""}
          </p>
          {item.withdrawn === null ? null : <p className="agi__out">Rút khỏi chương trình: {item.withdrawn}</p>}
          {item.videoStartMs === null ? null : (
            <p className="muted">
              <Video className="icon" aria-hidden="true" /> Trong bản ghi hình từ {videoPlace(item.videoStartMs)}
            </p>
          )}
        </div>
        <p className="agi__min">{formatNumber(item.minutes)} phút</p>
        {editable ? (
          <div className="agi__do">
            <MoveButtons
              action={actions.move}
              session={{ id: session.id, version: session.version }}
              item={{ id: item.id, title: item.title }}
              first={item.id === ends.first}
              last={item.id === ends.last && item.begins === null}
            />
            <a className="btn btn--sm btn--icon" href={here ? `${address}#muc-${item.id}` : `${address}?muc=${item.id}#muc-${item.id}`}>
              <Pencil className="icon" aria-hidden="true" />
              <span className="vh">
                {here ? "Đóng" : "Sửa"}: {item.title}
              </span>
            </a>
          </div>
        ) : null}
      </div>
      {item.chain.length > 0 ? (
        <ol className="chn" aria-label={`Hồ sơ: ${item.title}`}>
          {item.chain.map((link) => (
            <ChainLink key={link.name} link={link} />
          ))}
        </ol>
      ) : null}
      {item.findings.map((finding) => (
        <p className="agi__w" key={JSON.stringify(finding)}>
          <TriangleAlert className="icon" aria-hidden="true" />
          {findingSentence(finding)}
        </p>
      ))}
      {here ? <div className="agi__desk">{open.desk}</div> : null}
    </li>
  );
}

const icons: Record<LinkState, typeof CircleCheck> = { have: CircleCheck, missing: CircleAlert, waiting: Clock, later: CircleDashed };
const stateWords: Record<LinkState, string> = { have: "có", missing: "thiếu", waiting: "chờ báo cáo", later: "chưa có" };

function ChainLink({ link }: { link: Link }) {
  const Icon = icons[link.state];
  const due = link.dueAt ? `, hạn ${formatDate(link.dueAt).slice(0, 5)}` : "";
  return (
    <li className={`chn__l chn__l--${link.state}`}>
      <Icon className="icon" aria-hidden="true" />
      <b>
        {linkLabels[link.name]}
        <span className="vh">, {stateWords[link.state]}</span>
      </b>
      <small>{link.note ? `${link.note}${due}` : stateWords[link.state]}</small>
    </li>
  );
}
