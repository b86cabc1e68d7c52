import { tableFile } from "../table-file";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return tableFile((await params).slug, "csv");
}
