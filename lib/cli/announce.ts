import "server-only";
import type { Settings } from "./settings";

/** The demo's accounts as lines; the codes of the second factor change twice a minute and stand on the sign-in page. */
async function accountLines(publicUrl: string): Promise<string[]> {
  const [{ DEMO_PASSWORD, demoAccounts }, { closeDb }] = await Promise.all([import("@/lib/auth/demo-accounts"), import("@/lib/core/db")]);
  try {
    const accounts = await demoAccounts();
    const width = Math.max(...accounts.map((account) => account.email.length));
    return [
      "",
      `Tài khoản dùng thử, mật khẩu chung ${DEMO_PASSWORD}:`,
      ...accounts.map(({ email, displayName, code }) => `  ${email.padEnd(width)}   ${displayName}${code ? " (có mã xác thực)" : ""}`),
      `Mã xác thực đổi mỗi nửa phút, xem ở ${publicUrl}/quan-tri/dang-nhap.`,
    ];
  } finally {
    await closeDb();
  }
}

/**
 * Says where the portal is and, in a demo, who may sign in.
 * @param environment of the portal's processes; this process opens the database with it for a moment
 */
export async function announce({ publicUrl, mode }: Settings, environment: Record<string, string>, elapsedMs: number): Promise<void> {
  Object.assign(process.env, environment);
  const lines = [
    "",
    `Cổng đã sẵn sàng sau ${(elapsedMs / 1000).toFixed(1).replace(".", ",")} giây.`,
    "",
    `  Trang công khai   ${publicUrl}`,
    `  Trang quản trị    ${publicUrl}/quan-tri`,
    ...(mode === "demo" ? await accountLines(publicUrl) : ["", "Tạo người quản trị đầu tiên: npm run admin:create"]),
    "",
    "Dừng cổng: Ctrl-C.",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
