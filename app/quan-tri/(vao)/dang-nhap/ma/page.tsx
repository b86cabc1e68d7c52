import { ChevronRight, ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeStep } from "@/components/auth/code-step";
import { SetupSecret } from "@/components/auth/setup-secret";
import { CODE_STEP, SIGN_IN, STAFF_HOME, safeReturn, withReturn } from "@/lib/auth/addresses";
import { currentVisitor } from "@/lib/auth/current";
import { refusalWords } from "@/lib/auth/labels";
import { qrPicture } from "@/lib/auth/qr";
import { setupOf, whyNotSetUp } from "@/lib/auth/queries";
import { enterCode } from "../actions";

// After a reset the address carries the one-time link: it must not travel to another site.
export const metadata: Metadata = { title: "Nhập mã", referrer: "same-origin" };

export default async function CodePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const back = safeReturn(asked.ve);
  const visitor = await currentVisitor();
  if (!visitor) redirect(withReturn(SIGN_IN, back));
  if ("actor" in visitor) redirect(back ?? STAFF_HOME);
  const { accountId, email, enrolled } = visitor.pending;
  const other = { href: withReturn(SIGN_IN, back), word: "Đổi tài khoản" };
  if (!enrolled) {
    const link = typeof asked["lien-ket"] === "string" ? asked["lien-ket"] : "";
    const refusal = await whyNotSetUp(accountId, link);
    if (!refusal) return <FirstTime accountId={accountId} link={link} back={back} other={other} />;
    return (
      <section className="gcard" aria-labelledby="can-lien-ket">
        <h1 id="can-lien-ket">Cần liên kết của quản trị hệ thống</h1>
        <p className="gcard__l">{refusalWords[refusal]}</p>
        <p className="gcard__n">
          <a href={other.href}>{other.word}</a>
        </p>
      </section>
    );
  }
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

interface FirstTimeProps {
  accountId: string;
  /** Token of the one-time link after a reset, else empty. */
  link: string;
  back: string | null;
  other: { href: string; word: string };
}

async function FirstTime({ accountId, link, back, other }: FirstTimeProps) {
  const setup = await setupOf(accountId, link);
  if (!setup) redirect(SIGN_IN);
  return (
    <section className="gcard" aria-labelledby="thiet-lap">
      <h1 id="thiet-lap">Thiết lập mã xác thực</h1>
      <p className="gcard__l">
        Tài khoản này cần thêm một mã 6 số mỗi lần đăng nhập. Cài một ứng dụng mã xác thực trên điện thoại, quét mã QR dưới đây, rồi nhập mã đang hiện.
      </p>
      <SetupSecret picture={qrPicture(setup.link)} secret={setup.secret} link={setup.link} />
      <CodeStep action={enterCode} back={back} link={link} button="Xác nhận và vào" other={other} />
    </section>
  );
}
