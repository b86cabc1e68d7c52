import { currentActor } from "@/lib/auth/current";
import { xlsxFile } from "@/lib/core/spreadsheet";
import { columns } from "@/lib/spreadsheets/columns";
import { kindLabels, refusalWords } from "@/lib/spreadsheets/labels";
import { whyNotImport } from "@/lib/spreadsheets/policy";

interface Context {
  params: Promise<{ kind: string }>;
}

const kinds = { "nghi-quyet": "RESOLUTIONS", "dai-bieu": "MEMBERS" } as const;

/** A table with the right heads and one example; {sentence} when it refuses. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ sentence: "Phiên đăng nhập đã hết. Đăng nhập lại rồi tải lại." }, { status: 401 });
  const refusal = whyNotImport(actor);
  if (refusal) return Response.json({ sentence: refusalWords[refusal] }, { status: 403 });
  const { kind: word } = await params;
  const kind = word === "nghi-quyet" || word === "dai-bieu" ? kinds[word] : null;
  if (!kind) return Response.json({ sentence: "Không có bảng mẫu này." }, { status: 404 });
  const wanted = columns[kind];
  const sheet = {
    name: kindLabels[kind],
    head: wanted.map(({ head }) => head),
    rows: [wanted.map(({ example }) => example)],
    widths: wanted.map(({ width }) => width),
  };
  return xlsxFile(`mau-${word}`, [sheet]);
}
