import { Clock, Smartphone } from "lucide-react";
import { ACCOUNTS, accountAddress } from "@/lib/auth/addresses";
import { roleLabels } from "@/lib/auth/labels";
import type { AccountLine } from "@/lib/auth/queries";
import { formatDate } from "@/lib/core/dates";

/** Accounts whose owners cannot work yet, and what they still have to do; a panel of the administrator's desk. */
export function WaitingAccounts({ accounts }: { accounts: AccountLine[] }) {
  return (
    <section className="pan" aria-labelledby="tai-khoan-cho">
      <div className="pan__h">
        <h2 id="tai-khoan-cho">Tài khoản chưa dùng được</h2>
        <a href={ACCOUNTS}>Mọi tài khoản</a>
      </div>
      {accounts.length === 0 ? (
        <p className="pan__b muted">Ai cũng đã đặt mật khẩu, và đã bật mã xác thực nếu vai trò cần.</p>
      ) : (
        <ul className="todo">
          {accounts.map(({ id, displayName, roles, passwordSetAt, createdAt }) => {
            const Icon = passwordSetAt ? Smartphone : Clock;
            return (
              <li key={id}>
                <Icon className="icon" aria-hidden="true" />
                <div>
                  <a href={accountAddress(id)}>{displayName}</a>
                  <span className="muted">
                    {roles.map((role) => roleLabels[role]).join(", ")}, tạo ngày {formatDate(createdAt)}
                  </span>
                </div>
                <span className="chip chip--wait">{passwordSetAt ? "Chưa bật mã xác thực" : "Chờ đặt mật khẩu"}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
