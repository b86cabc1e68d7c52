import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { shown } from "./paths";
import { OperatorError } from "./say";

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({
  NEXTAUTH_SECRET: z.string().min(32),
  AUDIT_KEY: hex32,
  SECRETS_KEY: hex32,
  /** Kept so that an upgrade does not kill the forms that people have open. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().min(32),
  databasePasswords: z.object({ superuser: z.string(), owner: z.string(), app: z.string() }),
});

export type Secrets = z.infer<typeof schema>;

/** Makes the data folder. Root leaves the way through it open, because the embedded PostgreSQL runs as another user. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/**
 * The portal's secrets from `<dataDir>/secrets.json` (mode 0600), made on the first start and never again.
 * @throws OperatorError when the file cannot be understood, or is gone while the data that it opens are there
 */
export function secretsOf(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) {
    try {
      return schema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EACCES") throw error;
      throw new OperatorError(`Tệp ${shown(file)} bị hỏng. Khôi phục tệp này từ bản sao lưu; đừng xóa, vì thiếu nó thì không mở được dữ liệu.`, {
        cause: error,
      });
    }
  }
  if (existsSync(path.join(dataDir, "postgres"))) {
    throw new OperatorError(
      `Thư mục ${shown(dataDir)} có cơ sở dữ liệu nhưng thiếu tệp secrets.json. Khôi phục tệp này từ bản sao lưu, hoặc đặt DATA_DIR tới một thư mục mới để bắt đầu lại.`,
    );
  }
  const secrets: Secrets = {
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    AUDIT_KEY: randomBytes(32).toString("hex"),
    SECRETS_KEY: randomBytes(32).toString("hex"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    databasePasswords: { superuser: randomBytes(24).toString("hex"), owner: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") },
  };
  makeDataDir(dataDir);
  // Written beside and renamed: a power cut leaves the whole file or none.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, file);
  return secrets;
}
