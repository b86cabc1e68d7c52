import type { ReactNode } from "react";
import { bodyAddress } from "@/lib/bodies/addresses";
import type { ChartBody, CouncilTerm, Holder } from "@/lib/bodies/queries";
import { leads, rankOf, titleWithin } from "@/lib/bodies/titles";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import { type Arranged, peopleIn } from "./arrange";

/** "Chủ tịch Hoàng Thị Minh Hạnh; Phó Chủ tịch Nguyễn Quốc Trường, Lò Văn Thiện": who leads, office after office. */
function leadersLine({ name, holders }: ChartBody, short: boolean): string {
  const titleOf = ({ title }: Holder) => (short ? rankOf(title) : titleWithin(title, name));
  const leading = holders.filter(({ title }) => leads(title));
  const titles = [...new Set(leading.map(titleOf))];
  const of = (title: string) => leading.filter((holder) => titleOf(holder) === title).map(({ person }) => person.fullName);
  return titles.map((title) => `${title} ${of(title).join(", ")}`).join("; ");
}

function Item({ body, line, children }: { body: ChartBody; line?: string | undefined; children?: ReactNode }) {
  return (
    <li>
      <p>
        <a href={bodyAddress(body.slug)}>{keepTitleTogether(body.name)}</a>
        {line ? <span>{keepTogether(line)}</span> : null}
      </p>
      {children}
    </li>
  );
}

function committeeLine(body: ChartBody): string {
  const people = peopleIn(body);
  return [leadersLine(body, false), people > 0 ? `${formatNumber(people)} thành viên` : ""].filter(Boolean).join("; ");
}

/** The organisation of a day in words: everything that the drawing says, and who leads. */
export function OrganisationWords({ arranged, term }: { arranged: Arranged; term: CouncilTerm | null }) {
  const { council, standing, committees, groups, delegations, offices, departments } = arranged;
  const committeeItems = committees.map((body) => <Item key={body.id} body={body} line={committeeLine(body)} />);
  const elected =
    term && [`${formatNumber(term.members)} đại biểu ${term.name}`, term.electedOn ? `bầu ngày ${formatDay(term.electedOn)}` : ""].filter(Boolean).join(", ");
  return (
    <ul className="otree">
      {council ? (
        <Item body={council} line={elected ?? undefined}>
          <ul>
            {standing ? (
              <Item body={standing} line={leadersLine(standing, true)}>
                {committeeItems.length > 0 ? <ul>{committeeItems}</ul> : null}
              </Item>
            ) : (
              committeeItems
            )}
            {groups.length > 0 ? (
              <li id="cac-to">
                <p>
                  <b>{formatNumber(groups.length)} Tổ đại biểu</b>
                  {term && term.constituencies > 0 ? <span>theo {formatNumber(term.constituencies)} đơn vị bầu cử</span> : null}
                </p>
                <ul>
                  {groups.map((body) => (
                    <Item
                      key={body.id}
                      body={body}
                      line={[leadersLine(body, false), body.groupMembers > 0 ? `${formatNumber(body.groupMembers)} đại biểu` : ""].filter(Boolean).join("; ")}
                    />
                  ))}
                </ul>
              </li>
            ) : null}
          </ul>
        </Item>
      ) : (
        committeeItems
      )}
      {delegations.map((body) => (
        <li className="otree__off" key={body.id}>
          <p>
            <a href={bodyAddress(body.slug)}>{keepTitleTogether(body.name)}</a>
            <span>{keepTogether(leadersLine(body, false) || "Ngoài Hội đồng nhân dân")}</span>
          </p>
        </li>
      ))}
      {[...offices, ...(departments.length > 0 ? [{ office: null, departments }] : [])].map(({ office, departments: parts }) => (
        <li className="otree__off" key={office?.id ?? "phong"}>
          <p>
            {office ? <a href={bodyAddress(office.slug)}>{keepTitleTogether(office.name)}</a> : <b>Các phòng</b>}
            {office ? <span>{keepTogether(["Giúp việc", leadersLine(office, false)].filter(Boolean).join("; "))}</span> : null}
          </p>
          {parts.length > 0 ? (
            <ul>
              {parts.map((body) => (
                <Item key={body.id} body={body} line={leadersLine(body, false)} />
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
