import "server-only";
import path from "node:path";
import { parseArgs } from "node:util";
import { withPortal } from "./attach";
import { OperatorError, runCommand } from "./say";

/* npm run import -- FILE… [--tai-khoan EMAIL]: reads files into drafts and prints what was understood, doubted and dropped. */

const usage = "Chạy: npm run import -- TỆP… [--tai-khoan địa-chỉ-thư], ví dụ npm run import -- hop-ban.docx --tai-khoan van@lacgiang.example";

function wanted(): { files: string[]; account: string | null } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { "tai-khoan": { type: "string" } } });
    if (positionals.length === 0) throw new OperatorError(`Chưa có tệp nào để nhập. ${usage}`);
    // npm changes to the folder of the project; the operator meant the one they stood in.
    const from = process.env.INIT_CWD ?? process.cwd();
    return { files: positionals.map((file) => path.resolve(from, file)), account: values["tai-khoan"] ?? null };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`Lệnh có phần không hiểu được. ${usage}`, { cause: error });
  }
}

await runCommand(async () => {
  const { files, account } = wanted();
  await withPortal("npm run import", async () => {
    // Only now is there a database client to load.
    const { importFiles, writerOf } = await import("./import-files");
    const failed = await importFiles(await writerOf(account), files, (text) => process.stdout.write(text));
    if (failed > 0) process.exitCode = 1;
  });
});
