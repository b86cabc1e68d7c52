import type { Metadata } from "next";
import { Incoming } from "@/components/disclosures/staff-incoming";
import { SheetForms } from "@/components/disclosures/staff-sheet-forms";
import { TableForm } from "@/components/disclosures/staff-table-form";
import { SumWarnings } from "@/components/disclosures/sum-warnings";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { disclosureAdminAddress, disclosuresAdminAddress } from "@/lib/disclosures/addresses";
import { refusalWords, sheetTooLarge } from "@/lib/disclosures/labels";
import { whyNotWrite } from "@/lib/disclosures/policy";
import { findStaffDisclosure } from "@/lib/disclosures/queries/staff";
import { fileWords } from "@/lib/files/labels";
import { readingWords } from "@/lib/spreadsheets/labels";
import { drop, paste, saveRows, take } from "../../actions";

export const metadata: Metadata = { title: "Bảng công khai" };

const done: Record<string, string> = {
  luu: "Đã lưu bảng.",
  nhan: "Đã nhận bảng. Xem lại, rồi đăng ở trang của mục.",
  bo: "Đã bỏ bảng gửi lên. Bảng đang có còn nguyên.",
};
const wrong: Record<string, string> = {
  ...readingWords,
  ...refusalWords,
  "cut-short": fileWords["cut-short"],
  "too-large": sheetTooLarge,
  "no-file": "Chưa chọn tệp. Chọn tệp .xlsx hoặc .csv rồi bấm Đọc tệp.",
  "edited-by-someone-else": "Có người vừa sửa mục này. Xem lại bảng dưới đây rồi gửi lại tệp.",
  INVALID: "Có ô chưa đúng. Chọn đơn vị tính, chọn tệp nhiều nhất 2.000 dòng, rồi gửi lại.",
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DisclosureTablePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const one = await findStaffDisclosure(actor, (await params).id);
  if (!one) return <StaffMissing />;
  const refusal = whyNotWrite(actor);
  if (refusal) return <StaffRefusal title="Bảng công khai" sentence={refusalWords[refusal]} />;
  const { xong, loi, chen } = await searchParams;
  const seen = { id: one.id, version: one.version };
  const after = /^\d{1,3}$/.test(String(chen ?? "")) ? Number(chen) : null;
  const failed =
    typeof loi === "string" ? (wrong[loi] ?? `Chưa đọc được tệp vì lỗi của hệ thống. Báo quản trị mã ${loi.replace(/[^0-9a-f]/g, "").slice(0, 8)}.`) : null;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Bảng số liệu"
        crumbs={[
          { href: disclosuresAdminAddress, word: "Công khai tài chính" },
          { href: disclosureAdminAddress(one.id), word: one.title },
        ]}
      />
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      {failed ? (
        <p className="note note--line note--bad mb-6" role="alert">
          {failed}
        </p>
      ) : null}
      {one.why.edit ? (
        <p className="note note--line mb-6">{refusalWords[one.why.edit]}</p>
      ) : (
        <>
          {one.incoming ? <Incoming incoming={one.incoming} seen={seen} take={take} drop={drop} /> : null}
          <section className={one.incoming ? "pan pan__form mt-6" : "pan pan__form"} aria-labelledby="go-bang">
            <h2 id="go-bang">Gõ, sửa bảng</h2>
            <SumWarnings table={one.table} />
            <TableForm key={`${one.version}-${after}`} action={saveRows} {...seen} unit={one.unit} table={one.table} after={after} />
          </section>
          <div className="mt-6">
            <SheetForms key={one.version} seen={seen} unit={one.unit} paste={paste} />
          </div>
        </>
      )}
    </main>
  );
}
