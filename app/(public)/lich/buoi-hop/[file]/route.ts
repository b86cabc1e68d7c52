import { sittingFeed } from "@/lib/meetings/queries/sessions";
import { icsFile, missing, namedIn } from "../../ics";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const id = namedIn((await params).file);
  const sitting = id === null ? null : await sittingFeed(id);
  return sitting ? icsFile(sitting.title, [sitting], `buoi-hop-${sitting.from}`) : missing();
}
