import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/section-head";
import { BODIES, bodyAddress } from "@/lib/bodies/addresses";
import type { Chart, ContactLine, Era } from "@/lib/bodies/queries";
import { changeWords } from "@/lib/bodies/tree";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { arrange } from "./arrange";
import { OrganisationChart } from "./chart";
import { ContactTable } from "./contact-table";
import { DayChooser } from "./day-chooser";
import { spanWords } from "./span-words";
import { Timeline } from "./timeline";
import { OrganisationWords } from "./tree-words";

/** Under which head the officials of a kind of body stand. */
const contactHeads: Partial<Record<ContactLine["body"]["kind"], string>> = {
  COMMITTEE: "Các Ban",
  MEMBERS_GROUP: "Các Tổ đại biểu",
  OFFICE: "Văn phòng",
  DEPARTMENT: "Văn phòng",
};

function contactGroups(contacts: readonly ContactLine[]): [head: string, contacts: ContactLine[]][] {
  // Under a head that several bodies share each says its own.
  const lines = contacts.map((contact) => {
    const { title, body } = contact;
    return contactHeads[body.kind] && !title.includes(body.name) ? { ...contact, title: [title, body.name].filter(Boolean).join(", ") } : contact;
  });
  return [...Map.groupBy(lines, ({ body }) => contactHeads[body.kind] ?? body.name)];
}

function stretchOf({ slug, name, validFrom, validTo, predecessors, decision }: Era, day: Date) {
  const now = (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
  return {
    key: slug,
    now,
    title: <a href={bodyAddress(slug)}>{keepTitleTogether(name)}</a>,
    children: (
      <>
        {spanWords(validFrom, validTo)}
        {predecessors.length > 0 ? `, trước đó: ${predecessors.join(", ")}` : null}
        {decision ? <span className="tl__by">{keepTogether(decision)}</span> : null}
      </>
    ),
  };
}

/** The organisation of the council on a day: drawing, words, what changed, the office through the times, whom to turn to. */
export function OrganisationView({ chart, contacts }: { chart: Chart; contacts: readonly ContactLine[] }) {
  const { day, today, bodies, term, changes, office } = chart;
  const arranged = arrange(bodies);
  const latest = changes[0];
  const present = day.getTime() === today.getTime();
  return (
    <>
      <header className="pagehead pagehead--row">
        <div>
          <h1>Cơ cấu tổ chức</h1>
          <p className="pagehead__lede">
            Ai bầu ra ai, cơ quan nào giúp việc, gặp ai và bằng cách nào. Cơ cấu đổi theo thời gian: chọn một ngày để xem cơ cấu ngày đó.
          </p>
        </div>
        <DayChooser action={BODIES} label="Cơ cấu tại ngày" day={day} />
      </header>
      {present ? null : (
        <p className="note note--line mb-4">
          <Icon name="history" />
          <span>
            Đang xem cơ cấu tại ngày {formatDay(day)}. <a href={BODIES}>Xem hôm nay</a>
          </span>
        </p>
      )}
      {latest ? (
        <p className="note note--line">
          <Icon name="history" />
          <span>
            <b>
              Thay đổi gần nhất, <time dateTime={isoDay(latest.onDay)}>{formatDay(latest.onDay)}</time>:
            </b>{" "}
            {keepTogether(changeWords(latest))} <a href={bodyAddress(latest.slug)}>Xem chi tiết</a>
          </span>
        </p>
      ) : null}
      {bodies.length === 0 ? (
        <EmptyState
          icon="history"
          title={`Chưa có cơ quan nào tại ngày ${formatDay(day)}`}
          ways={
            <a className="btn" href={BODIES}>
              Xem hôm nay
            </a>
          }
        >
          Hồ sơ chưa ghi cơ cấu của ngày này. Chọn ngày khác.
        </EmptyState>
      ) : (
        <>
          <OrganisationChart arranged={arranged} term={term} day={day} />
          <div className={office.length > 0 ? "section grid-main grid-main--7-5" : "section"}>
            <section aria-labelledby="bang-chu">
              <SectionHead id="bang-chu" title="Cơ cấu bằng chữ" />
              <OrganisationWords arranged={arranged} term={term} />
            </section>
            {office.length > 0 ? (
              <section aria-labelledby="van-phong">
                <SectionHead id="van-phong" title="Văn phòng qua các thời kỳ" />
                <Timeline stretches={office.map((era) => stretchOf(era, day))} />
              </section>
            ) : null}
          </div>
        </>
      )}
      {present && contacts.length > 0 ? (
        <section className="section" aria-labelledby="lien-he">
          <SectionHead id="lien-he" title="Gặp ai, bằng cách nào" more={{ label: "Tải danh bạ CSV", href: `${BODIES}/danh-ba.csv` }} />
          {contactGroups(contacts).map(([head, lines]) => (
            <div key={head} className="otabs">
              <h3 className="otabs__h">{keepTitleTogether(head)}</h3>
              <ContactTable caption={head} contacts={lines} />
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}
