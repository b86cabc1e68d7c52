import type { Metadata } from "next";
import { AccountButton, AssignBody, ChangeRoles } from "@/components/auth/account-forms";
import { AccountState, ProofWanted, SignIns } from "@/components/auth/account-parts";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ACCOUNTS, accountAddress, MY_ACCOUNT } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { provedRecently, whyNotManageAccounts } from "@/lib/auth/policy";
import { bodiesForAccounts, findAccount } from "@/lib/auth/queries";
import { accountId } from "@/lib/auth/schema";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { assignBody, changeRoles, disableAccount, enableAccount, resetPassword, resetSecondFactor } from "../actions";

export const metadata: Metadata = { title: "Một tài khoản" };

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const refusal = whyNotManageAccounts(actor);
  if (refusal) return <StaffRefusal title="Tài khoản" sentence={refusalWords[refusal] ?? ""} />;
  const { id } = await params;
  if (!accountId.safeParse(id).success) return <StaffMissing />;
  const account = await findAccount(actor, id).catch((error) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (!account) return <StaffMissing />;
  const named = { id, version: account.version };
  const proved = provedRecently(actor, await now());
  const own = actor.id === id;
  const bodies = await bodiesForAccounts(actor);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title={account.displayName} crumbs={[{ href: ACCOUNTS, word: "Tài khoản" }]} line={account.email}>
        <AccountState account={account} />
      </StaffHead>
      {own ? (
        <p className="note mb-6">
          {refusalWords["own-account"]} <a href={MY_ACCOUNT}>Mở tài khoản của tôi</a> để đổi mật khẩu.
        </p>
      ) : null}
      <div className="acols">
        <div>
          <section className="pan pan__form" aria-labelledby="vai-tro">
            <h2 id="vai-tro">Vai trò, cơ quan và mật khẩu</h2>
            {own ? null : proved ? (
              <>
                <ChangeRoles action={changeRoles} {...named} roles={account.roles} />
                <AssignBody action={assignBody} {...named} bodyId={account.bodyId} bodies={bodies} />
                <div className="btns mt-6">
                  {account.disabledAt ? null : <AccountButton action={resetPassword} {...named} button="Cấp liên kết đặt mật khẩu" done="" />}
                  {account.totpConfirmedAt || account.secondFactorLostAt ? (
                    <AccountButton
                      action={resetSecondFactor}
                      {...named}
                      button={account.totpConfirmedAt ? "Gỡ mã xác thực (mất điện thoại)" : "Cấp lại liên kết thiết lập mã"}
                      danger={account.totpConfirmedAt !== null}
                      done=""
                      linkTitle="Liên kết thiết lập mã xác thực"
                    />
                  ) : null}
                </div>
              </>
            ) : (
              <ProofWanted here={accountAddress(id)} what="Đổi vai trò, cơ quan, mật khẩu hay mã xác thực" />
            )}
          </section>
        </div>
        <div>
          <section className="pan pan__form" aria-labelledby="thiet-bi">
            <h2 id="thiet-bi">Thiết bị đang đăng nhập</h2>
            <SignIns signIns={account.signIns} current={actor.signInId} />
          </section>
          {own ? null : (
            <section className="pan pan__form" aria-labelledby="khoa">
              <h2 id="khoa">{account.disabledAt ? "Mở lại tài khoản" : "Khóa tài khoản"}</h2>
              <p className="mb-4">
                {account.disabledAt
                  ? "Người này lại đăng nhập được bằng mật khẩu và vai trò như trước."
                  : "Có hiệu lực ngay: mọi thiết bị bị đăng xuất. Bài đã viết giữ nguyên tên; mở lại được bất cứ lúc nào."}
              </p>
              {account.disabledAt ? (
                <AccountButton action={enableAccount} {...named} button="Mở lại tài khoản" done="Đã mở lại tài khoản." key="enable" />
              ) : (
                <AccountButton action={disableAccount} {...named} button="Khóa tài khoản" danger done="Đã khóa tài khoản." key="disable" />
              )}
            </section>
          )}
        </div>
      </div>
      <p className="mt-6">
        <a href={`/quan-tri/nhat-ky?doi-tuong=${id}`}>Xem nhật ký của tài khoản này</a>
      </p>
    </main>
  );
}
