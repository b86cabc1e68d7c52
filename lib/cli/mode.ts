import "server-only";
import pg from "pg";
import { OperatorError } from "./say";

/** Whose data a database holds: accounts of the demo, and sample data. */
async function traits(url: string): Promise<{ demo: boolean; sample: boolean }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ demo: boolean; sample: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM accounts WHERE demo) AS demo, EXISTS (SELECT 1 FROM site_profile WHERE "sampleData") AS sample`,
    );
    return rows[0] ?? { demo: false, sample: false };
  } finally {
    await client.end();
  }
}

/** The mode that the data were made in; a command that the operator runs without PORTAL_MODE goes by it. */
export async function modeOfData(url: string): Promise<"demo" | "office"> {
  return (await traits(url)).sample ? "demo" : "office";
}

/**
 * A demo shows its accounts to everybody, an office must have none of them: data of one are never opened as the other.
 * @param url connection of the application, after the migrations
 * @throws OperatorError when the data belong to the other mode
 */
export async function expectMode(mode: "demo" | "office", url: string): Promise<void> {
  const { demo, sample } = await traits(url);
  if (mode === "office" && demo) {
    throw new OperatorError(
      "Cơ sở dữ liệu này có tài khoản dùng thử với mật khẩu công khai nên không được mở để làm việc thật. Đặt DATA_DIR tới một thư mục mới, hoặc DATABASE_URL tới một cơ sở dữ liệu trống.",
    );
  }
  if (mode === "demo" && !sample) {
    throw new OperatorError("Dữ liệu ở đây là của một văn phòng, không phải dữ liệu dùng thử. Chạy: PORTAL_MODE=office npm start");
  }
}
