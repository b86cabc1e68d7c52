import type { Metadata } from "next";
import { bodyFields } from "@/components/bodies/staff-fields";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { BODIES_ADMIN } from "@/lib/bodies/addresses";
import { refusalWords } from "@/lib/bodies/labels";
import { whyNotWrite } from "@/lib/bodies/policy";
import { staffBodies } from "@/lib/bodies/queries/staff";
import { keepBody } from "../actions";

export const metadata: Metadata = { title: "Thêm cơ quan" };

export default async function NewBodyPage() {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Thêm cơ quan" sentence={refusalWords[refusal]} />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thêm cơ quan" crumbs={[{ href: BODIES_ADMIN, word: "Cơ cấu" }]} />
      <div className="pan pan__form">
        <RecordForm action={keepBody} form="co-quan" fields={bodyFields(null, await staffBodies(actor))} word="Thêm cơ quan" />
      </div>
    </main>
  );
}
