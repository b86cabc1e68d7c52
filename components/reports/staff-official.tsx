import { RecordForm } from "@/components/ui/record-form";
import { formatDay } from "@/lib/core/dates";
import type { ReportDetail } from "@/lib/reports/queries/detail";
import type { ReportAction } from "./staff-remarks";

type Official = Pick<ReportDetail, "id" | "version" | "symbol" | "issuedOn" | "signedFor" | "signerTitle" | "signerName" | "recipients">;

/** Head and foot of the paper. What is left empty is printed with dots. */
export function OfficialForm({ report, action }: { report: Official; action: ReportAction }) {
  const { id, version, symbol, issuedOn, signedFor, signerTitle, signerName, recipients } = report;
  return (
    <section className="pan pan__form mt-6" id="the-thuc" aria-labelledby="ten-the-thuc">
      <h2 id="ten-the-thuc">Thể thức văn bản</h2>
      <p className="muted mb-4">In trên bản Word và PDF, được duyệt cùng báo cáo. Số và ngày để trống thì in dấu chấm để điền tay.</p>
      <RecordForm
        key={version}
        action={action}
        form="the-thuc"
        word="Lưu thể thức"
        look="plain"
        hidden={{ id, version }}
        fields={[
          { kind: "text", name: "symbol", label: "Số, ký hiệu", hint: "Ví dụ 210/BC-HĐND", value: symbol },
          { kind: "day", name: "issuedOn", label: "Ngày ban hành", hint: "Ví dụ 05/01/2021", value: issuedOn ? formatDay(issuedOn) : "" },
          { kind: "text", name: "signedFor", label: "Dòng thay mặt", hint: "Ví dụ TM. Thường trực Hội đồng nhân dân", value: signedFor },
          { kind: "text", name: "signerTitle", label: "Chức vụ người ký", hint: "Ví dụ Chủ tịch", value: signerTitle },
          { kind: "text", name: "signerName", label: "Người ký", hint: "Ví dụ Hoàng Thị Minh Hạnh", value: signerName },
          { kind: "area", name: "recipients", label: "Nơi nhận", hint: "Mỗi nơi một dòng", value: recipients },
        ]}
      />
    </section>
  );
}
