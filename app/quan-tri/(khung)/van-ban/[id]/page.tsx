import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { StaffAccess, StaffAttachments } from "@/components/documents/staff-attachments";
import { DocumentForm } from "@/components/documents/staff-document-form";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { documentAddress, documentAdminAddress, documentsAdminAddress, scanAdminAddress } from "@/lib/documents/addresses";
import { kindLabels, sentenceOf } from "@/lib/documents/labels";
import { type DocumentDetail, documentChoices, findStaffDocument } from "@/lib/documents/queries/staff";
import { recordAdminAddress } from "@/lib/visibility/addresses";
import { noteOpening } from "@/lib/visibility/commands/open";
import { staffAttachments } from "@/lib/visibility/queries";
import { arrange, attach, open } from "../../dinh-kem/actions";
import { publish, restore, save, trash, unpublish } from "../actions";

export const metadata: Metadata = { title: "Một văn bản" };

const done: Record<string, string> = {
  tao: "Đã tạo. Viết tiếp nội dung hoặc đính kèm bản ký.",
  luu: "Đã lưu.",
  "ban-quet": "Đã xác nhận bản quét và ghi vào hồ sơ.",
  "cong-bo": "Đã công bố. Người đọc thấy văn bản trong vài giây.",
  go: "Đã gỡ. Người đọc không còn thấy văn bản.",
  bo: "Đã bỏ vào thùng rác. Khôi phục được bất cứ lúc nào.",
  "khoi-phuc": "Đã khôi phục từ thùng rác.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; loi?: string | string[] }>;
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const document = await findStaffDocument(actor, (await params).id);
  if (!document) return <StaffMissing />;
  await noteOpening(actor, "document", document);
  const [choices, attached, said] = await Promise.all([
    documentChoices(actor, document.sessionId),
    staffAttachments(actor, "document", document.id),
    searchParams,
  ]);
  const seen = { id: document.id, version: document.version };
  const record = { type: "document" as const, ...seen, visibility: document.visibility };
  const panel = { record, data: attached, actions: { attach, arrange, open }, here: documentAdminAddress(document.id), why: sentenceOf(document.why.edit) };
  const note = typeof said.xong === "string" ? done[said.xong] : undefined;
  const draft = kindLabels[document.kind];
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={document.symbol ? `${draft} số ${document.symbol}` : draft}
        crumbs={[{ href: documentsAdminAddress, word: "Văn bản" }]}
        line={<span>{document.trashedAt ? "Trong thùng rác." : document.publishedAt ? "Đã công bố." : "Chưa công bố."}</span>}
      >
        <Verbs document={document} />
      </StaffHead>
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      {panel.why ? <p className="note note--line mb-6">{panel.why}</p> : null}
      <div className="acols">
        <div>
          <div className="pan pan__form">
            <DocumentForm key={document.version} action={save} document={document} choices={choices} />
          </div>
          <Uses uses={document.uses} />
        </div>
        <div>
          <StaffAccess {...panel} />
          <StaffAttachments {...panel} said={said} compare={(fileId) => scanAdminAddress(document.id, fileId)} />
        </div>
      </div>
    </main>
  );
}

/** What can be decided about it, each as one button; what cannot says why. */
function Verbs({ document: { id, version, slug, visibility, publishedAt, trashedAt, why } }: { document: DocumentDetail }) {
  const seen = { id, version };
  if (trashedAt)
    return (
      <VerbButton action={restore} hidden={seen} className="btn btn--ok" why={sentenceOf(why.restore)}>
        Khôi phục
      </VerbButton>
    );
  return (
    <>
      {publishedAt && visibility === "PUBLIC" ? (
        <a className="btn" href={documentAddress(slug)}>
          <ExternalLink className="icon" aria-hidden="true" />
          Xem trên cổng
        </a>
      ) : null}
      {publishedAt ? (
        <VerbButton action={unpublish} hidden={seen} className="btn btn--danger" why={sentenceOf(why.unpublish)}>
          Gỡ xuống
        </VerbButton>
      ) : (
        <>
          <VerbButton action={publish} hidden={seen} className="btn btn--ok" why={sentenceOf(why.publish)}>
            Công bố
          </VerbButton>
          {why.trash === null ? (
            <VerbButton action={trash} hidden={seen} className="btn btn--danger">
              Bỏ vào thùng rác
            </VerbButton>
          ) : null}
        </>
      )}
    </>
  );
}

function Uses({ uses }: Pick<DocumentDetail, "uses">) {
  if (uses.length === 0) return null;
  return (
    <section className="pan pan__form mt-6" aria-labelledby="thuoc-ve">
      <h2 id="thuoc-ve">Thuộc về</h2>
      <ul className="links">
        {uses.map(({ type, id, title, note }) => (
          <li key={`${type}-${id}-${note}`}>
            <a href={recordAdminAddress(type, id)}>{title}</a>
            {note ? <span className="muted">{note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
