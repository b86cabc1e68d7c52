import "server-only";
import pg from "pg";
import { OperatorError } from "../say";

/** The server, named without the password. */
function nameOf(url: string): string {
  const { username, host, pathname } = new URL(url);
  return `${host}${pathname} (tài khoản ${decodeURIComponent(username)})`;
}

function adviceFor(code: string | undefined): string {
  switch (code) {
    case "28P01":
    case "28000":
      return "Tài khoản hoặc mật khẩu bị từ chối. Sửa phần người-dùng:mật-khẩu trong địa chỉ.";
    case "3D000":
      return "Cơ sở dữ liệu này chưa có. Tạo bằng lệnh CREATE DATABASE rồi chạy lại.";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "Không tìm thấy tên máy chủ. Kiểm tra tên máy trong địa chỉ.";
    default:
      return "Kiểm tra máy chủ PostgreSQL đang chạy, mở cổng cho máy này, và địa chỉ đã đúng.";
  }
}

/**
 * Asks a database of the operator whether it answers and is new enough.
 * @param setting the setting that holds the address, for the sentence
 * @throws OperatorError that names the server (never the password) and what to check
 */
export async function expectAnswer(setting: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
    if ((rows[0]?.version ?? 0) < 160_000) {
      throw new OperatorError(`${setting}: máy chủ ${nameOf(url)} là bản PostgreSQL quá cũ. Cổng cần PostgreSQL 16 trở lên.`);
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    throw new OperatorError(`${setting}: cơ sở dữ liệu ${nameOf(url)} không trả lời. ${adviceFor(code)}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}
