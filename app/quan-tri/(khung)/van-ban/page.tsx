import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { DocumentFilters, DocumentTable } from "@/components/documents/staff-document-list";
import { staffListAddress, staffQuestion } from "@/components/documents/staff-question";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current";
import { formatCounted } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { documentsAdminAddress } from "@/lib/documents/addresses";
import { sentenceOf } from "@/lib/documents/labels";
import { whyNotCreate, whyNotSee } from "@/lib/documents/policy";
import { documentPlaces, STAFF_PAGE, staffDocuments } from "@/lib/documents/queries/staff";

export const metadata: Metadata = { title: "Văn bản" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DocumentsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = sentenceOf(whyNotSee(actor));
  if (refusal) return <StaffRefusal title="Văn bản" sentence={refusal} />;
  const asked = await searchParams;
  const question = staffQuestion(asked);
  const page = pageOf(asked.trang);
  const [{ items, total }, choices] = await Promise.all([staffDocuments(actor, question, page), documentPlaces(actor)]);
  const pager = pages(total.rows, page, STAFF_PAGE);
  if (!pager.exists) return <StaffMissing />;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Văn bản" line={<span>Tờ trình, báo cáo, thông báo, kế hoạch và văn bản của Thường trực giữa hai kỳ họp.</span>}>
        {whyNotCreate(actor) ? null : (
          <a className="btn btn--primary" href={`${documentsAdminAddress}/moi`}>
            <Plus className="icon" aria-hidden="true" />
            Văn bản mới
          </a>
        )}
      </StaffHead>
      <div className="pan">
        <DocumentFilters filter={question} choices={choices} />
        <p className="fcount" role="status">
          {formatCounted(total)} văn bản
          {question.q ? ` có “${question.q}”` : ""}
        </p>
        {items.length > 0 ? (
          <DocumentTable documents={items} />
        ) : (
          <div className="empty m-6">
            <h2>Không có văn bản nào như vậy</h2>
            <p>Bỏ bớt bộ lọc, hoặc gõ ít chữ hơn. Văn bản hạn chế mà tài khoản này không được mở thì không hiện ở đây.</p>
          </div>
        )}
      </div>
      <Pagination pages={pager} addressOf={(number) => staffListAddress(question, number)} label="Các trang văn bản" />
    </main>
  );
}
