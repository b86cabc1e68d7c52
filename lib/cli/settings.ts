import "server-only";
import { z } from "zod";
import { incompleteServices, serviceSettings } from "@/lib/core/service-settings";
import { dataDirOf } from "./paths";
import { OperatorError } from "./say";

const database = (name: string) =>
  z.url({ protocol: /^postgres(ql)?$/, error: `${name} phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên-csdl.` }).optional();
const key = (name: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, `${name} phải gồm 64 chữ số hệ 16, tạo bằng lệnh: openssl rand -hex 32.`)
    .optional();
const portError = "PORT phải là một số từ 1 đến 65535, ví dụ PORT=3000.";

/** What an operator may set, and nothing else. The words are what they read when a value is wrong. */
const schema = z
  .object({
    PORT: z.string().regex(/^\d+$/, portError).transform(Number).pipe(z.number().min(1, portError).max(65535, portError)).default(3000),
    HOST: z
      .string()
      .regex(/^[0-9a-z.:-]+$/i, "HOST phải là một địa chỉ của máy này, ví dụ HOST=127.0.0.1.")
      .default("127.0.0.1"),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "PUBLIC_URL phải là địa chỉ đầy đủ, ví dụ PUBLIC_URL=https://hdnd.lacgiang.example.", abort: true })
      .refine(
        (url) => new URL(url).pathname === "/" && !new URL(url).search,
        "PUBLIC_URL chỉ gồm giao thức, tên máy và cổng, ví dụ https://hdnd.lacgiang.example.",
      )
      .optional(),
    DATABASE_URL: database("DATABASE_URL"),
    MIGRATE_DATABASE_URL: database("MIGRATE_DATABASE_URL"),
    DATABASE_DIRECT_URL: database("DATABASE_DIRECT_URL"),
    PORTAL_MODE: z.enum(["demo", "office"], { error: "PORTAL_MODE chỉ nhận demo hoặc office." }).optional(),
    DATA_DIR: z.string().optional(),
    NODE_ORIGINS: z
      .string()
      .refine(
        (list) => list.split(",").every((origin) => /^https?:$/.test(URL.parse(origin.trim())?.protocol ?? "")),
        "NODE_ORIGINS phải gồm các địa chỉ đầy đủ, cách nhau bằng dấu phẩy, ví dụ NODE_ORIGINS=http://10.0.0.11:3000,http://10.0.0.12:3000.",
      )
      .optional(),
    TRUST_PROXY: z.enum(["0", "1"], { error: "TRUST_PROXY chỉ nhận 1 (có máy chủ trung gian của cơ quan đứng trước) hoặc 0." }).optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], { error: "LOG_LEVEL chỉ nhận fatal, error, warn, info, debug hoặc silent." })
      .optional(),
    NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET phải dài ít nhất 32 ký tự.").optional(),
    AUDIT_KEY: key("AUDIT_KEY"),
    SECRETS_KEY: key("SECRETS_KEY"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
      .base64("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải là 32 byte viết theo base64, tạo bằng lệnh: openssl rand -base64 32.")
      .optional(),
    ...serviceSettings,
  })
  .superRefine((given, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    for (const { setting, message } of incompleteServices(given)) refuse(setting, message);
    const demo = (given.PORTAL_MODE ?? (given.DATABASE_URL ? "office" : "demo")) === "demo";
    if (demo && given.DATABASE_URL) {
      refuse("PORTAL_MODE", "PORTAL_MODE=demo chỉ dùng với cơ sở dữ liệu kèm theo. Bỏ DATABASE_URL để xem thử, hoặc bỏ PORTAL_MODE để chạy thật.");
    }
    if (demo && !isLoopback(given.HOST)) {
      refuse("HOST", `Bản dùng thử có tài khoản công khai nên chỉ mở trên máy này; HOST=${given.HOST} không được nhận. Bỏ HOST, hoặc đặt PORTAL_MODE=office.`);
    }
    if (!given.DATABASE_URL && (given.MIGRATE_DATABASE_URL || given.DATABASE_DIRECT_URL)) {
      refuse("DATABASE_URL", "Thiếu DATABASE_URL: MIGRATE_DATABASE_URL và DATABASE_DIRECT_URL chỉ có nghĩa khi có DATABASE_URL.");
    }
  });

/** The operator's settings with everything they left out filled in. */
export interface Settings {
  port: number;
  host: string;
  publicUrl: string;
  mode: "demo" | "office";
  dataDir: string;
  /** A server of the operator's; undefined means the embedded one. */
  database: { app: string; owner: string; direct: string } | undefined;
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Reads the operator's settings. An empty value counts as not given.
 * @throws OperatorError with one sentence per setting that is unknown or malformed
 */
export function settings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""));
  // A misspelt name must not be ignored: PORTAL_MOD=office would open a demo.
  const unknown = Object.keys(given).filter((name) => name.startsWith("PORTAL_") && name !== "PORTAL_MODE");
  const lines = unknown.map((name) => `Không có thiết lập nào tên ${name}. Thiết lập bắt đầu bằng PORTAL_ duy nhất là PORTAL_MODE.`);
  const result = schema.safeParse(given);
  if (!result.success) lines.push(...result.error.issues.map((issue) => issue.message));
  if (!result.success || lines.length > 0) throw new OperatorError(lines.join("\n"));
  const { PORT, HOST, PUBLIC_URL, DATABASE_URL, MIGRATE_DATABASE_URL, DATABASE_DIRECT_URL, PORTAL_MODE, DATA_DIR } = result.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`,
    mode: PORTAL_MODE ?? (DATABASE_URL ? "office" : "demo"),
    dataDir: dataDirOf(DATA_DIR),
    database: DATABASE_URL ? { app: DATABASE_URL, owner: MIGRATE_DATABASE_URL ?? DATABASE_URL, direct: DATABASE_DIRECT_URL ?? DATABASE_URL } : undefined,
  };
}
