import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { MinutesView } from "@/components/sessions/minutes-view";
import { requireActor } from "@/lib/auth/current";
import { sessionAdminAddress } from "@/lib/sessions/addresses";
import { previewMinutes } from "@/lib/sessions/queries/minutes";

export const metadata: Metadata = { title: "Biên bản, bản xem trước" };

export default async function MinutesPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!actor.can("staff.enter")) return <StaffRefusal title="Biên bản" sentence="Tài khoản này không xem kỳ họp." />;
  const minutes = await previewMinutes(actor, (await params).id);
  if (!minutes) return <StaffMissing />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Biên bản, bản xem trước"
        crumbs={[{ href: sessionAdminAddress(minutes.id), word: minutes.title }]}
        line={<span>{minutes.minutes ? "Đã đăng." : "Chưa đăng. Người đọc sẽ thấy như dưới đây."}</span>}
      />
      <div className="pan pan__form">
        <MinutesView minutes={minutes} preview />
      </div>
    </main>
  );
}
