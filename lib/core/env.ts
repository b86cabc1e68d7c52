import "server-only";
import { incompleteServices, serviceSettings } from "./service-settings";
import { z } from "./zod";

/*
 * Settings of a running process (web, worker, command). `npm start` fills in what the operator left out before it starts them,
 * so that a process never guesses.
 */
const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_URL phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên-csdl" }),
    /** A connection past any pooler, for LISTEN. */
    DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/, error: "DATABASE_DIRECT_URL phải có dạng postgresql://…" }).optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: "PUBLIC_URL phải là địa chỉ đầy đủ, ví dụ https://hdnd.lacgiang.example" }),
    PORTAL_MODE: z.enum(["demo", "office"], { error: "PORTAL_MODE chỉ nhận demo hoặc office" }).default("office"),
    /** Folder of what is kept outside the database: secrets, stored files. */
    DATA_DIR: z.string().min(1),
    NEXTAUTH_SECRET: z.string().min(32, { error: "NEXTAUTH_SECRET phải dài ít nhất 32 ký tự" }),
    /** Key of the audit chain, hex, 32 bytes; lies outside the database on purpose. */
    AUDIT_KEY: z.string().regex(/^[0-9a-f]{64}$/, { error: "AUDIT_KEY phải gồm 64 chữ số hệ 16" }),
    /** Key that encrypts second-factor secrets, hex, 32 bytes. */
    SECRETS_KEY: z.string().regex(/^[0-9a-f]{64}$/, { error: "SECRETS_KEY phải gồm 64 chữ số hệ 16" }),
    /** Addresses of all web servers behind PUBLIC_URL, for what asks the pages of every one of them. */
    NODE_ORIGINS: z
      .string()
      .default("http://127.0.0.1:3000")
      .transform((list) => list.split(",").map((origin) => origin.trim()))
      .pipe(
        z
          .array(z.url({ protocol: /^https?$/, error: "NODE_ORIGINS phải gồm các địa chỉ đầy đủ, cách nhau bằng dấu phẩy, ví dụ http://10.0.0.11:3000" }))
          .min(1),
      ),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    ...serviceSettings,
  })
  .superRefine((given, context) => {
    for (const { setting, message } of incompleteServices(given)) context.addIssue({ code: "custom", path: [setting], message });
  });

export type Env = z.infer<typeof schema>;

let cached: Env | null = null;

/**
 * The validated settings of this process, read once.
 * @throws Error with one Vietnamese line per setting that is missing or malformed
 */
export function env(): Env {
  if (cached) return cached;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Thiết lập chưa đúng.\n${lines.join("\n")}`);
  }
  cached = result.data;
  return cached;
}
