import { UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { ChainNote, LastLines } from "@/components/audit/audit-parts";
import { WaitingAccounts } from "@/components/auth/waiting-accounts";
import { StaffHead } from "@/components/layout/staff-head";
import { chainState, listAuditEntries } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { ACCOUNTS } from "@/lib/auth/addresses";
import { accountsWaiting } from "@/lib/auth/queries";
import { formatWeekdayDate } from "@/lib/core/dates";
import { greeting } from "./greeting";

/** For the administrator: accounts that cannot be used yet, what was done last, how far the log is sealed. */
export async function HouseDesk({ actor, today, children }: { actor: Actor; today: Date; children: ReactNode }) {
  const [accounts, chain, { items }] = await Promise.all([accountsWaiting(actor), chainState(actor), listAuditEntries(actor, {}, { page: 1, size: 8 })]);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title={greeting(actor.name, accounts.length)} line={<span>{formatWeekdayDate(today)}</span>}>
        <a className="btn btn--primary" href={`${ACCOUNTS}/moi`}>
          <UserPlus className="icon" aria-hidden="true" />
          Tạo tài khoản
        </a>
      </StaffHead>
      <ChainNote {...chain} />
      <div className="acols">
        {/* What waits comes first; where nothing waits, the log has the wide column. */}
        {accounts.length > 0 ? <WaitingAccounts accounts={accounts} /> : null}
        <LastLines lines={items} />
        {accounts.length > 0 ? null : <WaitingAccounts accounts={accounts} />}
      </div>
      {children}
    </main>
  );
}
