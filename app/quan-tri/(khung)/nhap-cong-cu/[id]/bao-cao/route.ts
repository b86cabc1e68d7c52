import { Readable } from "node:stream";
import { currentActor } from "@/lib/auth/current";
import { whyNotMove } from "@/lib/imports/policy";
import { everyMovedPage } from "@/lib/imports/queries/moved-pages";
import { findMove } from "@/lib/imports/queries/moves";
import { reportCsv } from "@/lib/imports/report-csv";

interface Context {
  params: Promise<{ id: string }>;
}

/** The report by page as a CSV file, written while it is read. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const move = actor && !whyNotMove(actor) ? await findMove(actor, (await params).id) : null;
  if (!actor || !move) return new Response(null, { status: 404 });
  const csv = reportCsv(everyMovedPage(actor, { moveId: move.id, filter: null, q: "" }));
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="bao-cao-nhap-cong-cu.csv"',
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
