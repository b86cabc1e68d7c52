import { spanWords } from "@/components/bodies/span-words";
import { Timeline } from "@/components/bodies/timeline";
import { bodyAddress } from "@/lib/bodies/addresses";
import { formatDateTime, formatDay, formatWeekdayDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { holdsOn } from "@/lib/core/spans";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { meetingAddress } from "@/lib/meetings/addresses";
import { stateLabels } from "@/lib/meetings/labels";
import { mandateEndLabels, sexLabels } from "@/lib/members/labels";
import type { Mandate, MemberPage } from "@/lib/members/queries";
import { personalFieldLabels } from "@/lib/people/labels";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { memberTermAddress } from "./question";

/** Mandates and offices together, the latest first. */
function stretches({ slug, mandates, offices, today }: MemberPage) {
  const terms = mandates.map(({ term, constituency, fromDay, toDay, endReason, endResolution }, at) => ({
    from: fromDay,
    stretch: {
      key: `khoa-${term.ordinal}-${fromDay.getTime()}`,
      now: holdsOn({ from: fromDay, to: toDay ?? term.endsOn }, today),
      title: <a href={memberTermAddress(slug, at === 0 ? null : term.ordinal)}>Đại biểu {keepTogether(term.name)}</a>,
      children: (
        <>
          {`${fromDay.getUTCFullYear()}–${(toDay ?? term.endsOn).getUTCFullYear()}`}
          {constituency ? `, đơn vị bầu cử số ${constituency.number}` : null}
          {endReason && toDay ? (
            <span className="tl__by">
              {mandateEndLabels[endReason]}, {formatDay(toDay)}
              {endResolution ? (
                <>
                  , <a href={resolutionAddress(endResolution)}>Nghị quyết số {endResolution.symbol}</a>
                </>
              ) : null}
            </span>
          ) : null}
        </>
      ),
    },
  }));
  const held = offices.map(({ title, body, fromDay, toDay, decision }) => ({
    from: fromDay,
    stretch: {
      key: `${title} ${fromDay.getTime()}`,
      now: holdsOn({ from: fromDay, to: toDay }, today),
      title: <a href={bodyAddress(body.slug)}>{keepTitleTogether(title)}</a>,
      children: (
        <>
          {spanWords(fromDay, toDay)}
          {decision ? <span className="tl__by">{keepTogether(decision)}</span> : null}
        </>
      ),
    },
  }));
  return [...held, ...terms].toSorted((a, b) => b.from.getTime() - a.from.getTime()).map(({ stretch }) => stretch);
}

function electedWords({ voteShare, selfNominated }: Mandate): string {
  return [voteShare === null ? "" : `${formatNumber(voteShare)}% phiếu hợp lệ`, selfNominated ? "tự ứng cử" : ""].filter(Boolean).join(", ");
}

function facts({ chosen, sex, birthYear, hometown, education, contacts, released }: MemberPage) {
  const { group, constituency, workplace, fullTime } = chosen;
  const phone = contacts.find((contact) => contact.phone)?.phone;
  const email = contacts.find((contact) => contact.email)?.email;
  return [
    { term: "Giới tính", value: sex && sexLabels[sex] },
    { term: "Năm sinh", value: birthYear },
    { term: "Quê quán", value: keepTogether(hometown) },
    { term: "Trình độ", value: keepTogether(education) },
    { term: "Nơi công tác", value: keepTogether(workplace) },
    { term: "Hoạt động", value: fullTime ? "Đại biểu chuyên trách" : null },
    { term: "Đơn vị bầu cử", value: constituency && `Số ${constituency.number}, ${constituency.name}` },
    { term: "Gồm", value: constituency && keepTogether(constituency.area) },
    { term: "Kết quả bầu", value: electedWords(chosen) },
    { term: "Tổ đại biểu", value: group && <a href={bodyAddress(group.slug)}>{group.name}</a> },
    { term: "Điện thoại", value: phone && <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{keepTogether(phone)}</a> },
    { term: "Thư công vụ", value: email && <a href={`mailto:${email}`}>{email}</a> },
    ...released.map(({ field, value }) => ({ term: personalFieldLabels[field], value: value instanceof Date ? formatDay(value) : value })),
  ].filter(({ value }) => value);
}

/** Offices over time, facts, and when to meet the member. */
export function MemberAside({ member }: { member: MemberPage }) {
  const { coming, held } = member.meetings;
  return (
    <aside className="rail" aria-label="Thông tin đại biểu">
      <section className="box" aria-labelledby="chuc-vu">
        <h2 className="box__t" id="chuc-vu">
          Chức vụ
        </h2>
        <Timeline stretches={stretches(member)} />
      </section>
      <section className="box" aria-labelledby="thong-tin">
        <h2 className="box__t" id="thong-tin">
          Thông tin
        </h2>
        <dl className="dl">
          {facts(member).map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="box" aria-labelledby="tiep-xuc">
        <h2 className="box__t" id="tiep-xuc">
          Tiếp xúc cử tri
        </h2>
        {coming.length > 0 ? (
          <ul className="links">
            {coming.map(({ slug, title, startsAt, allDay, place, state }) => (
              <li key={slug}>
                <a href={meetingAddress(slug)}>{keepTitleTogether(title)}</a>
                <span className="muted">
                  {[allDay ? formatWeekdayDate(startsAt) : formatDateTime(startsAt), keepTogether(place)].filter(Boolean).join(", ")}
                  {state === "NEW" ? null : `. ${stateLabels[state]}`}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="small">Chưa có lịch tiếp xúc cử tri sắp tới.</p>
        )}
        {held > 0 ? <p className="small muted mt-2">Đã có {formatNumber(held)} buổi trong nhiệm kỳ.</p> : null}
      </section>
    </aside>
  );
}
