import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { PersonForm } from "@/components/people/person-form";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/people/labels";
import { whyNotManage } from "@/lib/people/policy";
import { keepPerson } from "../actions";

export const metadata: Metadata = { title: "Thêm người" };

export default async function NewPersonPage() {
  const actor = await requireActor();
  const refusal = whyNotManage(actor);
  if (refusal) return <StaffRefusal title="Thêm người" sentence={refusalWords[refusal]} />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thêm người" crumbs={[{ href: "/quan-tri/nguoi", word: "Danh bạ" }]} />
      <div className="pan pan__form">
        <PersonForm
          action={keepPerson}
          person={{ id: "", version: 0, fullName: "", titleLine: null, sex: null, birthYear: null, hometown: "", education: "", biography: "" }}
        />
      </div>
    </main>
  );
}
