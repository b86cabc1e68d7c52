import { Bell, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { initialsOf } from "@/components/ui/avatar";
import { Mark } from "@/components/ui/mark";
import type { Permission } from "@/lib/auth/roles";
import { StaffNav } from "./staff-nav";
import { StaffSearch } from "./staff-search";

interface Props {
  name: string;
  roles: string;
  permissions: readonly Permission[];
  counts: Record<string, number>;
  /** True in the demo: every page says that its data are made up. */
  sample: boolean;
  /** Notifications that nobody has read yet. */
  unread: number;
  addresses: { account: string; signOut: string; notifications: string };
  children: ReactNode;
}

/** Bar and side navigation around every staff page. Links to the public pages are plain: they belong to another cache. */
export function StaffShell({ name, roles, permissions, counts, sample, unread, addresses, children }: Props) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <header className="adm__bar">
        <a className="adm__id" href="/quan-tri">
          <Mark />
          <span>Quản trị cổng</span>
        </a>
        {permissions.some((one) => one === "article.write" || one === "article.approve") ? <StaffSearch /> : null}
        <div className="adm__me">
          {sample ? <span className="chip chip--gold">Dữ liệu mẫu</span> : null}
          <a className="btn btn--sm adm__out" href="/">
            <ExternalLink className="icon" aria-hidden="true" />
            <span>Xem cổng</span>
          </a>
          <a
            className="btn btn--sm btn--icon adm__bell"
            href={addresses.notifications}
            aria-label={unread > 0 ? `Thông báo, ${unread} chưa đọc` : "Thông báo, đã đọc hết"}
          >
            <Bell className="icon" aria-hidden="true" />
            {unread > 0 ? <b aria-hidden="true">{unread > 99 ? "99+" : unread}</b> : null}
          </a>
          <details className="adm__menu">
            <summary aria-label={`Tài khoản của ${name}`}>
              <span className="av" aria-hidden="true">
                {initialsOf(name)}
              </span>
            </summary>
            <div className="adm__pop">
              <p>
                <b>{name}</b>
                <span className="muted small block">{roles}</span>
              </p>
              <a className="btn btn--sm" href={addresses.account}>
                Tài khoản của tôi
              </a>
              <form method="post" action={addresses.signOut}>
                <button className="btn btn--sm w-full" type="submit">
                  Đăng xuất
                </button>
              </form>
            </div>
          </details>
        </div>
      </header>
      <div className="adm__body">
        <StaffNav permissions={permissions} counts={counts} />
        {children}
      </div>
    </>
  );
}
