import type { Metadata } from "next";
import { NewDocumentForm } from "@/components/documents/staff-new-document";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { documentsAdminAddress } from "@/lib/documents/addresses";
import { sentenceOf } from "@/lib/documents/labels";
import { whyNotCreate } from "@/lib/documents/policy";
import { documentChoices } from "@/lib/documents/queries/staff";
import { create } from "../actions";

export const metadata: Metadata = { title: "Văn bản mới" };

export default async function NewDocumentPage({ searchParams }: { searchParams: Promise<{ "ky-hop"?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = sentenceOf(whyNotCreate(actor));
  if (refusal) return <StaffRefusal title="Văn bản mới" sentence={refusal} />;
  const choices = await documentChoices(actor);
  const asked = String((await searchParams)["ky-hop"] ?? "");
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Văn bản mới" crumbs={[{ href: documentsAdminAddress, word: "Văn bản" }]} />
      <div className="pan pan__form">
        <NewDocumentForm action={create} choices={choices} sessionId={choices.sessions.some(({ id }) => id === asked) ? asked : ""} />
      </div>
    </main>
  );
}
