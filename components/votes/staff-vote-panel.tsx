import type { ReactNode } from "react";
import { VerbButton } from "@/components/ui/verb-button";
import { formatTime } from "@/lib/core/dates";
import { votesAdminAddress } from "@/lib/votes/addresses";
import { refusalWords } from "@/lib/votes/labels";
import { isBallot } from "@/lib/votes/policy";
import type { StaffVotes as Data, StaffVoteDetail } from "@/lib/votes/queries/staff";
import { BallotForm } from "./staff-ballot";
import { RollCallForm } from "./staff-roll-call";
import { VoteForm, type VotePreset } from "./staff-vote-form";
import { StaffVotes } from "./staff-votes";
import { placeOf, type VoteActions } from "./vote-desk";

interface Props {
  data: Data;
  /** The item under which the panel stands; null where all votes of the session stand together. */
  itemId: string | null;
  /** The vote that stands unfolded. */
  open: StaffVoteDetail | null;
  actions: VoteActions;
  preset?: VotePreset | null;
}

/** The votes of a session, or of one item of its agenda: the list, one of them unfolded with all that is done about it, else the form of a new one. */
export function VotePanel({ data, itemId, open: asked, actions, preset = null }: Props) {
  const { session, places, why } = data;
  const events = itemId ? data.events.filter((event) => event.itemId === itemId) : data.events;
  // One that was given to another item stands there.
  const open = events.some(({ id }) => id === asked?.event.id) ? asked : null;
  return (
    <>
      <StaffVotes
        sessionId={session.id}
        events={events}
        itemId={itemId}
        open={open && { id: open.event.id, desk: <VoteDesk vote={open} actions={actions} itemId={itemId} /> }}
      />
      {why ? <p className="note note--line">{refusalWords[why]}</p> : null}
      {why === null && open ? (
        <p className="btns vpart">
          <a className="btn btn--sm" href={votesAdminAddress(session.id, itemId)}>
            Ghi lần biểu quyết khác
          </a>
        </p>
      ) : null}
      {why === null && open === null ? (
        <Part itemId={itemId} title="Ghi một lần biểu quyết">
          <VoteForm key={data.events.length} action={actions.record} session={session} places={places} vote={null} place={placeOf(itemId)} preset={preset} />
        </Part>
      ) : null}
    </>
  );
}

/** Never folded: without a script a form that was refused would fold its own reason away. */
function Part({ title, itemId, children }: { title: string; itemId: string | null; children: ReactNode }) {
  const Heading = itemId ? "h6" : "h3";
  return (
    <div className="vpart">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

/** What is done about one vote: who voted how, what each candidate received, what was counted. */
function VoteDesk({ vote, actions, itemId }: { vote: StaffVoteDetail; actions: VoteActions; itemId: string | null }) {
  const { event, session, places, why } = vote;
  const place = placeOf(itemId);
  return (
    <>
      {event.open && why.name === null ? (
        <Part itemId={itemId} title="Phiếu từng đại biểu">
          <RollCallForm key={event.version} action={actions.rollCall} vote={vote} place={place} />
        </Part>
      ) : null}
      {isBallot(event) && why.ballot === null ? (
        <Part itemId={itemId} title="Kết quả kiểm phiếu">
          <BallotForm key={event.version} action={actions.ballot} vote={vote} place={place} />
        </Part>
      ) : null}
      {why.correct === null ? (
        <Part itemId={itemId} title="Sửa lần biểu quyết">
          <VoteForm
            key={event.version}
            action={actions.correct}
            session={session}
            places={places}
            place={place}
            vote={{ ...event, hour: event.votedAt ? formatTime(event.votedAt) : "" }}
          />
        </Part>
      ) : null}
      {why.delete === null ? (
        <VerbButton action={actions.remove} hidden={{ id: event.id, version: event.version, ...place }} className="btn btn--sm btn--danger">
          Xóa lần biểu quyết
        </VerbButton>
      ) : null}
    </>
  );
}
