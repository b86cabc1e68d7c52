import { FileInput, Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { EditionTable, ListFilters, ListPager, type ListQuestion, listAddress, StatusTabs, statusParams } from "@/components/news/staff-list";
import { requireActor } from "@/lib/auth/current";
import { pageOf, pages } from "@/lib/core/pagination";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { staffCategories } from "@/lib/news/queries/categories";
import { listEditions } from "@/lib/news/queries/staff";

export const metadata: Metadata = { title: "Tin bài" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Tin bài" sentence={refusalWords[refusal]} />;
  const asked = await searchParams;
  const question: ListQuestion = {
    status: Object.entries(statusParams).find(([word]) => word === first(asked["trang-thai"]))?.[1] ?? null,
    mine: first(asked["cua-toi"]) === "1",
    category: first(asked["chuyen-muc"]) || null,
    q: first(asked.q).slice(0, 200).trim(),
  };
  const page = pageOf(asked.trang);
  const [{ items, total, counts }, categories] = await Promise.all([listEditions(actor, { ...question, page }), staffCategories(actor)]);
  const pager = pages(total, page);
  if (!pager.exists) return <StaffMissing />;
  const filtered = question.q !== "" || question.category !== null || question.mine;
  const writes = actor.can("article.write");
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Tin bài">
        {writes ? (
          <>
            <a className="btn" href="/quan-tri/tin-bai/nhap">
              <FileInput className="icon" aria-hidden="true" />
              Nhập từ tệp
            </a>
            <a className="btn btn--primary" href="/quan-tri/tin-bai/moi">
              <Plus className="icon" aria-hidden="true" />
              Viết tin
            </a>
          </>
        ) : null}
      </StaffHead>
      <div className="pan">
        <StatusTabs question={question} counts={counts} />
        <ListFilters question={question} categories={categories} />
        {items.length > 0 ? (
          <EditionTable rows={items} />
        ) : (
          <div className="empty m-6">
            <h2>{filtered ? "Không có bài nào khớp" : "Chưa có bài nào ở mục này"}</h2>
            {question.q ? <p>Đã tìm “{question.q}” trong tiêu đề, có dấu và không dấu.</p> : null}
            <p className="btns">
              {filtered ? (
                <a className="btn" href={listAddress({ ...question, q: "", category: null, mine: false })}>
                  Bỏ bộ lọc
                </a>
              ) : writes ? (
                <a className="btn" href="/quan-tri/tin-bai/moi">
                  Viết tin
                </a>
              ) : null}
            </p>
          </div>
        )}
      </div>
      <ListPager pages={pager} question={question} />
    </main>
  );
}
