import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { PastSpreadsheets } from "@/components/spreadsheets/past-spreadsheets";
import { SpreadsheetUpload } from "@/components/spreadsheets/spreadsheet-upload";
import { requireActor } from "@/lib/auth/current";
import { fileWords } from "@/lib/files/labels";
import { refusalWords } from "@/lib/spreadsheets/labels";
import { whyNotImport } from "@/lib/spreadsheets/policy";
import { importChoices, latestSpreadsheets } from "@/lib/spreadsheets/queries";

export const metadata: Metadata = { title: "Nhập bảng tính" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
const words: Record<string, string> = { ...fileWords, ...refusalWords };

export default async function SpreadsheetsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotImport(actor);
  if (refusal) return <StaffRefusal title="Nhập bảng tính" sentence={refusalWords[refusal]} />;
  const { loi, tep } = await searchParams;
  const reason = single(loi);
  const failure = reason ? (words[reason] ?? `Chưa nhận được tệp vì lỗi của hệ thống. Báo quản trị mã ${reason.replace(/[^0-9a-f]/g, "").slice(0, 8)}.`) : null;
  const [choices, past] = await Promise.all([importChoices(actor), latestSpreadsheets(actor)]);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nhập bảng tính" line="Tải bảng nghị quyết hoặc đại biểu lên. Cổng kiểm tra từng dòng trước; chỉ khi bấm Nhập thì hồ sơ mới thay đổi." />
      <div className="acols">
        <div>
          {failure ? (
            <div className="note note--bad mb-6" role="alert" id="tep-loi">
              {single(tep) ? <p className="font-semibold">Không nhận được tệp {single(tep)}</p> : null}
              <p>{failure}</p>
            </div>
          ) : null}
          <SpreadsheetUpload choices={choices} mayPublish={actor.can("council.publish")} />
        </div>
        <div>
          <PastSpreadsheets rows={past} />
        </div>
      </div>
    </main>
  );
}
