import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { SpreadsheetView } from "@/components/spreadsheets/spreadsheet-view";
import { requireActor } from "@/lib/auth/current";
import { formatDate } from "@/lib/core/dates";
import { formatBytes } from "@/lib/core/numbers";
import { SPREADSHEETS } from "@/lib/spreadsheets/addresses";
import { kindLabels, refusalWords, stateLabels } from "@/lib/spreadsheets/labels";
import { whyNotImport } from "@/lib/spreadsheets/policy";
import { findSpreadsheet } from "@/lib/spreadsheets/queries";
import { cancel, start } from "../actions";

export const metadata: Metadata = { title: "Một lần nhập bảng tính" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
}

const done: Record<string, string> = {
  "tai-len": "Đã nhận tệp. Cổng đang kiểm tra từng dòng.",
  chay: "Đã bắt đầu nhập. Có thể rời trang này; việc vẫn chạy.",
  dung: "Đã dừng. Những dòng đã nhập vẫn ở trong hồ sơ.",
};

export default async function SpreadsheetPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotImport(actor);
  if (refusal) return <StaffRefusal title="Nhập bảng tính" sentence={refusalWords[refusal]} />;
  const found = await findSpreadsheet(actor, (await params).id);
  if (!found) return <StaffMissing />;
  const note = done[String((await searchParams).xong ?? "")];
  const { name, kind, state, size, accountName, createdAt } = found;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={name}
        crumbs={[{ href: SPREADSHEETS, word: "Nhập bảng tính" }]}
        line={`${stateLabels[state]}. ${kindLabels[kind]}, ${formatBytes(size)}, ${accountName} tải lên ngày ${formatDate(createdAt)}`}
      />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <SpreadsheetView found={found} start={start} cancel={cancel} />
    </main>
  );
}
