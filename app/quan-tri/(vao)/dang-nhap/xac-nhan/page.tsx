import type { Metadata } from "next";
import { ProveAgain } from "@/components/auth/prove-again";
import { safeReturn } from "@/lib/auth/addresses";
import { requireActor } from "@/lib/auth/current";
import { myAccount } from "@/lib/auth/queries";
import { proveIdentity } from "../actions";

export const metadata: Metadata = { title: "Xác nhận danh tính" };

export default async function ProveAgainPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const back = safeReturn((await searchParams).ve);
  const account = await myAccount(await requireActor(back ?? undefined));
  return (
    <section className="gcard" aria-labelledby="xac-nhan">
      <h1 id="xac-nhan">Xác nhận đúng người</h1>
      <p className="gcard__l">
        Việc sắp làm cần chắc chắn đúng là <b>{account.displayName}</b> đang ngồi trước máy. Xác nhận có giá trị 5 phút.
      </p>
      <ProveAgain action={proveIdentity} back={back} email={account.email} withCode={account.totpConfirmedAt !== null} />
    </section>
  );
}
