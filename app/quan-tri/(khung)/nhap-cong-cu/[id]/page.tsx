import { Download, ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { ProofWanted } from "@/components/auth/account-parts";
import { MoveChoices } from "@/components/imports/move-choices";
import { MoveProgress } from "@/components/imports/move-progress";
import { MoveSamples } from "@/components/imports/move-samples";
import { MoveSummary } from "@/components/imports/move-summary";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { VerbButton } from "@/components/ui/verb-button";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/current";
import { provedRecently } from "@/lib/auth/policy";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/dates";
import { formatBytes, formatNumber } from "@/lib/core/numbers";
import { moveAddress, movedPagesAddress, moveReportAddress, movesAddress } from "@/lib/imports/addresses";
import { moveFailureSentence, moveRefusalWords, moveStateWords } from "@/lib/imports/move-words";
import { whyNotMove, whyNotReleaseMove, whyNotStart } from "@/lib/imports/policy";
import { findMove, type MovePage, previewOf, releasable } from "@/lib/imports/queries/moves";
import { choose, release, resume } from "../actions";

export const metadata: Metadata = { title: "Một đợt nhập cổng cũ" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; loi?: string | string[] }>;
}

const done: Record<string, string> = {
  luu: "Đã lưu lựa chọn.",
  chay: "Đã bắt đầu nhập. Có thể rời trang này; việc vẫn chạy.",
  "chay-tiep": "Đã cho chạy tiếp.",
  dang: "Đã cho đăng. Từng bài lên cổng theo ngày cũ của bài.",
};

async function Release({ actor, move }: { actor: Actor; move: MovePage }) {
  const { count, seal } = await releasable(actor, move.id);
  const refusal = whyNotReleaseMove(actor, move, count);
  const proved = provedRecently(actor, await now());
  return (
    <section className="pan pan__form mt-6" aria-labelledby="cho-dang">
      <h2 id="cho-dang">Cho đăng cả đợt</h2>
      <p className="mb-4">
        {formatNumber(count)} bản nháp lên cổng theo ngày đăng cũ, không qua duyệt từng bài; nhật ký ghi ai cho đăng. Bài đã sửa sau khi nhập, thiếu mục bắt
        buộc hoặc không có ngày thì ở lại bản nháp.
      </p>
      {refusal ? (
        <p className="note">{moveRefusalWords[refusal]}</p>
      ) : proved ? (
        <VerbButton action={release} hidden={{ id: move.id, version: move.version, seal }} className="btn btn--primary">
          Cho đăng {formatNumber(count)} bài
        </VerbButton>
      ) : (
        <ProofWanted here={moveAddress(move.id)} what="Cho đăng cả đợt" />
      )}
    </section>
  );
}

async function Choices({ actor, move }: { actor: Actor; move: MovePage }) {
  const preview = await previewOf(actor, move.id);
  // What is still undecided is asked by the form itself.
  const refusal = whyNotStart(actor, move, false, move.kinds.ARTICLE);
  return (
    <>
      <MoveChoices
        action={choose}
        move={{ id: move.id, version: move.version, mapping: move.mapping }}
        categories={preview.categories}
        authors={preview.authors}
        known={preview.known}
        undated={preview.undated}
        startRefusal={refusal && moveRefusalWords[refusal]}
        key={move.version}
      />
      <MoveSamples samples={preview.samples} mapping={move.mapping} known={preview.known} />
    </>
  );
}

export default async function MovePageOfStaff({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotMove(actor);
  if (refusal) return <StaffRefusal title="Nhập cổng cũ" sentence={moveRefusalWords[refusal]} />;
  const move = await findMove(actor, (await params).id);
  if (!move) return <StaffMissing />;
  const { xong, loi } = await searchParams;
  const note = done[String(xong ?? "")];
  // The address is not trusted: anything else is no sentence at all.
  const problem = loi ? moveFailureSentence(String(loi)) : null;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={move.fileName}
        crumbs={[{ href: movesAddress, word: "Nhập cổng cũ" }]}
        line={`${moveStateWords[move.state]}. ${move.base}, ${formatBytes(move.size)}, ${move.createdBy} đưa vào ngày ${formatDate(move.createdAt)}`}
      >
        <a className="btn" href={movedPagesAddress(move.id)}>
          <ListChecks className="icon" aria-hidden="true" />
          Báo cáo từng trang
        </a>
        <a className="btn" href={moveReportAddress(move.id)} download>
          <Download className="icon" aria-hidden="true" />
          Tải báo cáo (CSV)
        </a>
      </StaffHead>
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      {problem ? (
        <p className="note note--bad mb-6" role="alert">
          {problem}
        </p>
      ) : null}
      <MoveProgress move={move} resume={resume} />
      {move.state === "READ" ? <Choices actor={actor} move={move} /> : null}
      {move.state !== "READING" && move.state !== "READ" ? <MoveSummary move={move} /> : null}
      {move.state === "DONE" ? <Release actor={actor} move={move} /> : null}
    </main>
  );
}
