import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MeetingView } from "@/components/meetings/meeting-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { JsonLd } from "@/components/ui/json-ld";
import { isoDateTime } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { calendarAddress, meetingAddress } from "@/lib/meetings/addresses";
import { findMeeting } from "@/lib/meetings/queries";
import { reportsOf } from "@/lib/reports/queries/published";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findMeeting(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, summary } = await find((await params).slug);
  return pageMetadata({ title, path: meetingAddress(slug), ...(summary ? { description: summary.slice(0, 200) } : {}) });
}

const schemaState = { NEW: "EventScheduled", CHANGED: "EventRescheduled", POSTPONED: "EventPostponed", CANCELLED: "EventCancelled" } as const;

export default async function MeetingPage({ params }: Props) {
  const meeting = await find((await params).slug);
  const reports = await reportsOf({ meeting: { slug: meeting.slug } });
  return (
    <SitePage area="/lich">
      <JsonLd
        data={{
          "@context": "https://schema.org",
          "@type": "Event",
          name: meeting.title,
          url: absoluteUrl(meetingAddress(meeting.slug)),
          startDate: meeting.allDay ? meeting.from : isoDateTime(meeting.startsAt),
          endDate: meeting.allDay ? meeting.to : isoDateTime(meeting.endsAt ?? meeting.startsAt),
          eventStatus: `https://schema.org/${schemaState[meeting.state]}`,
          ...(meeting.place ? { location: { "@type": "Place", name: meeting.place } } : {}),
          ...(meeting.bodies.length > 0 ? { organizer: meeting.bodies.map(({ name }) => ({ "@type": "GovernmentOrganization", name })) } : {}),
        }}
      />
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Lịch công tác", href: calendarAddress({ day: meeting.from }) }, { name: meeting.title }]} />
        <MeetingView meeting={meeting} reports={reports} />
      </div>
    </SitePage>
  );
}
