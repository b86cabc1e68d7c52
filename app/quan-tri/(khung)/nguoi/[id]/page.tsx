import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { PersonForm } from "@/components/people/person-form";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/people/labels";
import { whyNotManage } from "@/lib/people/policy";
import { findPerson } from "@/lib/people/queries";
import { keepPerson } from "../actions";

export const metadata: Metadata = { title: "Sửa danh bạ" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const refusal = whyNotManage(actor);
  if (refusal) return <StaffRefusal title="Danh bạ" sentence={refusalWords[refusal]} />;
  const person = await findPerson(actor, (await params).id);
  if (!person) return <StaffMissing />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title={person.fullName} crumbs={[{ href: "/quan-tri/nguoi", word: "Danh bạ" }]} />
      <div className="pan pan__form">
        <PersonForm key={person.version} action={keepPerson} person={person} />
      </div>
    </main>
  );
}
