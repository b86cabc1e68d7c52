import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { sessionAddress } from "@/lib/sessions/addresses";
import { isoStart, lengthInDays, periodWords } from "@/lib/sessions/days";
import { formLabels, kindLabels } from "@/lib/sessions/labels";
import type { SessionCard } from "@/lib/sessions/queries/list";
import { ClosedChip, StateChip } from "./state-chip";

/** Sessions one under the other: when, which, of what kind, how many resolutions, how far. */
export function SessionRows({ sessions }: { sessions: SessionCard[] }) {
  return (
    <ol className="srows">
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ol>
  );
}

function SessionRow({ session }: { session: SessionCard }) {
  const { slug, title, kind, form, closed, state, termName, resolutions } = session;
  const days = lengthInDays(session);
  return (
    <li>
      <p className="srows__w">
        <time dateTime={isoStart(session)}>{periodWords(session)}</time>
        {days && days > 1 ? <span>{formatNumber(days)} ngày</span> : null}
      </p>
      <div>
        <h2>
          <a href={sessionAddress(slug)}>{keepTitleTogether(title)}</a>
        </h2>
        <p className="meta">
          <span>{kindLabels[kind]}</span>
          {form === "IN_PERSON" ? null : <span>{formLabels[form]}</span>}
          <span>{keepTitleTogether(termName)}</span>
          {resolutions > 0 ? <span>{keepTitleTogether(`${formatNumber(resolutions)} nghị quyết`)}</span> : null}
        </p>
      </div>
      <p className="srows__s">
        <StateChip state={state} />
        {closed ? <ClosedChip /> : null}
      </p>
    </li>
  );
}
