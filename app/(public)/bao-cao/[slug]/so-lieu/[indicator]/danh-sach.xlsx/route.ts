import { figureListFile } from "../list-file";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; indicator: string }> }): Promise<Response> {
  return figureListFile(request, await params, "xlsx");
}
