import { sessionFeed } from "@/lib/meetings/queries/sessions";
import { icsFile, missing, namedIn } from "../../ics";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const slug = namedIn((await params).file);
  const session = slug === null ? null : await sessionFeed(slug);
  return session ? icsFile(session.title, session.entries, slug ?? "") : missing();
}
