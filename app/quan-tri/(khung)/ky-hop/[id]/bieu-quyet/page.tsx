import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { VerbButton } from "@/components/ui/verb-button";
import { ConfidenceForm } from "@/components/votes/staff-confidence";
import { VoteForm } from "@/components/votes/staff-vote-form";
import { StaffVotes } from "@/components/votes/staff-votes";
import { requireActor } from "@/lib/auth/current";
import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import { rulesAdminAddress, votesAddress, votesAdminAddress } from "@/lib/votes/addresses";
import { confidenceLabels, refusalWords } from "@/lib/votes/labels";
import { holdersOn, staffVotes } from "@/lib/votes/queries/staff";
import { confidence, dropConfidence, recordEvent } from "./actions";

export const metadata: Metadata = { title: "Biểu quyết của kỳ họp" };

const done: Record<string, string> = {
  xoa: "Đã xóa lần biểu quyết.",
  "tin-nhiem": "Đã lưu kết quả lấy phiếu tín nhiệm.",
  "bo-tin-nhiem": "Đã bỏ kết quả lấy phiếu tín nhiệm.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; "tin-nhiem"?: string | string[] }>;
}

export default async function SessionVotesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const data = await staffVotes(actor, (await params).id);
  if (!data) return <StaffMissing />;
  const { session, why } = data;
  const { xong, "tin-nhiem": edited } = await searchParams;
  const line = data.confidence.find(({ id }) => id === edited) ?? null;
  const holders = why ? [] : await holdersOn(actor, session.startsOn);
  const deletable = session.state !== "CLOSED" && session.state !== "COMPLETE";
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Biểu quyết"
        crumbs={[
          { href: "/quan-tri/ky-hop", word: "Kỳ họp" },
          { href: sessionAdminAddress(session.id), word: session.title },
        ]}
        line={<span>{data.events.length > 0 ? `${formatNumber(data.events.length)} lần biểu quyết.` : "Chưa ghi lần biểu quyết nào."}</span>}
      >
        <a className="btn" href={rulesAdminAddress}>
          Quy tắc biểu quyết
        </a>
        {session.published ? (
          <a className="btn" href={votesAddress(session.slug)}>
            Xem trên cổng
          </a>
        ) : null}
      </StaffHead>
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {why ? <p className="note note--line mb-6">{refusalWords[why]}</p> : null}
      <div className="pan">
        <StaffVotes data={data} />
      </div>
      {why ? null : (
        <section className="pan pan__form mt-6" aria-labelledby="ghi-moi">
          <h2 id="ghi-moi" className="mb-4">
            Ghi một lần biểu quyết
          </h2>
          <VoteForm action={recordEvent} session={session} places={data.places} vote={null} />
        </section>
      )}
      <section className="pan pan__form mt-6" aria-labelledby="tin-nhiem">
        <h2 id="tin-nhiem" className="mb-4">
          Lấy phiếu tín nhiệm
        </h2>
        {data.confidence.length === 0 ? <p className="muted">Kỳ họp này không có, hoặc chưa nhập.</p> : null}
        <ul className="todo">
          {data.confidence.map((row) => (
            <li key={row.id}>
              <span className="chip">{formatPercent((row.high + row.confident) / row.eligible)}</span>
              <div>
                {why ? <b>{row.name}</b> : <a href={`${votesAdminAddress(session.id)}?tin-nhiem=${row.id}#tin-nhiem`}>{row.name}</a>}
                <span className="muted">
                  {row.post}. {confidenceLabels.high} {row.high}, {confidenceLabels.confident.toLowerCase()} {row.confident},{" "}
                  {confidenceLabels.low.toLowerCase()} {row.low}, trên {row.eligible} đại biểu.
                </span>
                {why === null && deletable ? (
                  <VerbButton action={dropConfidence} hidden={{ id: row.id, version: row.version }} className="btn btn--sm btn--danger">
                    Bỏ<span className="vh">: {row.name}</span>
                  </VerbButton>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
        {why ? null : (
          <details open={line !== null} className="mt-4">
            <summary>{line ? `Sửa kết quả của ${line.name}` : "Thêm kết quả của một người"}</summary>
            <ConfidenceForm key={line?.id ?? "moi"} action={confidence} data={data} holders={holders} line={line} />
          </details>
        )}
      </section>
    </main>
  );
}
