import type { Metadata } from "next";
import { importIdsOf, linesFor } from "@/components/imports/file-lines";
import { FileResults } from "@/components/imports/file-results";
import { PastImports } from "@/components/imports/past-imports";
import { ReadingRules } from "@/components/imports/reading-rules";
import { UploadPanel } from "@/components/imports/upload-panel";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { resultsIn } from "@/lib/imports/addresses";
import { failureSentence, refusalWords } from "@/lib/imports/labels";
import { whyNotImport } from "@/lib/imports/policy";
import { findImports, latestImports } from "@/lib/imports/queries";
import { findOriginal } from "@/lib/imports/queries/versions";

export const metadata: Metadata = { title: "Nhập từ tệp" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function ImportPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotImport(actor);
  if (refusal) return <StaffRefusal title="Nhập từ tệp" sentence={refusalWords[refusal]} />;
  const { loi, tep, kq, bai } = await searchParams;
  const reason = single(loi);
  const failure = reason && failureSentence(reason);
  const name = single(tep);
  const results = resultsIn([kq ?? []].flat());
  const lines = linesFor(results, await findImports(actor, importIdsOf(results)));
  const article = single(bai);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Nhập từ tệp"
        crumbs={[{ href: "/quan-tri/tin-bai", word: "Tin bài" }]}
        line="Đọc mỗi tệp thành một bản nháp, kèm báo cáo điều hiểu rõ, còn ngờ và bỏ lại."
      />
      <div className="acols">
        <div>
          {failure ? (
            <div className="note note--bad" role="alert" id="tep-loi">
              {name ? <p className="font-semibold">Không nhập được tệp {name}</p> : null}
              <p>{failure}</p>
            </div>
          ) : null}
          {lines.length > 0 ? (
            <section className="pan" aria-labelledby="ket-qua">
              <div className="pan__h">
                <h2 id="ket-qua">Kết quả đọc {lines.length} tệp</h2>
              </div>
              <div className="pan__b">
                <FileResults lines={lines} />
              </div>
            </section>
          ) : null}
          <UploadPanel failure={failure} original={article ? await findOriginal(actor, article) : null} />
        </div>
        <div>
          <PastImports imports={await latestImports(actor)} />
          <ReadingRules />
        </div>
      </div>
    </main>
  );
}
