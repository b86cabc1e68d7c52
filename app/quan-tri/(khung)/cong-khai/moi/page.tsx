import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { yearOf } from "@/lib/core/dates";
import { disclosuresAdminAddress } from "@/lib/disclosures/addresses";
import { kindLabels, refusalWords } from "@/lib/disclosures/labels";
import { whyNotWrite } from "@/lib/disclosures/policy";
import { disclosingBodies } from "@/lib/disclosures/queries/staff";
import { create } from "../actions";

export const metadata: Metadata = { title: "Mục công khai mới" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewDisclosurePage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Mục công khai mới" sentence={refusalWords[refusal]} />;
  const [bodies, asked] = await Promise.all([disclosingBodies(actor), searchParams]);
  const given = (name: string, first: string) => (typeof asked[name] === "string" ? asked[name] : first);
  const ordinal = given("lan", "1");
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Mục công khai mới"
        crumbs={[{ href: disclosuresAdminAddress, word: "Công khai tài chính" }]}
        line={<span>Biết ngày được giao, được duyệt thì ghi ngay, kể cả khi chưa có bảng: hạn công khai tính từ ngày đó.</span>}
      />
      <div className="pan pan__form">
        <RecordForm
          action={create}
          form="muc"
          fields={[
            {
              ...{ kind: "select", name: "ownerId", label: "Cơ quan công khai", value: given("co-quan", bodies[0]?.id ?? "") },
              options: bodies.map(({ id, name }) => ({ value: id, word: name })),
            },
            { kind: "number", name: "year", label: "Năm ngân sách", hint: "Ví dụ 2021", value: given("nam", String(yearOf(new Date()))) },
            {
              ...{ kind: "select", name: "kind", label: "Nội dung công khai", value: given("loai", "BUDGET") },
              options: Object.entries(kindLabels).map(([value, word]) => ({ value, word })),
            },
            {
              ...{ kind: "number", name: "ordinal", label: "Quý thứ, hoặc điều chỉnh lần thứ", value: ordinal === "0" ? "1" : ordinal },
              hint: "Chỉ dùng cho quý và điều chỉnh dự toán",
            },
            {
              ...{ kind: "day", name: "eventOn", label: "Ngày được giao, báo cáo hoặc được phê duyệt", value: "" },
              hint: "Ví dụ 20/12/2020. Để trống khi chưa biết; quý và 6 tháng tính theo lịch",
            },
          ]}
          word="Lập mục công khai"
        />
      </div>
    </main>
  );
}
