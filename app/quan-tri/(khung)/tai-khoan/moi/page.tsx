import type { Metadata } from "next";
import { NewAccount } from "@/components/auth/account-forms";
import { ProofWanted } from "@/components/auth/account-parts";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { ACCOUNTS } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { provedRecently, whyNotManageAccounts } from "@/lib/auth/policy";
import { now } from "@/lib/core/clock";
import { createAccount } from "../actions";

export const metadata: Metadata = { title: "Tạo tài khoản" };

export default async function NewAccountPage() {
  const actor = await requireActor();
  const refusal = whyNotManageAccounts(actor);
  if (refusal) return <StaffRefusal title="Tạo tài khoản" sentence={refusalWords[refusal] ?? ""} />;
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Tạo tài khoản" crumbs={[{ href: ACCOUNTS, word: "Tài khoản" }]} />
      <div className="pan pan__form">
        {provedRecently(actor, await now()) ? <NewAccount action={createAccount} /> : <ProofWanted here={`${ACCOUNTS}/moi`} what="Tạo tài khoản" />}
      </div>
    </main>
  );
}
