import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoBox } from "@/components/auth/demo-box";
import { PasswordStep } from "@/components/auth/password-step";
import { STAFF_HOME, safeReturn } from "@/lib/auth/addresses";
import { askingNow, currentActor } from "@/lib/auth/current";
import { DEMO_PASSWORD, demoAccounts } from "@/lib/auth/demo-accounts";
import { refusalWords } from "@/lib/auth/labels";
import { transportOf } from "@/lib/auth/transport";
import { env } from "@/lib/core/env";
import { siteProfile } from "@/lib/site/queries";
import { enterDemo, enterPassword } from "./actions";

export const metadata: Metadata = { title: "Đăng nhập" };

const notices: Record<string, string> = {
  dat: "Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới.",
  ra: "Đã đăng xuất.",
  thu: "Tài khoản này vừa được vào thử. Chờ 30 giây để có mã mới, rồi thử lại.",
};

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const back = safeReturn(asked.ve);
  if (await currentActor()) redirect(back ?? STAFF_HOME);
  const { headers } = await askingNow();
  const insecure = transportOf(env().PUBLIC_URL, headers.get("host")) === "insecure";
  const [demo, { hotline }] = await Promise.all([demoAccounts(), siteProfile()]);
  const notice = Object.entries(notices).find(([name]) => asked[name] !== undefined)?.[1];
  return (
    <section className="gcard" aria-labelledby="dang-nhap">
      <h1 id="dang-nhap">Đăng nhập</h1>
      {notice ? (
        <p className="note mt-4" role="status">
          {notice}
        </p>
      ) : null}
      {insecure ? <p className="note note--bad mt-4">{refusalWords.insecure}</p> : <PasswordStep action={enterPassword} back={back} />}
      <p className="small muted gcard__n">Phiên làm việc tự đóng sau 12 giờ, hoặc sau 30 phút không thao tác.</p>
      <p className="small muted" id="quen">
        Quên mật khẩu: {hotline ? `gọi ${hotline}` : "gọi quản trị hệ thống"} để nhận một liên kết đặt lại, dùng được một lần.
      </p>
      {demo.length > 0 && !insecure ? <DemoBox accounts={demo} password={DEMO_PASSWORD} enter={enterDemo} /> : null}
    </section>
  );
}
