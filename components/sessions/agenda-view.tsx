import { Icon } from "@/components/ui/icon";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { sittingFileAddress } from "@/lib/meetings/addresses";
import { halfDayAnchor, itemAnchor } from "@/lib/sessions/addresses";
import { filmWords, halfDayWords } from "@/lib/sessions/days";
import { filmAt } from "@/lib/sessions/film";
import { clockOf } from "@/lib/sessions/half-days";
import { agendaKindLabels } from "@/lib/sessions/labels";
import type { Agenda, AgendaEntry, HalfDayAgenda } from "@/lib/sessions/queries/agenda";
import { ItemChain } from "./item-chain";

interface Props {
  agenda: Agenda;
  /** How many published questions belong to each item. */
  questions: ReadonlyMap<string, number>;
  /** The item that is being dealt with. */
  current: string | null;
  /** Whether a half-day may still lie before readers, so that they take it into their calendars. */
  coming: boolean;
}

/** The agenda by half-day: every item with its hour, its chain of papers, who spoke, and where it is in the recording. */
export function AgendaView({ agenda: { halves, waiting }, questions, current, coming }: Props) {
  return (
    <>
      {halves.map((half) => (
        <HalfDay key={half.id} half={half} questions={questions} current={current} coming={coming} />
      ))}
      {waiting.length > 0 ? (
        <section className="hday" aria-labelledby="chua-xep">
          <h3 id="chua-xep">Chưa xếp buổi</h3>
          <Items items={waiting} film={null} questions={questions} current={current} />
        </section>
      ) : null}
    </>
  );
}

function HalfDay({ half, questions, current, coming }: { half: HalfDayAgenda } & Omit<Props, "agenda">) {
  const id = halfDayAnchor(half.id);
  return (
    <section className="hday" aria-labelledby={id}>
      <div className="hday__h">
        <h3 id={id} tabIndex={-1}>
          {halfDayWords(half)}
        </h3>
        <p>
          {keepTitleTogether(`${clockOf(half.startsAt)} – ${clockOf(half.endsAt)}`)}
          {half.closed ? ". Phiên họp kín" : ""}
          {half.note ? `. ${half.note}` : ""}
        </p>
        {half.film ? (
          <a className="shead__more" href={half.film}>
            Xem lại buổi này<span className="vh">: {halfDayWords(half)}</span>
          </a>
        ) : coming ? (
          <a className="shead__more screen-only" href={sittingFileAddress(half.id)}>
            Thêm vào lịch<span className="vh">: {halfDayWords(half)}</span>
          </a>
        ) : null}
      </div>
      {half.items.length > 0 ? (
        <Items items={half.items} film={half.film} questions={questions} current={current} />
      ) : (
        <p className="muted">Buổi này chưa có nội dung.</p>
      )}
    </section>
  );
}

function Items({ items, film, questions, current }: { items: AgendaEntry[]; film: string | null } & Omit<Props, "agenda" | "coming">) {
  return (
    <ol className="items">
      {items.map((item) => (
        <Item key={item.id} item={item} film={film} questions={questions.get(item.id) ?? 0} now={item.id === current} />
      ))}
    </ol>
  );
}

function Item({ item, film, questions, now }: { item: AgendaEntry; film: string | null; questions: number; now: boolean }) {
  const { id, kind, title, speakerLine, begins, withdrawn, outcome, videoStartMs } = item;
  const start = film && videoStartMs !== null ? filmAt(film, videoStartMs) : null;
  return (
    <li className="item" id={itemAnchor(id)} tabIndex={-1} aria-current={now ? "step" : undefined}>
      <p className="item__n">{begins === null ? "" : clockOf(begins)}</p>
      <div>
        <h4 className="item__t">{withdrawn === null ? keepTitleTogether(title) : <s>{keepTitleTogether(title)}</s>}</h4>
        {withdrawn === null ? null : <p className="item__w">Rút khỏi chương trình: {keepTogether(withdrawn)}</p>}
        <p className="meta">
          {now ? (
            <span className="chip chip--live">
              <Icon name="radio" />
              Đang làm
            </span>
          ) : null}
          <span>{agendaKindLabels[kind]}</span>
          {speakerLine ? <span>{keepTogether(speakerLine)}</span> : null}
          {start ? (
            <a href={start}>
              <Icon name="circle-play" />
              Xem từ {filmWords(videoStartMs ?? 0)}
              <span className="vh">: {title}</span>
            </a>
          ) : null}
          {questions > 0 ? <a href="#chat-van">{keepTitleTogether(`${formatNumber(questions)} câu chất vấn`)}</a> : null}
        </p>
        <ItemChain item={item} />
        {outcome ? <p className="item__o">{keepTogether(outcome)}</p> : null}
        <Speeches item={item} film={film} />
      </div>
    </li>
  );
}

function Speeches({ item: { speeches, title }, film }: { item: AgendaEntry; film: string | null }) {
  if (speeches.length === 0) return null;
  return (
    <details className="speak">
      <summary>
        {formatNumber(speeches.length)} ý kiến phát biểu<span className="vh"> về {title}</span>
      </summary>
      <ul>
        {speeches.map(({ id, name, title: office, summary, videoStartMs }) => (
          <li key={id}>
            <p>
              <b>{name}</b>
              {office ? `, ${office}` : ""}
              {film && videoStartMs !== null ? (
                <>
                  {". "}
                  <a href={filmAt(film, videoStartMs)}>
                    Xem từ {filmWords(videoStartMs)}
                    <span className="vh">: {name}</span>
                  </a>
                </>
              ) : null}
            </p>
            {summary ? <p className="muted">{keepTogether(summary)}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
