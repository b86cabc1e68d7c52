import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { REPORTS_ADMIN } from "@/lib/reports/addresses";
import { periodLabels, refusalWords } from "@/lib/reports/labels";
import { whyNotWrite } from "@/lib/reports/policy";
import { startChoices } from "@/lib/reports/queries/choices";
import { start } from "../actions";

export const metadata: Metadata = { title: "Lập báo cáo" };

interface Listed {
  id: string;
  name: string;
}

const options = (first: string | null, choices: readonly Listed[]) => [
  ...(first === null ? [] : [{ value: "", word: first }]),
  ...choices.map(({ id, name }) => ({ value: id, word: name })),
];

export default async function NewReportPage() {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Lập báo cáo" sentence={refusalWords[refusal]} />;
  const [choices, at] = await Promise.all([startChoices(actor), now()]);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Lập báo cáo"
        crumbs={[{ href: REPORTS_ADMIN, word: "Báo cáo" }]}
        line={<span>Báo cáo của tổ chức Đảng, đoàn thể chỉ để nội bộ hoặc hạn chế.</span>}
      />
      <div className="pan pan__form">
        <RecordForm
          action={start}
          form="lap"
          word="Lập báo cáo"
          fields={[
            { kind: "select", name: "ownerId", label: "Cơ quan báo cáo", value: choices.owners[0]?.id ?? "", options: options(null, choices.owners) },
            {
              ...{ kind: "choice", name: "period", label: "Kỳ báo cáo", value: "YEAR" },
              options: Object.entries(periodLabels).map(([value, word]) => ({ value, word })),
            },
            { kind: "number", name: "year", label: "Năm", hint: "Không cần với báo cáo nhiệm kỳ", value: isoDate(at).slice(0, 4) },
            {
              ...{ kind: "select", name: "part", label: "Nửa năm hoặc quý", hint: "Chỉ cần với báo cáo 6 tháng và báo cáo quý", value: "" },
              options: [
                { value: "", word: "Cả năm" },
                { value: "1", word: "6 tháng đầu năm, hoặc quý I" },
                { value: "2", word: "6 tháng cuối năm, hoặc quý II" },
                { value: "3", word: "Quý III" },
                { value: "4", word: "Quý IV" },
              ],
            },
            {
              kind: "select",
              name: "termId",
              label: "Nhiệm kỳ",
              hint: "Chỉ cần với báo cáo nhiệm kỳ",
              value: "",
              options: options("Theo ngày của kỳ", choices.terms),
            },
            {
              ...{ kind: "select", name: "startedFromId", label: "Theo cấu trúc của", value: choices.earlier[0]?.id ?? "" },
              hint: "Các phần, con số và biểu đồ theo sang; lời của kỳ cũ thì không, trừ phần Phương hướng.",
              options: options("Sáu phần thường có", choices.earlier),
            },
            { kind: "text", name: "title", label: "Tên báo cáo", hint: "Để trống thì đặt theo kỳ và cơ quan", value: "" },
            { kind: "day", name: "dueOn", label: "Hạn hoàn thành", hint: "Ví dụ 05/01/2021; để trống nếu chưa định", value: "" },
          ]}
        />
      </div>
    </main>
  );
}
