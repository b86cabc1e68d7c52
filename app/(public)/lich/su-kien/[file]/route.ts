import { findMeeting } from "@/lib/meetings/queries";
import { icsFile, missing, namedIn } from "../../ics";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const slug = namedIn((await params).file);
  const meeting = slug === null ? null : await findMeeting(slug);
  return meeting ? icsFile(meeting.title, [meeting], meeting.slug) : missing();
}
