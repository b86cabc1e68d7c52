import { listFile } from "../list-file";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return listFile(request, "xlsx");
}
