import { ConfidencePanel } from "@/components/votes/staff-confidence-panel";
import { VotePanel } from "@/components/votes/staff-vote-panel";
import type { VoteActions } from "@/components/votes/vote-desk";
import type { Actor } from "@/lib/auth/actor";
import type { OpenItem } from "@/lib/sessions/queries/staff-item";
import { rulesAdminAddress, votesAddress } from "@/lib/votes/addresses";
import { findStaffVote, holdersOn, staffVotes } from "@/lib/votes/queries/staff";
import { ballot, confidence, correctEvent, deleteEvent, dropConfidence, recordEvent, rollCall } from "./actions";

const actions: VoteActions = { record: recordEvent, correct: correctEvent, remove: deleteEvent, rollCall, ballot, confidence, dropConfidence };

/** The vote and the line of confidence that the address unfolds. */
export interface Unfolded {
  vote: string;
  line: string;
}

/** All votes of a session: part of its page. */
export async function VotesTab({ actor, id, unfolded }: { actor: Actor; id: string; unfolded: Unfolded }) {
  const [data, open] = await Promise.all([staffVotes(actor, id), findStaffVote(actor, id, unfolded.vote)]);
  if (!data) return null;
  const { session } = data;
  const holders = data.why ? [] : await holdersOn(actor, session.startsOn);
  return (
    <>
      <section className="pan" aria-labelledby="bieu-quyet">
        <div className="pan__h">
          <h2 id="bieu-quyet" tabIndex={-1}>
            Biểu quyết
          </h2>
          <a href={rulesAdminAddress}>Quy tắc biểu quyết</a>
          {session.published ? <a href={votesAddress(session.slug)}>Xem trên cổng</a> : null}
        </div>
        <div className="pan__b">
          <VotePanel data={data} itemId={null} open={open} actions={actions} />
        </div>
      </section>
      <div className="pan pan__form">
        <ConfidencePanel data={data} itemId={null} holders={holders} editing={unfolded.line} actions={actions} />
      </div>
    </>
  );
}

/** The votes of one item, under it on the agenda; where somebody is elected, the confidence votes of the session too. */
export async function ItemVotes({ actor, item, sittingId, unfolded }: { actor: Actor; item: OpenItem; sittingId: string | null; unfolded: Unfolded }) {
  const { id, sessionId, kind, title, resolution } = item;
  const [data, open] = await Promise.all([staffVotes(actor, sessionId), findStaffVote(actor, sessionId, unfolded.vote)]);
  if (!data) return null;
  const elects = kind === "ELECTION";
  const holders = elects && !data.why ? await holdersOn(actor, data.session.startsOn) : [];
  const known = resolution && resolution !== "closed" ? resolution.id : null;
  const subject = elects ? ("ELECTION" as const) : resolution ? ("RESOLUTION" as const) : ("AGENDA" as const);
  return (
    <>
      <VotePanel data={data} itemId={id} open={open} actions={actions} preset={{ title, subject, sittingId, itemId: id, resolutionId: known }} />
      {elects ? <ConfidencePanel data={data} itemId={id} holders={holders} editing={unfolded.line} actions={actions} /> : null}
    </>
  );
}
