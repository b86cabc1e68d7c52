import "server-only";
import path from "node:path";
import { parseArgs } from "node:util";
import { withPortal } from "./attach";
import { OperatorError, runCommand } from "./say";

/*
 * npm run import -- FILE… [--tai-khoan EMAIL]: reads files into drafts and prints what was understood, doubted and dropped.
 * npm run import -- --portal PLACE [--dia-chi URL] [--tai-khoan EMAIL]: brings a whole old portal in and reads it.
 */

const usage =
  "Chạy: npm run import -- TỆP… [--tai-khoan địa-chỉ-thư], ví dụ npm run import -- hop-ban.docx --tai-khoan van@lacgiang.example. " +
  "Cả cổng cũ: npm run import -- --portal THƯ-MỤC-HOẶC-TỆP --dia-chi https://hdnd-cu.lacgiang.example --tai-khoan duyet@lacgiang.example";

interface Wanted {
  files: string[];
  /** An old portal as a whole; null for single files. */
  portal: string | null;
  base: string;
  account: string | null;
}

function wanted(): Wanted {
  try {
    const options = { "tai-khoan": { type: "string" }, portal: { type: "string" }, "dia-chi": { type: "string" } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    if (positionals.length === 0 && !values.portal) throw new OperatorError(`Chưa có tệp nào để nhập. ${usage}`);
    // npm changes to the folder of the project; the operator meant the one they stood in.
    const from = process.env.INIT_CWD ?? process.cwd();
    return {
      files: positionals.map((file) => path.resolve(from, file)),
      portal: values.portal ? path.resolve(from, values.portal) : null,
      base: values["dia-chi"] ?? "",
      account: values["tai-khoan"] ?? null,
    };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`Lệnh có phần không hiểu được. ${usage}`, { cause: error });
  }
}

await runCommand(async () => {
  const { files, portal, base, account } = wanted();
  await withPortal("npm run import", async () => {
    // Only now is there a database client to load.
    const { importFiles, writerOf } = await import("./import-files");
    const actor = await writerOf(account);
    const say = (text: string) => process.stdout.write(text);
    if (portal) {
      const { importPortal } = await import("./import-portal");
      await importPortal(actor, portal, base, say);
    }
    const failed = files.length ? await importFiles(actor, files, say) : 0;
    if (failed > 0) process.exitCode = 1;
  });
});
