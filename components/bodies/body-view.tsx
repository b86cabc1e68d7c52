// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.

import { Fragment } from "react";
import { Face } from "@/components/people/face";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { bodyAddress } from "@/lib/bodies/addresses";
import { kindLabels, successionLabels } from "@/lib/bodies/labels";
import type { BodyPage, Follow, Holder, ShownPerson } from "@/lib/bodies/queries";
import { titleWithin } from "@/lib/bodies/titles";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { memberAddress } from "@/lib/members/addresses";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { ContactTable } from "./contact-table";
import { DayChooser } from "./day-chooser";
import { spanWords } from "./span-words";
import { Timeline } from "./timeline";

function Who({ person, note }: { person: ShownPerson; note?: string }) {
  return (
    <span className="who">
      <Face person={person} look="round" />
      <span>
        {person.slug ? <a href={memberAddress(person.slug)}>{person.fullName}</a> : person.fullName}
        {note ? <small>{note}</small> : null}
      </span>
    </span>
  );
}

function Decision({ decision, resolution }: Pick<Holder, "decision" | "resolution">) {
  if (resolution) return <a href={resolutionAddress(resolution)}>{decision || `Nghị quyết số ${resolution.symbol}`}</a>;
  return <>{keepTogether(decision)}</>;
}

/** People and their offices in a body. @param span says both ends, for what is over */
function HolderTable({ caption, holders, bodyName, span = false }: { caption: string; holders: readonly Holder[]; bodyName: string; span?: boolean }) {
  return (
    <table className="tbl tbl--stack tbl--who" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Họ tên, chức vụ
          </th>
          <th scope="col" role="columnheader">
            {span ? "Thời gian" : "Từ ngày"}
          </th>
          <th scope="col" role="columnheader">
            Theo
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {holders.map((holder) => (
          <tr role="row" key={holder.id}>
            <th scope="row" role="rowheader">
              <Who person={holder.person} note={titleWithin(holder.title, bodyName) + (holder.fullTime ? ", chuyên trách" : "")} />
            </th>
            <td role="cell" data-l={span ? "Thời gian" : "Từ ngày"}>
              {span ? spanWords(holder.fromDay, holder.toDay) : formatDay(holder.fromDay)}
            </td>
            <td role="cell" data-l={holder.decision || holder.resolution ? "Theo" : undefined}>
              <Decision decision={holder.decision} resolution={holder.resolution} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function follows(bodies: readonly Follow[]) {
  return bodies.map(({ slug, name, how, onDay, decision }) => ({
    key: slug ?? name,
    now: false,
    title: slug ? <a href={bodyAddress(slug)}>{keepTitleTogether(name)}</a> : keepTitleTogether(name),
    children: (
      <>
        {successionLabels[how]}, {formatDay(onDay)}
        {decision ? <span className="tl__by">{keepTogether(decision)}</span> : null}
      </>
    ),
  }));
}

function Facts({ body }: { body: BodyPage }) {
  const phone = (number: string) => number && <a href={`tel:${number.replace(/[^\d+]/g, "")}`}>{keepTogether(number)}</a>;
  const facts = [
    { term: "Loại", value: kindLabels[body.kind] },
    { term: "Trực thuộc", value: body.parent && <a href={bodyAddress(body.parent.slug)}>{body.parent.name}</a> },
    { term: "Hoạt động", value: spanWords(body.validFrom, body.validTo) },
    { term: "Thành lập theo", value: keepTogether(body.foundedBy) },
    { term: "Địa chỉ", value: keepTogether(body.address) },
    { term: "Điện thoại", value: phone(body.phone) },
    { term: "Fax", value: keepTogether(body.fax) },
    { term: "Thư điện tử", value: body.email && <a href={`mailto:${body.email}`}>{body.email}</a> },
  ].filter(({ value }) => value);
  return (
    <dl className="dl">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One body: what it is for, who is in it on the day, who led it before, what it was and became, whom to turn to. */
export function BodyView({ body }: { body: BodyPage }) {
  const { day, today, there, leaders, members, group, former, parts, predecessors, successors, contacts, functions } = body;
  const present = day.getTime() === today.getTime();
  const address = bodyAddress(body.slug);
  const people = [...leaders, ...members];
  return (
    <>
      <header className="pagehead pagehead--row">
        <div>
          <h1>{keepTitleTogether(body.name)}</h1>
          {body.validTo && body.validTo < today ? (
            <p className="pagehead__lede">
              Đã kết thúc hoạt động ngày {formatDay(body.validTo)}
              {successors.map(({ slug, name }, at) => (
                <Fragment key={slug ?? name}>
                  {at === 0 ? "; kế tục: " : ", "}
                  {slug ? <a href={bodyAddress(slug)}>{name}</a> : name}
                </Fragment>
              ))}
              .
            </p>
          ) : null}
          <p className="btns mt-4">
            <PrintButton />
          </p>
        </div>
        <DayChooser action={address} label="Thành viên tại ngày" day={day} />
      </header>
      {present ? null : (
        <p className="note note--line mb-6">
          <Icon name="history" />
          <span>
            Đang xem tại ngày {formatDay(day)}. <a href={address}>Xem hôm nay</a>
          </span>
        </p>
      )}
      <div className="grid-main grid-main--8-4">
        <div>
          {there && people.length > 0 ? (
            <section aria-labelledby="thanh-vien">
              <SectionHead id="thanh-vien" title={members.length > 0 ? "Lãnh đạo và thành viên" : "Lãnh đạo"} />
              <p className="listcount">{formatNumber(people.length)} người</p>
              <HolderTable caption={`Lãnh đạo và thành viên ${body.name}`} holders={people} bodyName={body.name} />
            </section>
          ) : null}
          {group.length > 0 ? (
            <section className="section" aria-labelledby="dai-bieu">
              <SectionHead id="dai-bieu" title="Đại biểu trong tổ" />
              <p className="listcount">{formatNumber(group.length)} đại biểu</p>
              <ul className="whos">
                {group.map((person) => (
                  <li key={person.slug ?? person.fullName}>
                    <Who person={person} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {there && people.length + group.length === 0 ? <p>Hồ sơ chưa ghi ai giữ chức vụ ở đây tại ngày {formatDay(day)}.</p> : null}
          {there ? null : <p>Cơ quan không hoạt động tại ngày {formatDay(day)}. Chọn ngày khác để xem thành viên lúc đó.</p>}
          {functions ? (
            <section className="section" aria-labelledby="chuc-nang">
              <SectionHead id="chuc-nang" title="Chức năng, nhiệm vụ, quyền hạn" />
              <div className="prose">
                {functions.split(/\n{2,}/).map((paragraph) => (
                  <p key={paragraph}>{keepTogether(paragraph)}</p>
                ))}
              </div>
            </section>
          ) : null}
          {contacts.length > 0 ? (
            <section className="section" aria-labelledby="lien-he">
              <SectionHead id="lien-he" title="Gặp ai, bằng cách nào" />
              <ContactTable caption={`Người liên hệ của ${body.name}`} contacts={contacts} />
            </section>
          ) : null}
          {former.length > 0 ? (
            <section className="section" aria-labelledby="truoc-day">
              <SectionHead id="truoc-day" title="Lãnh đạo qua các thời kỳ" />
              <HolderTable caption={`Lãnh đạo trước đây của ${body.name}`} holders={former} bodyName={body.name} span />
            </section>
          ) : null}
        </div>
        <aside className="rail" aria-label="Thông tin cơ quan">
          <section className="box" aria-labelledby="thong-tin">
            <h2 className="box__t" id="thong-tin">
              Thông tin
            </h2>
            <Facts body={body} />
          </section>
          {parts.length > 0 ? (
            <section className="box" aria-labelledby="bo-phan">
              <h2 className="box__t" id="bo-phan">
                Bộ phận trực thuộc
              </h2>
              <ul className="links">
                {parts.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={bodyAddress(slug)}>{keepTitleTogether(name)}</a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {predecessors.length > 0 ? (
            <section className="box" aria-labelledby="tien-than">
              <h2 className="box__t" id="tien-than">
                Trước đó
              </h2>
              <Timeline stretches={follows(predecessors)} />
            </section>
          ) : null}
          {successors.length > 0 ? (
            <section className="box" aria-labelledby="ke-tuc">
              <h2 className="box__t" id="ke-tuc">
                Kế tục
              </h2>
              <Timeline stretches={follows(successors)} />
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}
