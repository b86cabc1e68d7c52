import "server-only";
import { parseArgs } from "node:util";
import { formatDateTimeInside } from "@/lib/core/dates";
import { AppError } from "@/lib/core/errors";
import { withPortal } from "./attach";
import { OperatorError } from "./say";

/* npm run admin:create -- --email … --name "…": makes an administrator and prints the one-time link that sets the password. */

const usage = 'Ví dụ: npm run admin:create -- --email quan.tri@lacgiang.example --name "Nguyễn Văn An"';

function given(): { email: string; name: string; them: boolean } {
  try {
    const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" }, them: { type: "boolean", default: false } } });
    if (values.email && values.name) return { email: values.email, name: values.name, them: values.them };
  } catch {
    // An unknown option ends in the same sentence as a missing one.
  }
  throw new OperatorError(`Cần thư công vụ và họ tên của người quản trị. ${usage}`);
}

await withPortal("npm run admin:create", async () => {
  const { email, name, them } = given();
  const { roleIsHeld } = await import("@/lib/auth/queries");
  if (!them && (await roleIsHeld("ADMINISTRATOR"))) {
    throw new OperatorError("Đã có quản trị hệ thống. Tạo tài khoản trong trang quản trị, hoặc thêm --them nếu đúng là cần thêm một quản trị từ dòng lệnh.");
  }
  const { createAccount } = await import("@/lib/auth/commands/create-account");
  const { Actor } = await import("@/lib/auth/actor");
  const { refusalWords } = await import("@/lib/auth/labels");
  const operator = Actor.system("Lệnh admin:create", ["account.manage"]);
  try {
    const { link } = await createAccount(operator, { email, displayName: name, roles: ["ADMINISTRATOR"] });
    process.stdout.write(
      `Đã tạo quản trị hệ thống ${email}.\nMở liên kết này để đặt mật khẩu; dùng được một lần, đến ${formatDateTimeInside(link.expiresAt)}:\n\n  ${link.address}\n\n`,
    );
  } catch (error) {
    if (error instanceof AppError && error.reason) throw new OperatorError(refusalWords[error.reason] ?? error.message, { cause: error });
    const { ZodError } = await import("zod");
    if (error instanceof ZodError) throw new OperatorError(`${error.issues[0]?.message} ${usage}`, { cause: error });
    throw error;
  }
});
