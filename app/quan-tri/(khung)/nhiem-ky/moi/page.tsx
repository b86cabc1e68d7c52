import type { Metadata } from "next";
import { bodyOptions, termFields } from "@/components/bodies/staff-fields";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { TERMS_ADMIN } from "@/lib/bodies/addresses";
import { refusalWords } from "@/lib/bodies/labels";
import { whyNotWrite } from "@/lib/bodies/policy";
import { staffBodies } from "@/lib/bodies/queries/staff";
import { keepTerm } from "../actions";

export const metadata: Metadata = { title: "Thêm nhiệm kỳ" };

export default async function NewTermPage() {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Thêm nhiệm kỳ" sentence={refusalWords[refusal]} />;
  const bodies = await staffBodies(actor);
  const council = bodies.filter(({ kind }) => kind === "COUNCIL").find(({ validTo }) => validTo === null);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thêm nhiệm kỳ" crumbs={[{ href: TERMS_ADMIN, word: "Nhiệm kỳ" }]} />
      <div className="pan pan__form">
        <RecordForm
          action={keepTerm}
          form="nhiem-ky"
          fields={[
            { kind: "select", name: "bodyId", label: "Của cơ quan", value: council?.id ?? "", options: bodyOptions(bodies, "Chọn cơ quan") },
            ...termFields(null),
          ]}
          word="Thêm nhiệm kỳ"
        />
      </div>
    </main>
  );
}
