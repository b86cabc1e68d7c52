import { ChevronRight, ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeStep } from "@/components/auth/code-step";
import { SetupSecret } from "@/components/auth/setup-secret";
import { CODE_STEP, SIGN_IN, STAFF_HOME, safeReturn, withReturn } from "@/lib/auth/addresses";
import { currentVisitor } from "@/lib/auth/current";
import { qrPicture } from "@/lib/auth/qr";
import { setupOf } from "@/lib/auth/queries";
import { enterCode } from "../actions";

export const metadata: Metadata = { title: "Nhập mã" };

export default async function CodePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const back = safeReturn(asked.ve);
  const visitor = await currentVisitor();
  if (!visitor) redirect(withReturn(SIGN_IN, back));
  if ("actor" in visitor) redirect(back ?? STAFF_HOME);
  const { accountId, email, enrolled } = visitor.pending;
  const other = { href: withReturn(SIGN_IN, back), word: "Đổi tài khoản" };
  if (!enrolled) return <FirstTime accountId={accountId} back={back} other={other} />;
  const recovery = asked["du-phong"] !== undefined;
  return (
    <section className="gcard" aria-labelledby="nhap-ma">
      <h1 id="nhap-ma">{recovery ? "Nhập mã dự phòng" : "Nhập mã 6 số"}</h1>
      <p className="gcard__l">
        {recovery ? "Dùng một trong mười mã đã in; mỗi mã dùng được một lần. Tài khoản " : "Mở ứng dụng mã xác thực trên điện thoại, mục của tài khoản "}
        <b>{email}</b>.
      </p>
      <CodeStep action={enterCode} back={back} recovery={recovery} button="Xác nhận" other={other} />
      <ul className="alts">
        <li>
          <a href={recovery ? withReturn(CODE_STEP, back) : `${CODE_STEP}?du-phong=1${back ? `&ve=${encodeURIComponent(back)}` : ""}`}>
            <ListChecks className="icon" aria-hidden="true" />
            <span>
              {recovery ? "Dùng mã trên điện thoại" : "Dùng mã dự phòng"}
              <small>{recovery ? "6 chữ số, đổi sau mỗi 30 giây" : "Mất hoặc để quên điện thoại"}</small>
            </span>
            <ChevronRight className="icon" aria-hidden="true" />
          </a>
        </li>
      </ul>
    </section>
  );
}

async function FirstTime({ accountId, back, other }: { accountId: string; back: string | null; other: { href: string; word: string } }) {
  const setup = await setupOf(accountId);
  if (!setup) redirect(SIGN_IN);
  return (
    <section className="gcard" aria-labelledby="thiet-lap">
      <h1 id="thiet-lap">Thiết lập mã xác thực</h1>
      <p className="gcard__l">
        Vai trò của tài khoản này cần thêm một mã 6 số mỗi lần đăng nhập. Cài một ứng dụng mã xác thực trên điện thoại, quét mã QR dưới đây, rồi nhập mã đang
        hiện.
      </p>
      <SetupSecret picture={qrPicture(setup.link)} secret={setup.secret} link={setup.link} />
      <CodeStep action={enterCode} back={back} button="Xác nhận và vào" other={other} />
    </section>
  );
}
