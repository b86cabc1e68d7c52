import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { NewResolutionForm } from "@/components/resolutions/staff-new";
import { requireActor } from "@/lib/auth/current";
import { RESOLUTIONS_ADMIN } from "@/lib/resolutions/addresses";
import { whyWord } from "@/lib/resolutions/labels";
import { whyNotCreate } from "@/lib/resolutions/policy";
import { placeOptions, sessionOptions } from "@/lib/resolutions/queries/options";
import { create } from "../actions";

export const metadata: Metadata = { title: "Nghị quyết mới" };

export default async function NewResolutionPage() {
  const actor = await requireActor();
  const refusal = whyNotCreate(actor);
  if (refusal) return <StaffRefusal title="Nghị quyết mới" sentence={whyWord(refusal) ?? ""} />;
  const [places, sessions] = await Promise.all([placeOptions(actor), sessionOptions(actor, null)]);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nghị quyết mới" crumbs={[{ href: RESOLUTIONS_ADMIN, word: "Nghị quyết" }]} />
      <div className="pan pan__form">
        {places.councils.length > 0 && places.terms.length > 0 ? (
          <NewResolutionForm action={create} {...places} sessions={sessions} />
        ) : (
          <p className="note">Chưa có Hội đồng nhân dân và khóa nào. Thêm cơ quan và khóa ở phần Cơ cấu, rồi trở lại đây.</p>
        )}
      </div>
    </main>
  );
}
