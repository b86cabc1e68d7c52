import { Eye, Gavel } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { draftOf, typedMoment } from "@/components/editor/draft";
import { EditionForm } from "@/components/editor/edition-form";
import { StaffHead, StaffTitle } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ArticleBody } from "@/components/news/article-body";
import { ChecksList, checksTitle } from "@/components/news/checks-list";
import { ReceiptLines } from "@/components/news/receipt-list";
import { DoneNote } from "@/components/news/staff-done";
import { EditionSheet } from "@/components/news/staff-edition";
import { StatePanel } from "@/components/news/staff-state";
import { ArticleVerbs } from "@/components/news/staff-verbs";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/dates";
import { staffPictureAddress } from "@/lib/files/addresses";
import { editionAdminAddress, historyAddress, previewAddress, reviewAddress, saveAddress } from "@/lib/news/addresses";
import { refusalWords } from "@/lib/news/labels";
import { type Refusal, whyNotRead } from "@/lib/news/policy";
import { staffCategories } from "@/lib/news/queries/categories";
import { type EditionDetail, findEdition } from "@/lib/news/queries/edition";
import { type Receipt, receiptOfEdition } from "@/lib/news/queries/receipts";
import { keep, readdress, reschedule, saveDraft, start, withdraw } from "../actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

export const metadata: Metadata = { title: "Bài viết" };

const crumbs = [{ href: "/quan-tri/tin-bai", word: "Tin bài" }];
const words = (refusal: Refusal | null) => refusal && refusalWords[refusal];

export default async function EditionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotRead(actor);
  if (refusal) return <StaffRefusal title="Bài viết" sentence={refusalWords[refusal]} />;
  const edition = await findEdition(actor, (await params).id);
  if (!edition) notFound();
  const note = <DoneNote what={String((await searchParams).xong ?? "")} edition={edition} />;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      {note}
      {edition.why.edit === null ? (
        <Editor edition={edition} categories={await staffCategories(actor)} />
      ) : (
        <ReadOnly edition={edition} receipt={await receiptOfEdition(actor, edition.id)} />
      )}
    </main>
  );
}

function Editor({ edition, categories }: { edition: EditionDetail; categories: { id: string; name: string }[] }) {
  const { id, version } = edition;
  return (
    <EditionForm
      // A new version from elsewhere is a new form: its boxes must not keep the words of an older one.
      key={id}
      id={id}
      version={version}
      draft={draftOf(edition)}
      categories={categories.map((category) => ({ id: category.id, name: category.name }))}
      action={saveDraft}
      addresses={{ page: editionAdminAddress(id), save: saveAddress(id), preview: previewAddress(id) }}
      head={<StaffTitle title={edition.number > 1 ? `Sửa bài đã đăng, bản ${edition.number}` : "Soạn tin"} crumbs={crumbs} />}
      state={<StatePanel edition={edition} historyAddress={historyAddress(id)} />}
      plain={<ArticleBody body={edition.body} pictures={edition.pictures} hoisted={null} addressOf={staffPictureAddress} />}
    />
  );
}

/** Why this edition is only read: where it stands on its way, or else who may write in it. */
function whyReadOnly({ status, why, article, id }: EditionDetail): string | null {
  if (status === "SUPERSEDED") return "Đây là bản cũ; một bản mới hơn đã thay chỗ.";
  if (status === "WITHDRAWN") return "Bài đã gỡ.";
  if (article.publishedEditionId === id) return "Bài đã đăng; muốn sửa thì mở một bản sửa.";
  return words(status === "DRAFT" || status === "RETURNED" ? why.edit : "not-editable");
}

function ReadOnly({ edition, receipt }: { edition: EditionDetail; receipt: Receipt | null }) {
  const { id, status, why, article } = edition;
  const live = status === "PUBLISHED" || status === "SCHEDULED";
  const current = article.publishedEditionId === id;
  const decidable = status === "SUBMITTED" || status === "APPROVED";
  return (
    <>
      <StaffHead title={edition.title || "(chưa có tiêu đề)"} crumbs={crumbs} line={<span>Chỉ xem. {whyReadOnly(edition)}</span>}>
        <a className="btn" href={previewAddress(id)}>
          <Eye className="icon" aria-hidden="true" />
          Xem trước
        </a>
        {decidable ? (
          <a className="btn btn--primary" href={reviewAddress(id)}>
            <Gavel className="icon" aria-hidden="true" />
            Xem để duyệt
          </a>
        ) : null}
      </StaffHead>
      <div className="edit">
        <div className="sheet">
          <EditionSheet edition={edition} />
        </div>
        <aside className="sheet acc" aria-label="Trạng thái và việc làm được">
          <StatePanel edition={edition} historyAddress={historyAddress(id)} />
          {receipt ? (
            <section className="verb">
              <h2>{receipt.event === "PUBLISHED" ? "Biên nhận đăng" : "Biên nhận gỡ"}</h2>
              <ReceiptLines receipt={receipt} />
            </section>
          ) : null}
          {decidable ? (
            <section className="verb">
              <h2>{checksTitle(edition.findings)}</h2>
              <ChecksList findings={edition.findings} />
            </section>
          ) : null}
          <ArticleVerbs
            article={article}
            editionId={id}
            leaves={article.withdrawDueAt ? formatDateTime(article.withdrawDueAt) : ""}
            opens={status === "SCHEDULED" && article.publishAt ? typedMoment(article.publishAt) : ""}
            why={{
              ...(live && current ? { start: words(why.start), withdraw: words(why.withdraw), ...(why.keep === null ? { keep: null } : {}) } : {}),
              ...(status === "SCHEDULED" && current ? { reschedule: words(why.reschedule) } : {}),
              ...(live && current ? { changeAddress: words(why.changeAddress) } : {}),
            }}
            actions={{ start, withdraw, keep, reschedule, changeAddress: readdress }}
          />
        </aside>
      </div>
    </>
  );
}
