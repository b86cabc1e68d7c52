import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { AccountTable } from "@/components/auth/account-table";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { ACCOUNTS } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { whyNotManageAccounts } from "@/lib/auth/policy";
import { listAccounts } from "@/lib/auth/queries";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";

export const metadata: Metadata = { title: "Tài khoản" };

const SIZE = 25;

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const refusal = whyNotManageAccounts(actor);
  if (refusal) return <StaffRefusal title="Tài khoản" sentence={refusalWords[refusal] ?? ""} />;
  const asked = await searchParams;
  const q = (typeof asked.q === "string" ? asked.q : "").slice(0, 120).trim();
  const page = pageOf(asked.trang);
  const { items, total } = await listAccounts(actor, { q, page, size: SIZE });
  const pager = pages(total, page, SIZE);
  if (!pager.exists) return <StaffMissing />;
  const addressOf = (to: number) => `${ACCOUNTS}?${new URLSearchParams({ ...(q ? { q } : {}), ...(to > 1 ? { trang: String(to) } : {}) })}`;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Tài khoản" line={`${formatNumber(total)} tài khoản`}>
        <a className="btn btn--primary" href={`${ACCOUNTS}/moi`}>
          <UserPlus className="icon" aria-hidden="true" />
          Tạo tài khoản
        </a>
      </StaffHead>
      <div className="pan">
        <search>
          <form className="fbar" action={ACCOUNTS}>
            <label className="vh" htmlFor="loc-q">
              Tìm theo tên hoặc thư
            </label>
            <input className="input" id="loc-q" name="q" type="search" defaultValue={q} placeholder="Tìm theo tên hoặc thư" maxLength={120} />
            <button className="btn btn--sm" type="submit">
              Lọc
            </button>
          </form>
        </search>
        {items.length > 0 ? (
          <AccountTable accounts={items} />
        ) : (
          <div className="empty m-6">
            <h2>Không có tài khoản nào khớp</h2>
            <p>Đã tìm “{q}” trong tên và thư công vụ.</p>
            <p className="btns">
              <a className="btn" href={ACCOUNTS}>
                Xem mọi tài khoản
              </a>
            </p>
          </div>
        )}
      </div>
      <Pagination pages={pager} addressOf={addressOf} label="Các trang tài khoản" />
    </main>
  );
}
