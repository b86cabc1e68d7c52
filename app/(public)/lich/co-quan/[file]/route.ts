import { calendarBodies } from "@/lib/meetings/queries";
import { entriesAroundNow, icsFile, missing, namedIn } from "../../ics";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const slug = namedIn((await params).file);
  const body = slug === null ? undefined : (await calendarBodies()).find((one) => one.slug === slug);
  return body ? icsFile(`Lịch công tác: ${body.name}`, await entriesAroundNow(body.slug), body.slug) : missing();
}
