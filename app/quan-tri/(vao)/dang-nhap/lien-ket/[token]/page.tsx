import type { Metadata } from "next";
import { NewPassword } from "@/components/auth/new-password";
import { PasswordStep } from "@/components/auth/password-step";
import { SIGN_IN } from "@/lib/auth/addresses";
import { refusalWords } from "@/lib/auth/labels";
import { linkOwner } from "@/lib/auth/queries";
import { formatDateTimeInside } from "@/lib/core/dates";
import { enterPasswordByLink, setPasswordByLink } from "../../actions";

// The address is the key: it must not travel on to any page that is opened from here.
export const metadata: Metadata = { title: "Liên kết dùng một lần", referrer: "no-referrer" };

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const owner = await linkOwner(token);
  if (!owner) {
    return (
      <section className="gcard" aria-labelledby="het-han">
        <h1 id="het-han">Liên kết không còn dùng được</h1>
        <p className="gcard__l">{refusalWords["link-gone"]}</p>
        <p className="gcard__n">
          <a href={SIGN_IN}>Đến trang đăng nhập</a>
        </p>
      </section>
    );
  }
  if (owner.purpose === "SET_SECOND_FACTOR") {
    return (
      <section className="gcard" aria-labelledby="thiet-lap-ma">
        <h1 id="thiet-lap-ma">Thiết lập mã xác thực cho tài khoản {owner.email}</h1>
        <p className="gcard__l">
          Liên kết này dành cho <b>{owner.displayName}</b>; dùng được một lần, đến {formatDateTimeInside(owner.expiresAt)}. Nhập mật khẩu để tiếp tục.
        </p>
        <PasswordStep action={enterPasswordByLink} back={null} link={token} />
      </section>
    );
  }
  return (
    <section className="gcard" aria-labelledby="dat-mat-khau">
      <h1 id="dat-mat-khau">Đặt mật khẩu cho tài khoản {owner.email}</h1>
      <p className="gcard__l">
        Liên kết này dành cho <b>{owner.displayName}</b>; dùng được một lần, đến {formatDateTimeInside(owner.expiresAt)}.
      </p>
      <NewPassword action={setPasswordByLink} hidden={{ token }} current={false} email={owner.email} button="Đặt mật khẩu" />
      <p className="small muted gcard__n">Các máy đang đăng nhập bằng mật khẩu cũ sẽ bị đăng xuất.</p>
    </section>
  );
}
