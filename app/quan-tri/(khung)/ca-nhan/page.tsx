import type { Metadata } from "next";
import { ProofWanted, SignIns } from "@/components/auth/account-parts";
import { NewPassword } from "@/components/auth/new-password";
import { PlainAction } from "@/components/auth/plain-action";
import { StaffHead } from "@/components/layout/staff-head";
import { MailChoiceForm } from "@/components/notifications/notification-forms";
import { DELEGATIONS, MY_ACCOUNT, RECOVERY_CODES, SETUP, withReturn } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { roleLabels } from "@/lib/auth/labels";
import { provedRecently } from "@/lib/auth/policy";
import { myAccount } from "@/lib/auth/queries";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/dates";
import { kindWords } from "@/lib/notifications/labels";
import { myMailChoice } from "@/lib/notifications/queries";
import { beginSetup, changePassword, chooseLetters, leaveEverywhere } from "./actions";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function MyAccountPage() {
  const actor = await requireActor();
  const [account, mail] = await Promise.all([myAccount(actor), myMailChoice(actor)]);
  const kinds = mail.kinds.map((kind) => ({ kind, word: kindWords[kind].choice, chosen: mail.chosen.includes(kind) }));
  const proved = provedRecently(actor, await now());
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Tài khoản của tôi" line={`${account.displayName}, ${account.email}, ${account.roles.map((role) => roleLabels[role]).join(", ")}`} />
      <div className="acols">
        <div>
          <section className="pan pan__form" aria-labelledby="doi-mat-khau">
            <h2 id="doi-mat-khau">Đổi mật khẩu</h2>
            <NewPassword action={changePassword} hidden={{ version: String(account.version) }} current email={account.email} button="Đổi mật khẩu" />
          </section>
          <section className="pan pan__form" aria-labelledby="thu-bao">
            <h2 id="thu-bao">Thư báo</h2>
            <p className="mb-4">Mọi việc đều báo trong cổng. Chọn thêm những việc muốn nhận qua {account.email}.</p>
            <MailChoiceForm action={chooseLetters} kinds={kinds} version={mail.version} />
          </section>
          <section className="pan pan__form" aria-labelledby="uy-quyen">
            <h2 id="uy-quyen">Ủy quyền duyệt bài</h2>
            <p className="mb-4">
              {actor.lender
                ? `Anh, chị đang duyệt bài thay cho ${actor.lender.name}.`
                : "Khi đi vắng, người duyệt giao một người khác duyệt thay trong những ngày đã định."}
            </p>
            <a className="btn" href={DELEGATIONS}>
              Xem ủy quyền
            </a>
          </section>
        </div>
        <div>
          <section className="pan pan__form" aria-labelledby="ma-xac-thuc">
            <h2 id="ma-xac-thuc">Mã xác thực</h2>
            <p className="mb-4">
              {account.totpConfirmedAt
                ? `Đã bật từ ${formatDate(account.totpConfirmedAt)}. Còn ${account.recoveryCodesLeft} mã dự phòng.`
                : "Chưa bật. Bật lên thì mỗi lần đăng nhập cần thêm mã 6 số trên điện thoại."}
            </p>
            {proved ? (
              <div className="btns">
                {account.settingUp ? (
                  <a className="btn" href={SETUP}>
                    Tiếp tục thiết lập
                  </a>
                ) : (
                  <PlainAction action={beginSetup} button={account.totpConfirmedAt ? "Chuyển sang điện thoại mới" : "Thiết lập mã xác thực"} />
                )}
                {account.totpConfirmedAt ? <a href={withReturn(RECOVERY_CODES, MY_ACCOUNT)}>Mã dự phòng</a> : null}
              </div>
            ) : (
              <ProofWanted here={MY_ACCOUNT} what="Đổi mã xác thực" />
            )}
          </section>
          <section className="pan pan__form" aria-labelledby="thiet-bi">
            <h2 id="thiet-bi">Thiết bị đang đăng nhập</h2>
            <SignIns signIns={account.signIns} current={actor.signInId} />
            <div className="mt-4">
              <PlainAction action={leaveEverywhere} button="Đăng xuất khỏi mọi thiết bị" danger />
            </div>
          </section>
        </div>
      </div>
    </main>
  );
}
