import "server-only";
import pg from "pg";
import { OperatorError } from "./say";

/**
 * A demo shows its accounts to everybody, an office must have none of them: data of one are never opened as the other.
 * @throws OperatorError when the data belong to the other mode
 */
export async function expectMode(mode: "demo" | "office", url: string): Promise<void> {
  const { demoEmails } = await import("@/lib/auth/demo-accounts");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ sample: boolean; demo: boolean }>(
      `SELECT coalesce(bool_or("sampleData"), false) AS sample, EXISTS (SELECT 1 FROM accounts WHERE email = ANY($1)) AS demo FROM site_profile`,
      [demoEmails],
    );
    if (mode === "office" && rows[0]?.demo) {
      throw new OperatorError(
        "Cơ sở dữ liệu này có tài khoản dùng thử với mật khẩu công khai nên không được mở để làm việc thật. Đặt DATA_DIR tới một thư mục mới, hoặc DATABASE_URL tới một cơ sở dữ liệu trống.",
      );
    }
    if (mode === "demo" && !rows[0]?.sample) {
      throw new OperatorError("Dữ liệu ở đây là của một văn phòng, không phải dữ liệu dùng thử. Chạy: PORTAL_MODE=office npm start");
    }
  } finally {
    await client.end();
  }
}
