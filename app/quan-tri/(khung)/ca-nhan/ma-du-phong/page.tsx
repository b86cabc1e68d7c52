import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProofWanted } from "@/components/auth/account-parts";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { StaffHead } from "@/components/layout/staff-head";
import { MY_ACCOUNT, RECOVERY_CODES, STAFF_HOME, safeReturn } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { provedRecently } from "@/lib/auth/policy";
import { myAccount } from "@/lib/auth/queries";
import { now } from "@/lib/core/clock";
import { renewCodes } from "../actions";

export const metadata: Metadata = { title: "Mã dự phòng" };

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const account = await myAccount(actor);
  if (!account.totpConfirmedAt) redirect(MY_ACCOUNT);
  const next = safeReturn((await searchParams).ve) ?? STAFF_HOME;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Mã dự phòng" crumbs={[{ href: MY_ACCOUNT, word: "Tài khoản của tôi" }]} />
      <div className="pan pan__form">
        {provedRecently(actor, await now()) ? (
          <RecoveryCodes action={renewCodes} left={account.recoveryCodesLeft} next={next} />
        ) : (
          <ProofWanted here={RECOVERY_CODES} what="Tạo mã dự phòng" />
        )}
      </div>
    </main>
  );
}
