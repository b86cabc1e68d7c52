import { accountAddress } from "@/lib/auth/addresses";
import { roleLabels } from "@/lib/auth/labels";
import type { AccountLine } from "@/lib/auth/queries";
import { formatDate } from "@/lib/core/dates";
import { AccountState } from "./account-parts";

const rolesOf = ({ roles }: AccountLine) => roles.map((role) => roleLabels[role]).join(", ");

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
            <th scope="col" className="dense__more">
              Thư công vụ
            </th>
            <th scope="col" className="dense__more">
              Vai trò
            </th>
            <th scope="col" className="dense__more">
              Mã xác thực
            </th>
            <th scope="col" className="dense__more">
              Ngày tạo
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={accountAddress(account.id)}>{account.displayName}</a>
                <small className="dense__under">{rolesOf(account)}</small>
                <small className="dense__under">{account.email}</small>
              </th>
              <td>
                <AccountState account={account} />
              </td>
              <td className="dense__more">{account.email}</td>
              <td className="dense__more">{rolesOf(account)}</td>
              <td className="dense__more">{account.totpConfirmedAt ? "Đã bật" : "Chưa bật"}</td>
              <td className="dense__more">{formatDate(account.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
