import type { Metadata } from "next";
import { ProofWanted } from "@/components/auth/account-parts";
import { NewDelegation } from "@/components/auth/delegation-forms";
import { DelegationList } from "@/components/auth/delegation-list";
import { StaffHead } from "@/components/layout/staff-head";
import { DELEGATIONS, MY_ACCOUNT } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { refusalWords, roleLabels } from "@/lib/auth/labels";
import { provedRecently, whyNotDelegate } from "@/lib/auth/policy";
import { myDelegations, possibleDelegates } from "@/lib/auth/queries";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/dates";
import { giveDelegation, takeDelegationBack } from "../actions";

export const metadata: Metadata = { title: "Ủy quyền duyệt bài" };

export default async function DelegationsPage() {
  const actor = await requireActor();
  const refusal = whyNotDelegate(actor);
  const [{ given, received }, people, at] = await Promise.all([myDelegations(actor), possibleDelegates(actor), now()]);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Ủy quyền duyệt bài" crumbs={[{ href: MY_ACCOUNT, word: "Tài khoản của tôi" }]} />
      {received.length > 0 ? (
        <section className="pan pan__form mb-6" aria-labelledby="nhan">
          <h2 id="nhan">Tôi duyệt thay</h2>
          <p className="mb-4">Không duyệt thay được bài của chính mình và bài của người ủy quyền. Mỗi lần duyệt ghi rõ thay cho ai.</p>
          <DelegationList lines={received} other="from" />
        </section>
      ) : null}
      {given.length > 0 ? (
        <section className="pan pan__form mb-6" aria-labelledby="giao">
          <h2 id="giao">Người duyệt thay tôi</h2>
          <DelegationList lines={given} other="to" revoke={takeDelegationBack} />
        </section>
      ) : null}
      <section className="pan pan__form" aria-labelledby="uy-quyen">
        <h2 id="uy-quyen">Ủy quyền khi đi vắng</h2>
        {refusal ? (
          <p className="note">{refusalWords[refusal]}</p>
        ) : people.length === 0 ? (
          <p className="note">Chưa có ai duyệt thay được. Người được chọn cần bật mã xác thực ở mục Tài khoản của tôi.</p>
        ) : provedRecently(actor, at) ? (
          // A delegation that was made empties the form.
          <NewDelegation
            key={given.length}
            action={giveDelegation}
            people={people.map(({ roles, ...one }) => ({ ...one, roles: roles.map((role) => roleLabels[role]).join(", ") }))}
            today={formatDate(at)}
          />
        ) : (
          <ProofWanted here={DELEGATIONS} what="Ủy quyền" />
        )}
      </section>
    </main>
  );
}
