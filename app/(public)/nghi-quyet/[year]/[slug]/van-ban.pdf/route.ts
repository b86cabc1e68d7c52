import { officialFile } from "../official-file";
import type { Params } from "../reading";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return officialFile(request, await params, "pdf");
}

export const HEAD = GET;
