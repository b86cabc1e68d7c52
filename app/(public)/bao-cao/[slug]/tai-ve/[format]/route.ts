import { answerVersion } from "@/lib/reports/output/version-file";
import { findReport } from "@/lib/reports/queries/published";

export const dynamic = "force-dynamic";

/** A file of the published version. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string; format: string }> }): Promise<Response> {
  const { slug, format } = await params;
  const page = await findReport(slug);
  return answerVersion(request, page?.version ?? null, format, { name: page?.version.content.title ?? "", open: true });
}

export const HEAD = GET;
