import { FlaskConical } from "lucide-react";
import type { DemoAccount } from "@/lib/auth/demo-accounts";
import { roleLabels } from "@/lib/auth/labels";

interface Props {
  accounts: DemoAccount[];
  password: string;
  /** Signs in as one of them, both steps at once. */
  enter: (form: FormData) => Promise<void>;
}

/** Who may try the portal, and how. Exists in demo mode only. */
export function DemoBox({ accounts, password, enter }: Props) {
  return (
    <section className="demo" aria-labelledby="demo">
      <h2 id="demo">
        <FlaskConical className="icon" aria-hidden="true" />
        Đang ở chế độ trình diễn
      </h2>
      <p>
        Dữ liệu mẫu, chỉ mở được trên máy này. Mật khẩu chung: <code>{password}</code>
      </p>
      <table className="tbl">
        <caption className="vh">Tài khoản trình diễn</caption>
        <thead className="vh">
          <tr>
            <th scope="col">Người dùng</th>
            <th scope="col">Thao tác</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ email, displayName, roles, code }) => (
            <tr key={email}>
              <th scope="row">
                {displayName}
                <small>
                  <code>{email}</code> {roles.map((role) => roleLabels[role]).join(", ")}
                  {code ? (
                    <>
                      {", "}mã lúc này{" "}
                      <code className="demo__code" data-email={email}>
                        {code}
                      </code>
                    </>
                  ) : null}
                </small>
              </th>
              <td className="r">
                <form action={enter}>
                  <input type="hidden" name="email" value={email} />
                  <button className="btn btn--sm" type="submit">
                    Vào thử<span className="vh"> bằng {email}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
