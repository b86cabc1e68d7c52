import { currentActor } from "@/lib/auth/current";
import { whyNotMove } from "@/lib/imports/policy";
import { everyMovedPage } from "@/lib/imports/queries/moved-pages";
import { findMove } from "@/lib/imports/queries/moves";
import { reportFile } from "@/lib/imports/report-csv";

interface Context {
  params: Promise<{ id: string }>;
}

/** The report by page as a CSV file, written while it is read. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const move = actor && !whyNotMove(actor) ? await findMove(actor, (await params).id) : null;
  if (!actor || !move) return new Response(null, { status: 404 });
  return reportFile(everyMovedPage(actor, { moveId: move.id, filter: null, q: "" }));
}
