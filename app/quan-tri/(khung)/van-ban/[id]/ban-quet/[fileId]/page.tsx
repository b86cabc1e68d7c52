import type { Metadata } from "next";
import { offersOf } from "@/components/documents/document-offers";
import { ScanDesk } from "@/components/documents/staff-scan-desk";
import { StaffMissing } from "@/components/layout/staff-missing";
import { requireActor } from "@/lib/auth/current";
import { documentAdminAddress, documentsAdminAddress } from "@/lib/documents/addresses";
import { sentenceOf } from "@/lib/documents/labels";
import { proposalsOf } from "@/lib/documents/proposals";
import { findStaffDocument } from "@/lib/documents/queries/staff";
import { scanOf } from "@/lib/texts/queries";
import { noteOpening, openFile } from "@/lib/visibility/commands/open";
import { confirm } from "../../../actions";

export const metadata: Metadata = { title: "Đối chiếu bản quét" };

export default async function DocumentScanPage({ params }: { params: Promise<{ id: string; fileId: string }> }) {
  const actor = await requireActor();
  const { id, fileId } = await params;
  const document = await findStaffDocument(actor, id);
  if (!document) return <StaffMissing />;
  await noteOpening(actor, "document", document);
  const opened = await openFile(actor, fileId);
  const text = opened && (await scanOf(actor, { documentId: id }, fileId));
  if (!text) return <StaffMissing />;
  return (
    <ScanDesk
      crumbs={[
        { href: documentsAdminAddress, word: "Văn bản" },
        { href: documentAdminAddress(id), word: document.symbol || document.title },
      ]}
      text={text}
      why={sentenceOf(document.why.edit)}
      action={confirm}
      hidden={{ id, version: document.version }}
      offers={offersOf(document, proposalsOf(text.pages))}
      verb="Xác nhận, ghi vào hồ sơ"
    />
  );
}
