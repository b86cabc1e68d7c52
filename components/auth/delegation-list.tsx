import { CalendarDays } from "lucide-react";
import type { AccountAction } from "@/lib/auth/form-state";
import { delegationWords } from "@/lib/auth/labels";
import type { DelegationLine } from "@/lib/auth/queries";
import { formatDay } from "@/lib/core/dates";
import { RevokeDelegation } from "./delegation-forms";

const daysOf = ({ startsOn, endsOn }: DelegationLine) => `từ ${formatDay(startsOn)} đến hết ${formatDay(endsOn)}`;
const stands = ({ state }: DelegationLine) => state === "now" || state === "coming";

/** Delegations of one side, what counts now or will with its way to end it. @param other names the one on the other side */
export function DelegationList({ lines, other, revoke }: { lines: DelegationLine[]; other: "from" | "to"; revoke?: AccountAction }) {
  return (
    <ul className="log">
      {lines.map((line) => (
        <li key={line.id}>
          <CalendarDays className="icon" aria-hidden="true" />
          <div>
            <b>{line[other]}</b>, {daysOf(line)}
            <span className="muted block">
              {delegationWords[line.state]}. {line.reason}
            </span>
            {revoke && stands(line) ? <RevokeDelegation action={revoke} id={line.id} to={line.to} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One line on the desk of both: who decides in whose place, until when. */
export function DelegationNote({ given, received, address }: { given: DelegationLine[]; received: DelegationLine[]; address: string }) {
  const sentences = [
    ...received.filter(stands).map((line) => `Anh, chị duyệt bài thay cho ${line.from} ${daysOf(line)}.`),
    ...given.filter(stands).map((line) => `${line.to} duyệt bài thay cho anh, chị ${daysOf(line)}.`),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className="note note--line mb-4">
      <CalendarDays className="icon" aria-hidden="true" />
      <p>
        {sentences.join(" ")} <a href={address}>Xem ủy quyền</a>
      </p>
    </div>
  );
}
