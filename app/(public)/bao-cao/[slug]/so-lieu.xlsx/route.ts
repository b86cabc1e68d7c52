import { openDataFile } from "../open-data";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return openDataFile((await params).slug, "xlsx");
}
