import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { NewSession } from "@/components/sessions/staff-new";
import { requireActor } from "@/lib/auth/current";
import { SESSIONS_ADMIN } from "@/lib/sessions/addresses";
import { refusalWords } from "@/lib/sessions/labels";
import { whyNotWrite } from "@/lib/sessions/policy";
import { newSessionChoices } from "@/lib/sessions/queries/staff";
import { create } from "../actions";

export const metadata: Metadata = { title: "Kỳ họp mới" };

export default async function NewSessionPage() {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Kỳ họp mới" sentence={refusalWords[refusal]} />;
  const choices = await newSessionChoices(actor);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Kỳ họp mới" crumbs={[{ href: SESSIONS_ADMIN, word: "Kỳ họp" }]} />
      <div className="pan pan__form">
        {choices.proposed ? (
          <NewSession choices={choices} create={create} />
        ) : (
          <p className="muted">Chưa có Hội đồng nhân dân và khóa nào. Lập ở phần Cơ cấu tổ chức trước.</p>
        )}
      </div>
    </main>
  );
}
