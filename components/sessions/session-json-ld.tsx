import { JsonLd } from "@/components/ui/json-ld";
import { isoDay } from "@/lib/core/dates";
import { absoluteUrl } from "@/lib/core/public-url";
import { sessionAddress } from "@/lib/sessions/addresses";
import { isoStart } from "@/lib/sessions/days";
import type { SessionHead } from "@/lib/sessions/queries/page";
import type { SessionForm } from "@/prisma/generated/enums";

const modes: Record<SessionForm, string> = { IN_PERSON: "Offline", ONLINE: "Online", HYBRID: "Mixed" };

/** The session as an event, for search engines and calendars. */
export function SessionJsonLd({ session }: { session: SessionHead }) {
  const { title, slug, form, place, liveUrl, closed, council, endsOn, precision } = session;
  const url = absoluteUrl(sessionAddress(slug));
  const hall = { "@type": "Place", name: place || council, address: place || council };
  const room = { "@type": "VirtualLocation", url: liveUrl && !closed ? liveUrl : url };
  return (
    <JsonLd
      data={{
        "@context": "https://schema.org",
        "@type": "Event",
        name: title,
        url,
        inLanguage: "vi",
        startDate: isoStart(session),
        ...(endsOn && precision === "DAY" ? { endDate: isoDay(endsOn) } : {}),
        eventStatus: "https://schema.org/EventScheduled",
        eventAttendanceMode: `https://schema.org/${modes[form]}EventAttendanceMode`,
        location: form === "ONLINE" ? room : form === "HYBRID" ? [hall, room] : hall,
        organizer: { "@type": "GovernmentOrganization", name: council, url: absoluteUrl("/") },
      }}
    />
  );
}
