import { Download, FileInput, Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { BulkForm } from "@/components/news/staff-bulk";
import { EditionTable, ListFilters, ListPager, StatusTabs } from "@/components/news/staff-list";
import { SavedLists } from "@/components/news/staff-saved-lists";
import { requireActor } from "@/lib/auth/current";
import { pageOf, pages } from "@/lib/core/pagination";
import { refusalWords } from "@/lib/news/labels";
import { whyNotRead } from "@/lib/news/policy";
import { staffCategories } from "@/lib/news/queries/categories";
import { savedLists } from "@/lib/news/queries/lists";
import { listEditions } from "@/lib/news/queries/staff";
import { listAddress, listExportAddress, paramsOf, questionIn, questionOf } from "@/lib/news/question";
import { bulk, forgetList, keepList } from "./list-actions";

export const metadata: Metadata = { title: "Tin bài" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Tin bài" sentence={refusalWords[refusal]} />;
  const asked = await searchParams;
  const question = questionOf(asked);
  const page = pageOf(asked.trang);
  const [{ items, total, counts }, categories, kept] = await Promise.all([
    listEditions(actor, { ...question, page }),
    staffCategories(actor),
    savedLists(actor),
  ]);
  const pager = pages(total, page);
  if (!pager.exists) return <StaffMissing />;
  const filtered = question.q !== "" || question.category !== null || question.mine || question.need !== null;
  const writes = actor.can("article.write");
  const params = paramsOf(question);
  const trash = question.status === "TRASHED";
  const verbs = { retag: writes && !trash, publish: actor.can("article.approve") && !trash, trash: !trash, restore: trash };
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Tin bài">
        <a className="btn" href={listExportAddress(question)} download>
          <Download className="icon" aria-hidden="true" />
          Xuất CSV
        </a>
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
      <SavedLists
        lists={kept.map(({ id, name, version, question: words }) => ({ id, name, version, address: listAddress(questionIn(words)) }))}
        current={kept.find((one) => one.question === params) ?? null}
        question={params}
        save={keepList}
        remove={forgetList}
      />
      {trash ? (
        <p className="note note--line mb-4">Bài ở đây không hiện ở danh sách nào khác. Sau 30 ngày, cổng xóa nội dung; trước đó khôi phục được.</p>
      ) : null}
      <div className="pan">
        <StatusTabs question={question} counts={counts} />
        <ListFilters question={question} categories={categories} />
        {/* Also around what is empty: the report of what emptied it must not go with it. */}
        <BulkForm action={bulk} verbs={verbs} categories={categories.map(({ id, name }) => ({ id, name }))}>
          {items.length > 0 ? (
            <EditionTable rows={items} question={question} />
          ) : (
            <div className="empty m-6">
              <h2>{filtered ? "Không có bài nào khớp" : "Chưa có bài nào ở mục này"}</h2>
              {question.q ? <p>Đã tìm “{question.q}” trong tiêu đề, có dấu và không dấu.</p> : null}
              <p className="btns">
                {filtered ? (
                  <a className="btn" href={listAddress({ ...question, q: "", category: null, mine: false, need: null })}>
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
        </BulkForm>
      </div>
      <ListPager pages={pager} question={question} />
    </main>
  );
}
