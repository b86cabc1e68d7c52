import { officialFile } from "../official-file";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return officialFile(request, (await params).slug, "pdf");
}

export const HEAD = GET;
