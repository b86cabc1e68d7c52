import type { Metadata } from "next";
import { StaffAccess, StaffAttachments } from "@/components/documents/staff-attachments";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { entryTime, StateChip } from "@/components/meetings/entry-words";
import { AnnounceForm } from "@/components/meetings/staff-announce";
import { MeetingForm } from "@/components/meetings/staff-meeting-form";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatTime } from "@/lib/core/dates";
import { calendarAdminAddress, meetingAddress, meetingAdminAddress, weekAdminAddress } from "@/lib/meetings/addresses";
import { kindLabels, refusalWords } from "@/lib/meetings/labels";
import { findStaffMeeting, type MeetingDetail, meetingChoices } from "@/lib/meetings/queries/staff";
import { noteOpening } from "@/lib/visibility/commands/open";
import { visibilityLabels } from "@/lib/visibility/labels";
import { staffAttachments } from "@/lib/visibility/queries";
import { arrange, attach, open } from "../../dinh-kem/actions";
import { announce, publish, restore, save, trash, withdraw } from "../actions";

export const metadata: Metadata = { title: "Cuộc họp" };

const done: Record<string, string> = {
  tao: "Đã tạo. Người đọc thấy sau khi đăng.",
  luu: "Đã lưu.",
  dang: "Đã đăng lên lịch. Người đọc thấy trong vài giây.",
  go: "Đã gỡ khỏi lịch.",
  bao: "Đã báo. Lịch của người đọc đổi trong vài giây.",
  bo: "Đã bỏ vào thùng rác.",
  lai: "Đã khôi phục.",
};

const dayWords = (day: string) => day.split("-").toReversed().join("/");

/** Days and hours as they are typed. */
function firstOf({ from, to, allDay, startsAt, endsAt }: MeetingDetail) {
  return {
    onDay: dayWords(from),
    untilDay: to === from ? "" : dayWords(to),
    from: allDay ? "" : formatTime(startsAt),
    until: allDay || !endsAt ? "" : formatTime(endsAt),
  };
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; loi?: string | string[] }>;
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await findStaffMeeting(actor, (await params).id);
  if (!meeting) return <StaffMissing />;
  await noteOpening(actor, "meeting", meeting);
  const [said, attached] = await Promise.all([searchParams, staffAttachments(actor, "meeting", meeting.id)]);
  const { xong } = said;
  const { why, published } = meeting;
  const seen = { id: meeting.id, version: meeting.version };
  const panel = {
    ...{ record: { type: "meeting" as const, ...seen, visibility: meeting.visibility }, data: attached, actions: { attach, arrange, open } },
    ...{ here: meetingAdminAddress(meeting.id), why: why.write && refusalWords[why.write] },
  };
  const off = meeting.state === "POSTPONED" || meeting.state === "CANCELLED";
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={meeting.title}
        crumbs={[
          { href: calendarAdminAddress, word: "Lịch công tác" },
          { href: weekAdminAddress(meeting.from), word: `Tuần có ngày ${dayWords(meeting.from)}` },
        ]}
        line={
          <span>
            <span className={published ? "chip chip--ok" : "chip"}>{meeting.trashed ? "Trong thùng rác" : published ? "Đã đăng" : "Chưa đăng"}</span>{" "}
            <StateChip state={meeting.state} /> {kindLabels[meeting.kind as keyof typeof kindLabels]}, {visibilityLabels[meeting.visibility].toLowerCase()}.{" "}
            {dayWords(meeting.from)}, {entryTime(meeting).toLowerCase()}.
          </span>
        }
      >
        {published && meeting.visibility === "PUBLIC" ? (
          <a className="btn" href={meetingAddress(meeting.slug)}>
            Xem trên cổng
          </a>
        ) : null}
        {why.publish === null ? (
          <VerbButton action={publish} hidden={seen} className="btn btn--ok">
            Đăng lên lịch
          </VerbButton>
        ) : null}
        {why.withdraw === null ? (
          <VerbButton action={withdraw} hidden={seen} className="btn btn--danger">
            Gỡ khỏi lịch
          </VerbButton>
        ) : null}
        {why.trash === null ? (
          <VerbButton action={trash} hidden={seen} className="btn btn--danger">
            Bỏ vào thùng rác
          </VerbButton>
        ) : null}
        {why.restore === null ? (
          <VerbButton action={restore} hidden={seen} className="btn">
            Khôi phục
          </VerbButton>
        ) : null}
      </StaffHead>
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {why.write ? <p className="note note--line mb-6">{refusalWords[why.write]}</p> : null}
      <div className="acols">
        <div>
          {why.write ? (
            <div className="pan pan__form">
              <dl className="facts">
                {(
                  [
                    ["Địa điểm", meeting.place],
                    ["Chủ trì", meeting.chairLine],
                    ["Tổ chức", meeting.organisers.join(", ")],
                    ["Thành phần", meeting.attendees],
                    ["Nội dung", meeting.summary],
                    ["Đã báo", meeting.stateNote],
                  ] as const
                ).map(([name, words]) =>
                  words ? (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{words}</dd>
                    </div>
                  ) : null,
                )}
              </dl>
            </div>
          ) : (
            <div className="pan pan__form">
              <MeetingForm key={meeting.version} action={save} choices={await meetingChoices(actor, meeting)} first={firstOf(meeting)} meeting={meeting} />
            </div>
          )}
          {why.announce === null ? (
            <section className="pan pan__form mt-6" aria-labelledby="bao">
              <h2 id="bao" className="mb-4">
                Hoãn, hủy, họp lại
              </h2>
              <AnnounceForm key={meeting.version} action={announce} {...seen} off={off} />
            </section>
          ) : null}
        </div>
        <div>
          <StaffAccess {...panel} />
          <StaffAttachments {...panel} said={said} />
        </div>
      </div>
    </main>
  );
}
