import { VerbButton } from "@/components/ui/verb-button";
import { refusalWords, stateLabels, stepLabels } from "@/lib/sessions/labels";
import type { DeskSession } from "@/lib/sessions/queries/staff-session";
import { states } from "@/lib/sessions/workflow";
import type { DeskActions } from "./staff-desk";

/** The way of a session: where it stands, one step on, one step back. */
export function SessionSteps({ session, actions }: { session: DeskSession; actions: DeskActions }) {
  const at = states.indexOf(session.state);
  const hidden = { id: session.id, version: session.version };
  const { next, previous } = session;
  return (
    <div className="ssteps">
      <ol className="flow flow--5">
        {states.map((state, place) => (
          <li key={state} className={place < at ? "done" : place === at ? "now" : ""} aria-current={place === at ? "step" : undefined}>
            {stateLabels[state]}
          </li>
        ))}
      </ol>
      {session.why.edit === null ? (
        <div className="btns">
          {next ? (
            next.why ? (
              <p className="muted small">
                {stepLabels[next.to].on}: {refusalWords[next.why]}
              </p>
            ) : (
              <VerbButton action={actions.step} hidden={{ ...hidden, to: next.to }} className="btn btn--sm btn--ok">
                {stepLabels[next.to].on}
              </VerbButton>
            )
          ) : null}
          {previous && !previous.why ? (
            <VerbButton action={actions.step} hidden={{ ...hidden, to: previous.to }} className="btn btn--sm btn--quiet">
              {stepLabels[previous.to].back}
            </VerbButton>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
