import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProofWanted } from "@/components/auth/account-parts";
import { CodeStep } from "@/components/auth/code-step";
import { SetupSecret } from "@/components/auth/setup-secret";
import { StaffHead } from "@/components/layout/staff-head";
import { MY_ACCOUNT, SETUP } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { provedRecently } from "@/lib/auth/policy";
import { qrPicture } from "@/lib/auth/qr";
import { setupOf } from "@/lib/auth/queries";
import { now } from "@/lib/core/clock";
import { confirmSetup } from "../actions";

export const metadata: Metadata = { title: "Thiết lập mã xác thực" };

export default async function SetupPage() {
  const actor = await requireActor();
  const setup = actor.id ? await setupOf(actor.id) : null;
  if (!setup) redirect(MY_ACCOUNT);
  // The secret is shown only to somebody who proved a moment ago who they are.
  const proved = provedRecently(actor, await now());
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Thiết lập mã xác thực" crumbs={[{ href: MY_ACCOUNT, word: "Tài khoản của tôi" }]} />
      <div className="pan pan__form">
        {proved ? (
          <>
            <p>Cài một ứng dụng mã xác thực trên điện thoại, quét mã QR dưới đây, rồi nhập mã đang hiện. Mã cũ, nếu có, còn dùng được cho đến lúc ấy.</p>
            <SetupSecret picture={qrPicture(setup.link)} secret={setup.secret} link={setup.link} />
            <CodeStep action={confirmSetup} back={null} button="Xác nhận" other={{ href: MY_ACCOUNT, word: "Để sau" }} />
          </>
        ) : (
          <ProofWanted here={SETUP} what="Thiết lập mã xác thực" />
        )}
      </div>
    </main>
  );
}
