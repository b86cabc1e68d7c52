import { FileInput, Pencil } from "lucide-react";
import type { Metadata } from "next";
import { ReadingRules } from "@/components/imports/reading-rules";
import { ReportView } from "@/components/imports/report-view";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { importAddress } from "@/lib/imports/addresses";
import { kindWords, refusalWords } from "@/lib/imports/labels";
import { whyNotImport } from "@/lib/imports/policy";
import { findImport } from "@/lib/imports/queries";
import { editionAdminAddress } from "@/lib/news/addresses";

export const metadata: Metadata = { title: "Báo cáo nhập" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotImport(actor);
  if (refusal) return <StaffRefusal title="Báo cáo nhập" sentence={refusalWords[refusal]} />;
  const found = await findImport(actor, (await params).id);
  if (!found) return <StaffMissing />;
  const repeated = (await searchParams)["da-nhap"] === "1";
  const { report } = found;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={found.title}
        crumbs={[
          { href: "/quan-tri/tin-bai", word: "Tin bài" },
          { href: importAddress, word: "Nhập từ tệp" },
        ]}
        line={`${found.fileName}, ${kindWords[report.kind]}; nhập ${formatDateTimeInside(found.createdAt)}${found.by ? ` bởi ${found.by}` : ""}`}
      >
        <a className="btn" href={importAddress}>
          <FileInput className="icon" aria-hidden="true" />
          Nhập tệp khác
        </a>
        <a className="btn btn--primary" href={editionAdminAddress(found.editionId)}>
          <Pencil className="icon" aria-hidden="true" />
          {found.isDraft ? "Soạn tiếp" : "Mở bài"}
        </a>
      </StaffHead>
      {repeated ? (
        <p className="note" role="status">
          Tệp này đã nhập trước đây nên không tạo bài thứ hai. Dưới đây là báo cáo của lần đó.
        </p>
      ) : null}
      <section className="pan" aria-labelledby="bao-cao">
        <div className="pan__h">
          <h2 id="bao-cao">Báo cáo</h2>
        </div>
        <div className="pan__b">
          <ReportView report={report} />
        </div>
      </section>
      <div className="mt-6">
        <ReadingRules />
      </div>
    </main>
  );
}
