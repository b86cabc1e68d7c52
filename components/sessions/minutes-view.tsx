import { formatLongDay } from "@/lib/core/dates";
import { padCount } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { clockWords, longPeriodWords } from "@/lib/sessions/days";
import { agendaKindLabels, formLabels, halfLabels, kindLabels } from "@/lib/sessions/labels";
import type { AgendaEntry, HalfDayAgenda, SessionVote } from "@/lib/sessions/queries/agenda";
import type { Minutes } from "@/lib/sessions/queries/minutes";
import { methodLabels, resultLabels } from "@/lib/votes/labels";
import { Symbols } from "./paper-links";
import { presentWords } from "./presence";
import { partWords, shareWords } from "./vote-line";

/*
 * The minutes of a session, put together from its record, with the heading of an official document (Nghị định 30/2020/NĐ-CP, phụ lục I).
 * Readers and staff see the same composition. Counts carry a zero under ten, as documents print them.
 */

/** @param preview under the title of another page, so that there is one main heading */
export function MinutesView({ minutes, preview = false }: { minutes: Minutes; preview?: boolean }) {
  const Title = preview ? "p" : "h1";
  const { council, title, termName, kind, form, place, chairs, agenda, resolutions, closed, note } = minutes;
  const first = agenda.halves.find(({ presence }) => presence !== null);
  return (
    <article className="minutes">
      <header>
        <div className="minutes__head">
          <p>
            <b>{council.toUpperCase()}</b>
          </p>
          <p>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
            <b>Độc lập - Tự do - Hạnh phúc</b>
          </p>
        </div>
        <Title className="minutes__t">
          BIÊN BẢN
          <span>{keepTogether(`${title}, ${council} ${termName}`)}</span>
        </Title>
      </header>
      <section aria-labelledby="thoi-gian">
        <h2 id="thoi-gian">I. Thời gian, địa điểm, thành phần</h2>
        <p>{keepTogether(`Kỳ họp ${kindLabels[kind].toLowerCase()} được tiến hành ${longPeriodWords(minutes)}${place ? `, tại ${place}` : ""}.`)}</p>
        {form === "IN_PERSON" ? null : <p>Hình thức: {formLabels[form].toLowerCase()}.</p>}
        {closed ? <p>Kỳ họp kín.</p> : null}
        {note ? <p>{keepTogether(note)}</p> : null}
        {chairs.length > 0 ? <p>Chủ tọa: {chairs.map(({ name, title: office }) => (office ? `${name}, ${office}` : name)).join("; ")}.</p> : null}
        {first?.presence ? (
          <p>
            {keepTogether(
              `Có mặt khi khai mạc: ${presentWords(first.presence)}; vắng có lý do: ${padCount(first.presence.excused)}; vắng không lý do: ${padCount(first.presence.unexcused)}.`,
            )}
          </p>
        ) : null}
      </section>
      <section aria-labelledby="dien-bien">
        <h2 id="dien-bien">II. Diễn biến</h2>
        {agenda.halves.map((half, n) => (
          <HalfDay key={half.id} half={half} number={n + 1} />
        ))}
        {agenda.halves.length === 0 ? <p>Hồ sơ không ghi buổi họp nào.</p> : null}
        {agenda.votes.map((vote) => (
          <VoteSentence key={vote.id} vote={vote} />
        ))}
      </section>
      <section aria-labelledby="ket-qua">
        <h2 id="ket-qua">III. Kết quả</h2>
        {resolutions.length > 0 ? (
          <>
            <p>{keepTogether(`Kỳ họp thông qua ${padCount(resolutions.length)} nghị quyết:`)}</p>
            <ol>
              {resolutions.map(({ id, at, symbol, title: subject }) => (
                <li key={id}>
                  {at ? (
                    <>
                      Nghị quyết số{" "}
                      <a href={resolutionAddress(at)}>
                        <Symbols text={symbol} />
                      </a>
                      : {keepTogether(subject)}
                    </>
                  ) : (
                    keepTogether(subject)
                  )}
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p>Kỳ họp không thông qua nghị quyết nào, hoặc nghị quyết chưa công bố.</p>
        )}
      </section>
      <p className="minutes__note">Biên bản này do cổng lập từ hồ sơ kỳ họp. Bản có chữ ký, nếu đã đăng, ở trang kỳ họp.</p>
    </article>
  );
}

function HalfDay({ half, number }: { half: HalfDayAgenda; number: number }) {
  const { presence, items, closed, note } = half;
  return (
    <section aria-labelledby={`phien-${number}`}>
      <h3 id={`phien-${number}`}>
        {number}. {halfLabels[half.half]} {formatLongDay(half.onDay)}
      </h3>
      <p>
        {keepTogether(
          `Từ ${clockWords(half.startsAt)} đến ${clockWords(half.endsAt)}.${presence ? ` Có mặt ${presentWords(presence)}.` : ""}${closed ? " Phiên họp kín." : ""}${note ? ` ${note}` : ""}`,
        )}
      </p>
      <ol>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Item({ item: { kind, title, speakerLine, withdrawn, speeches, outcome, votes, examinations } }: { item: AgendaEntry }) {
  return (
    <li>
      <p>
        <b>{agendaKindLabels[kind]}:</b> {keepTogether(title)}
        {speakerLine ? ` (${speakerLine})` : ""}.
      </p>
      {withdrawn === null ? null : <p>Rút khỏi chương trình: {keepTogether(withdrawn)}</p>}
      {examinations.map(({ committee, report }) => (
        <p key={`${committee}-${report.id}`}>
          {committee} thẩm tra{report.symbol ? ` tại Báo cáo số ${report.symbol}` : ""}.
        </p>
      ))}
      {speeches.length > 0 ? (
        <ul>
          {speeches.map(({ id, name, title: office, summary }) => (
            <li key={id}>
              {name}
              {office ? `, ${office}` : ""}
              {summary ? `: ${summary}` : ""}
            </li>
          ))}
        </ul>
      ) : null}
      {votes.map((vote) => (
        <VoteSentence key={vote.id} vote={vote} />
      ))}
      {outcome ? <p>Kết quả: {keepTogether(outcome)}</p> : null}
    </li>
  );
}

/** "Biểu quyết …, giơ tay: 54 tán thành, 1 không tán thành. 54 trên 60 đại biểu, 90%. Được thông qua." */
function VoteSentence({ vote }: { vote: SessionVote }) {
  const counted = vote.inFavour === null ? "hồ sơ không ghi số phiếu" : `${partWords(vote)}; ${shareWords(vote)}`;
  return (
    <p>
      {keepTogether(`Biểu quyết ${vote.title}, ${methodLabels[vote.method].toLowerCase()}: ${counted}.`)}
      {vote.recordedResult ? ` ${resultLabels[vote.recordedResult]}.` : ""}
      {vote.provisional ? " Kết quả tạm thời." : ""}
    </p>
  );
}
