import { RecordFiles } from "@/components/documents/record-files";
import { formatLongDay } from "@/lib/core/dates";
import { padCount } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { longPeriodWords } from "@/lib/sessions/days";
import { clockOf } from "@/lib/sessions/half-days";
import { agendaKindLabels, formLabels, halfLabels, kindLabels } from "@/lib/sessions/labels";
import type { AgendaEntry, HalfDayAgenda } from "@/lib/sessions/queries/agenda";
import type { Minutes } from "@/lib/sessions/queries/minutes";
import { countWords } from "@/lib/votes/adoption";
import { methodLabels, resultLabels } from "@/lib/votes/labels";
import type { VoteView } from "@/lib/votes/queries";
import { agreedWords } from "./agreed-words";
import { Symbols } from "./paper-links";
import { absentWords, presentWords } from "./presence";

/*
 * The minutes of a session, put together from its record, with the heading of an official document (Nghị định 30/2020/NĐ-CP, phụ lục I).
 * Readers and staff see the same composition. Counts carry a zero under ten, as documents print them.
 */

/** @param preview under the title of another page, so that there is one main heading */
export function MinutesView({ minutes, preview = false }: { minutes: Minutes; preview?: boolean }) {
  const Title = preview ? "p" : "h1";
  const { council, title, termName, kind, form, place, chairs, agenda, resolutions, closed, note, signed } = minutes;
  const opening = agenda.halves[0]?.presence;
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
        {opening ? (
          <p>{keepTogether(`Có mặt khi khai mạc: ${[presentWords(opening, padCount), absentWords(opening, padCount)].filter(Boolean).join("; ")}.`)}</p>
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
      <div className="minutes__note">
        <p>Biên bản này do cổng lập từ hồ sơ kỳ họp.{signed.length > 0 ? " Bản có chữ ký:" : ""}</p>
        {signed.length > 0 ? <RecordFiles files={signed} /> : null}
      </div>
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
          `Từ ${clockOf(half.startsAt)} đến ${clockOf(half.endsAt)}.${presence ? ` Có mặt ${presentWords(presence, padCount)}.` : ""}${closed ? " Phiên họp kín." : ""}${note ? ` ${note}` : ""}`,
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
        {title.startsWith(agendaKindLabels[kind]) ? null : <b>{agendaKindLabels[kind]}: </b>}
        {keepTogether(title)}
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

/** "Thông qua nghị quyết về …, giơ tay: 54 tán thành, 03 vắng; 54 trên 60 đại biểu, 90%. Được thông qua." */
function VoteSentence({ vote }: { vote: VoteView }) {
  const { title, method, counts, recordedResult, provisional, ballots } = vote;
  const agreed = agreedWords(counts, padCount);
  const counted = agreed ? `${countWords(counts, padCount)}; ${agreed}` : ballots.length > 0 ? "" : "hồ sơ không ghi số phiếu";
  return (
    <>
      <p>
        {keepTogether(`${title} (${methodLabels[method].toLowerCase()})${counted ? `: ${counted}` : ""}.`)}
        {recordedResult && ballots.length === 0 ? ` ${resultLabels[recordedResult]}.` : ""}
        {provisional ? " Kết quả tạm thời." : ""}
      </p>
      {ballots.length > 0 ? (
        <ul>
          {ballots.map(({ id, name, post, inFavour, against, invalid, elected }) => (
            <li key={id}>
              {name}, {post}: {padCount(inFavour)} đồng ý, {padCount(against)} không đồng ý, {padCount(invalid)} không hợp lệ;{" "}
              {elected ? "được thông qua" : "không được thông qua"}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
