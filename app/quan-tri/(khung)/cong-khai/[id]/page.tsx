import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { MoneyTable } from "@/components/disclosures/money-table";
import { PublishPanel } from "@/components/disclosures/staff-publish";
import { StandingChip } from "@/components/disclosures/standing-chip";
import { SumWarnings } from "@/components/disclosures/sum-warnings";
import { StaffAttachments } from "@/components/documents/staff-attachments";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { requireActor } from "@/lib/auth/current";
import { formatDay } from "@/lib/core/dates";
import { disclosureAddress, disclosureAdminAddress, disclosuresAdminAddress, tableAdminAddress } from "@/lib/disclosures/addresses";
import { eventLabels, refusalWords } from "@/lib/disclosures/labels";
import { whyNotSee } from "@/lib/disclosures/policy";
import { type DisclosureDetail, findStaffDisclosure } from "@/lib/disclosures/queries/staff";
import { staffAttachments } from "@/lib/visibility/queries";
import { arrange, attach, open } from "../../dinh-kem/actions";
import { publish, restore, save, trash, withdraw } from "../actions";

export const metadata: Metadata = { title: "Công khai tài chính" };

const done: Record<string, string> = {
  lap: "Đã lập. Nhập bảng, đính kèm tệp đã ký, rồi đăng.",
  luu: "Đã lưu.",
  dang: "Đã đăng. Người đọc thấy ở mục Công khai tài chính trong vài giây.",
  go: "Đã gỡ. Người đọc không còn thấy mục này.",
  "khoi-phuc": "Đã khôi phục.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[]; loi?: string | string[] }>;
}

const dayOf = (day: Date | null) => (day ? formatDay(day) : "");

/** Everything but the table, as its form asks for it. */
function fieldsOf({ kind, eventOn, decisionSymbol, decisionOn, explanation, postedOn, postedHow }: DisclosureDetail) {
  const day = (name: string, label: string, hint: string, value: Date | null) => ({ kind: "day" as const, name, label, hint, value: dayOf(value) });
  const period = kind === "QUARTER" || kind === "HALF_YEAR";
  return [
    ...(period ? [] : [day("eventOn", eventLabels[kind], "Ví dụ 20/12/2020. Hạn công khai tính từ ngày này", eventOn)]),
    { kind: "text" as const, name: "decisionSymbol", label: "Số quyết định công khai", hint: "Ví dụ 12/QĐ-VP", value: decisionSymbol },
    day("decisionOn", "Ngày quyết định", "Ví dụ 27/12/2020", decisionOn),
    { kind: "area" as const, name: "explanation", label: "Thuyết minh cho người đọc", value: explanation },
    day("postedOn", "Ngày đã công khai bằng hình thức khác", "Để trống nếu chỉ công khai trên cổng", postedOn),
    { kind: "text" as const, name: "postedHow", label: "Hình thức đó", hint: "Ví dụ Niêm yết tại trụ sở, Công bố tại hội nghị", value: postedHow },
  ];
}

export default async function DisclosurePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Công khai tài chính" sentence={refusalWords[refusal]} />;
  const one = await findStaffDisclosure(actor, (await params).id);
  if (!one) return <StaffMissing />;
  const [said, attached] = await Promise.all([searchParams, staffAttachments(actor, "disclosure", one.id)]);
  const { why, table, unit, standing, title, owner } = one;
  const seen = { id: one.id, version: one.version };
  const word = typeof said.xong === "string" ? done[said.xong] : undefined;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={title}
        crumbs={[
          { href: disclosuresAdminAddress, word: "Công khai tài chính" },
          { href: `${disclosuresAdminAddress}?nam=${one.year}`, word: `Năm ${one.year}` },
        ]}
        line={
          <span>
            {owner.name}. <StandingChip standing={standing} /> {standing.dueOn ? `Hạn ${formatDay(standing.dueOn)}.` : ""}
          </span>
        }
      >
        {one.publishedAt ? (
          <a className="btn" href={disclosureAddress(one.slug)}>
            <ExternalLink className="icon" aria-hidden="true" />
            Xem trên cổng
          </a>
        ) : null}
      </StaffHead>
      {word ? (
        <p className="note note--line note--ok mb-6" role="status">
          {word}
        </p>
      ) : null}
      <PublishPanel one={one} actions={{ publish, withdraw, trash, restore }} />
      <section className="pan pan__form mt-6" aria-labelledby="bang-h">
        <h2 id="bang-h">Bảng số liệu</h2>
        {one.incoming ? <p className="note note--line mb-4">Có bảng gửi lên chưa nhận. Mở Sửa bảng để xem.</p> : null}
        <SumWarnings table={table} />
        {table.rows.length > 0 ? <MoneyTable id="bang" caption={title} table={table} unit={unit} /> : <p className="muted">Chưa có dòng nào.</p>}
        {why.edit === null ? (
          <p className="btns mt-4">
            <a className="btn" href={tableAdminAddress(one.id)}>
              Sửa bảng, nhập từ Excel
            </a>
          </p>
        ) : null}
      </section>
      <section className="pan pan__form mt-6" aria-labelledby="thong-tin">
        <h2 id="thong-tin">Thông tin</h2>
        {why.edit ? (
          <p className="muted">{refusalWords[why.edit]}</p>
        ) : (
          <RecordForm key={one.version} action={save} form="muc" hidden={seen} fields={fieldsOf(one)} word="Lưu thông tin" />
        )}
      </section>
      <div className="mt-6">
        <StaffAttachments
          record={{ type: "disclosure", ...seen, visibility: "PUBLIC" }}
          data={attached}
          actions={{ attach, arrange, open }}
          here={disclosureAdminAddress(one.id)}
          why={why.edit && refusalWords[why.edit]}
          said={said}
        />
      </div>
    </main>
  );
}
