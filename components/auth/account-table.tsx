import { accountAddress } from "@/lib/auth/addresses";
import { roleLabels } from "@/lib/auth/labels";
import type { AccountLine } from "@/lib/auth/queries";
import { formatDate } from "@/lib/core/dates";
import { AccountState } from "./account-parts";

/** Accounts by name. */
export function AccountTable({ accounts }: { accounts: AccountLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="tbl-wrap" aria-label="Bảng tài khoản" tabIndex={0}>
      <table className="dense">
        <caption className="vh">Tài khoản, xếp theo tên</caption>
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Thư công vụ</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Mã xác thực</th>
            <th scope="col">Ngày tạo</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={accountAddress(account.id)}>{account.displayName}</a>
              </th>
              <td>
                <AccountState account={account} />
              </td>
              <td>{account.email}</td>
              <td>{account.roles.map((role) => roleLabels[role]).join(", ")}</td>
              <td>{account.totpConfirmedAt ? "Đã bật" : "Chưa bật"}</td>
              <td>{formatDate(account.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
