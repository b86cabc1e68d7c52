import { Face } from "@/components/people/face";
import { formatDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { memberAddress } from "@/lib/members/addresses";
import { mandateEndLabels } from "@/lib/members/labels";
import type { MemberCard } from "@/lib/members/queries";

/** Members as cards: face, name, highest office, where they were elected. @param query keeps the term that is looked at */
export function MemberCards({ members, query }: { members: readonly MemberCard[]; query: string }) {
  return (
    <ul className="people people--6">
      {members.map((member) => (
        <li className="person" key={member.id}>
          <Face person={member} look="portrait" />
          <h3 className="person__n">
            <a href={`${memberAddress(member.slug)}${query}`}>{member.fullName}</a>
          </h3>
          <p className="person__r">{keepTogether(member.title ?? "Đại biểu")}</p>
          {member.constituency ? <p className="person__c">{keepTogether(member.constituency)}</p> : null}
          {member.endedOn && member.endReason ? (
            <p className="person__c">
              {mandateEndLabels[member.endReason]} từ {formatDay(member.endedOn)}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
