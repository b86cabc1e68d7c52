import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { VerbButton } from "@/components/ui/verb-button";
import { BallotForm } from "@/components/votes/staff-ballot";
import { RollCallForm } from "@/components/votes/staff-roll-call";
import { VoteForm } from "@/components/votes/staff-vote-form";
import { StaffVotes } from "@/components/votes/staff-votes";
import { requireActor } from "@/lib/auth/current";
import { formatTime } from "@/lib/core/dates";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import { votesAdminAddress } from "@/lib/votes/addresses";
import { refusalWords } from "@/lib/votes/labels";
import { isBallot } from "@/lib/votes/policy";
import { findStaffVote } from "@/lib/votes/queries/staff";
import { ballot, correctEvent, deleteEvent, rollCall } from "../actions";

export const metadata: Metadata = { title: "Lần biểu quyết" };

const done: Record<string, string> = {
  ghi: "Đã ghi.",
  luu: "Đã lưu.",
  ten: "Đã lưu phiếu từng đại biểu.",
  kiem: "Đã lưu kết quả kiểm phiếu.",
};

interface Props {
  params: Promise<{ id: string; voteId: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

export default async function VotePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, voteId } = await params;
  const vote = await findStaffVote(actor, id, voteId);
  if (!vote) return <StaffMissing />;
  const { session, event, why } = vote;
  const { xong } = await searchParams;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={event.title}
        crumbs={[
          { href: "/quan-tri/ky-hop", word: "Kỳ họp" },
          { href: sessionAdminAddress(session.id), word: session.title },
          { href: votesAdminAddress(session.id), word: "Biểu quyết" },
        ]}
      >
        {why.delete === null ? (
          <VerbButton action={deleteEvent} hidden={{ id: event.id, version: event.version }} className="btn btn--sm btn--danger">
            Xóa lần biểu quyết
          </VerbButton>
        ) : null}
      </StaffHead>
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {why.correct ? <p className="note note--line mb-6">{refusalWords[why.correct]}</p> : null}
      <div className="pan">
        <StaffVotes data={{ session, events: [event] }} />
      </div>
      {event.open && why.name === null ? (
        <section className="pan pan__form mt-6" aria-labelledby="phieu">
          <h2 id="phieu" className="mb-4">
            Phiếu từng đại biểu
          </h2>
          <RollCallForm key={event.version} action={rollCall} vote={vote} />
        </section>
      ) : null}
      {isBallot(event) && why.ballot === null ? (
        <section className="pan pan__form mt-6" aria-labelledby="kiem-phieu">
          <h2 id="kiem-phieu" className="mb-4">
            Kết quả kiểm phiếu
          </h2>
          <BallotForm key={event.version} action={ballot} vote={vote} />
        </section>
      ) : null}
      {why.correct === null ? (
        <section className="pan pan__form mt-6" aria-labelledby="sua">
          <h2 id="sua" className="mb-4">
            Sửa lần biểu quyết
          </h2>
          <VoteForm
            key={event.version}
            action={correctEvent}
            session={session}
            places={vote.places}
            vote={{ ...event, hour: event.votedAt ? formatTime(event.votedAt) : "" }}
          />
        </section>
      ) : null}
    </main>
  );
}
