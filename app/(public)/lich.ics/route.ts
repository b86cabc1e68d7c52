import { entriesAroundNow, icsFile } from "../lich/ics";
import { profile } from "../profile";

export const dynamic = "force-dynamic";

export async function GET() {
  const { shortName } = await profile();
  return icsFile(`Lịch công tác ${shortName}`, await entriesAroundNow(), "lich");
}
