import { Download } from "lucide-react";
import type { Metadata } from "next";
import { MovedPageFilters, MovedPageTable, MovedPageTabs } from "@/components/imports/moved-pages";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { moveAddress, movedPagesAddress, moveReportAddress, movesAddress } from "@/lib/imports/addresses";
import { filterParams, moveRefusalWords } from "@/lib/imports/move-words";
import { whyNotMove } from "@/lib/imports/policy";
import { listMovedPages } from "@/lib/imports/queries/moved-pages";
import { findMove } from "@/lib/imports/queries/moves";

export const metadata: Metadata = { title: "Báo cáo từng trang" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const SIZE = 50;
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export default async function MovedPagesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotMove(actor);
  if (refusal) return <StaffRefusal title="Báo cáo từng trang" sentence={moveRefusalWords[refusal]} />;
  const move = await findMove(actor, (await params).id);
  if (!move) return <StaffMissing />;
  const asked = await searchParams;
  const word = Object.keys(filterParams).find((one) => one === first(asked["ket-qua"])) as keyof typeof filterParams | undefined;
  const q = first(asked.q).slice(0, 200).trim();
  const page = pageOf(asked.trang);
  const { lines, total, counts } = await listMovedPages(actor, { moveId: move.id, filter: word ? filterParams[word] : null, q }, page, SIZE);
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  const question = { filter: word ?? "", q };
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Báo cáo từng trang"
        crumbs={[
          { href: movesAddress, word: "Nhập cổng cũ" },
          { href: moveAddress(move.id), word: move.fileName },
        ]}
        line={`${formatNumber(move.found)} trang trong tệp`}
      >
        <a className="btn" href={moveReportAddress(move.id)} download>
          <Download className="icon" aria-hidden="true" />
          Tải báo cáo (CSV)
        </a>
      </StaffHead>
      <div className="pan">
        <MovedPageTabs id={move.id} question={question} counts={counts} />
        <MovedPageFilters id={move.id} question={question} />
        {lines.length ? (
          <MovedPageTable lines={lines} />
        ) : (
          <div className="empty m-6">
            <h2>{q || word ? "Không có trang nào khớp" : "Chưa đọc trang nào"}</h2>
            <p className="btns">
              <a className="btn" href={q || word ? movedPagesAddress(move.id) : moveAddress(move.id)}>
                {q || word ? "Bỏ bộ lọc" : "Về đợt nhập"}
              </a>
            </p>
          </div>
        )}
      </div>
      <Pagination pages={pager} addressOf={(number) => movedPagesAddress(move.id, { ...question, page: number })} label="Các trang của báo cáo" />
    </main>
  );
}
