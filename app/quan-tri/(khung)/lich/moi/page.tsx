import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { MeetingForm } from "@/components/meetings/staff-meeting-form";
import { requireActor } from "@/lib/auth/current";
import { calendarAdminAddress } from "@/lib/meetings/addresses";
import { isDay } from "@/lib/meetings/calendar";
import { refusalWords } from "@/lib/meetings/labels";
import { whyNotWrite } from "@/lib/meetings/policy";
import { meetingChoices } from "@/lib/meetings/queries/staff";
import { create } from "../actions";

export const metadata: Metadata = { title: "Cuộc họp mới" };

export default async function NewMeetingPage({ searchParams }: { searchParams: Promise<{ ngay?: string | string[] }> }) {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Cuộc họp mới" sentence={refusalWords[refusal]} />;
  const { ngay } = await searchParams;
  const onDay = typeof ngay === "string" && isDay(ngay) ? ngay.split("-").toReversed().join("/") : "";
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Cuộc họp mới" crumbs={[{ href: calendarAdminAddress, word: "Lịch công tác" }]} />
      <div className="pan pan__form">
        <MeetingForm action={create} choices={await meetingChoices(actor)} first={{ onDay, untilDay: "", from: "", until: "" }} meeting={null} />
      </div>
    </main>
  );
}
