import { currentActor } from "@/lib/auth/current";
import { openVersion } from "@/lib/reports/commands/open-version";
import { answerVersion } from "@/lib/reports/output/version-file";

interface Context {
  params: Promise<{ id: string; number: string; format: string }>;
}

/** A file of one version, for whoever may open its report. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, number, format } = await params;
  const actor = await currentActor();
  const version = actor && (await openVersion(actor, id, Number(number)));
  return answerVersion(request, version, format, { name: `${version?.content.title ?? ""} (bản ${number})`, open: false });
}
