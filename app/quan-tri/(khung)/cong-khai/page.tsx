import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { StaffPlan } from "@/components/disclosures/staff-plan";
import { StaffRules } from "@/components/disclosures/staff-rules";
import { StaffDone } from "@/components/layout/staff-done";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { formatDate, yearOf } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { disclosureAdminAddress, disclosuresAdminAddress } from "@/lib/disclosures/addresses";
import { refusalWords, sheetTooLarge } from "@/lib/disclosures/labels";
import { whyNotKeepDeadlines, whyNotSee, whyNotWrite } from "@/lib/disclosures/policy";
import { overdueDisclosures } from "@/lib/disclosures/queries/overdue";
import { staffYear, trashedDisclosures } from "@/lib/disclosures/queries/staff";
import { disclosureRules } from "@/lib/disclosures/queries/years";
import { setDeadline, takeDeadlineBack } from "./actions";

export const metadata: Metadata = { title: "Công khai tài chính" };

const done: Record<string, string> = {
  bo: "Đã bỏ vào thùng rác, ở cuối trang này.",
  "thoi-han": "Đã đặt thời hạn. Hạn của việc bắt đầu từ ngày đó đã tính lại.",
  "bo-thoi-han": "Đã bỏ thời hạn. Thời hạn trước đó có hiệu lực trở lại.",
};

/** Why a sheet that was sent came to nothing. */
const failures: Record<string, string> = {
  ...refusalWords,
  "too-large": sheetTooLarge,
};

interface Props {
  searchParams: Promise<{ nam?: string | string[]; xong?: string | string[]; loi?: string | string[] }>;
}

export default async function DisclosuresPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Công khai tài chính" sentence={refusalWords[refusal]} />;
  const { nam, xong, loi } = await searchParams;
  const year = /^20\d{2}$/.test(String(nam ?? "")) ? Number(nam) : yearOf(new Date());
  const [{ years, plans }, overdue, trashed, rules] = await Promise.all([
    staffYear(actor, year),
    overdueDisclosures(actor),
    trashedDisclosures(actor),
    disclosureRules(),
  ]);
  const writable = whyNotWrite(actor) === null;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Công khai tài chính"
        line={
          <span>
            Mỗi năm ngân sách phải công khai những gì, hạn ngày nào.{" "}
            {overdue.length > 0 ? `Đang quá hạn ${formatNumber(overdue.length)} mục.` : "Không mục nào quá hạn."}
          </span>
        }
      >
        {writable ? (
          <a className="btn btn--primary" href={`${disclosuresAdminAddress}/moi?nam=${year}`}>
            <Plus className="icon" aria-hidden="true" />
            Mục công khai mới
          </a>
        ) : null}
      </StaffHead>
      <StaffDone done={xong} words={done} />
      {loi ? (
        <p className="note note--line note--bad mb-6" role="alert">
          {failures[String(loi)] ?? "Chưa đọc được tệp. Mở mục công khai rồi gửi lại."}
        </p>
      ) : null}
      <nav className="seg w-fit" aria-label="Năm ngân sách">
        {years.map((one) => (
          <a key={one} href={`${disclosuresAdminAddress}?nam=${one}`} aria-current={one === year ? "true" : undefined}>
            {one}
          </a>
        ))}
      </nav>
      {overdue.length > 0 ? (
        <section className="pan mt-6" aria-labelledby="qua-han">
          <div className="pan__h">
            <h2 id="qua-han">Quá hạn</h2>
          </div>
          <ul className="todo">
            {overdue.slice(0, 20).map(({ id, title, owner, late, address }) => (
              <li key={id ?? `${owner.id}-${title}`}>
                <span className="chip chip--bad">{formatNumber(late)} ngày</span>
                <div>
                  <a href={address}>{title}</a>
                  <span className="muted">
                    {owner.name}
                    {id ? "" : ", chưa lập"}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {plans.length === 0 ? (
        <div className="empty mt-6">
          <h2>Năm {year} chưa có mục nào</h2>
          <p>Lập mục đầu tiên; từ năm của mục đó, cổng kể ra mọi mục phải công khai và hạn của từng mục.</p>
        </div>
      ) : (
        plans.map((plan) => <StaffPlan key={plan.office.id} plan={plan} writable={writable} />)
      )}
      <StaffRules rules={rules} actions={whyNotKeepDeadlines(actor) === null ? { add: setDeadline, drop: takeDeadlineBack } : null} />
      {trashed.length > 0 ? (
        <section className="pan mt-6" id="thung-rac" aria-labelledby="thung-rac-h" tabIndex={-1}>
          <div className="pan__h">
            <h2 id="thung-rac-h">Thùng rác</h2>
          </div>
          <ul className="todo">
            {trashed.map(({ id, title, owner, trashedAt }) => (
              <li key={id}>
                <div>
                  <a href={disclosureAdminAddress(id)}>{title}</a>
                  <span className="muted">
                    {owner}, bỏ ngày {formatDate(trashedAt)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}
