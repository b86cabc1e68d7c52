import "server-only";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { actorForCommand } from "@/lib/auth/operator";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { reportAddress } from "@/lib/imports/addresses";
import { importFile } from "@/lib/imports/commands";
import { columnWords, refusalWords, sentenceOf } from "@/lib/imports/labels";
import { type ImportReport, MAX_FILE_BYTES } from "@/lib/imports/schema";
import { editionAdminAddress } from "@/lib/news/addresses";
import { OperatorError, sentence } from "./say";

const words: Record<string, string> = refusalWords;

/**
 * The account that answers for what is imported.
 * @param email null means the author of the demo, which only a demo has
 * @throws OperatorError when there is no such account
 */
export async function writerOf(email: string | null): Promise<Actor> {
  if (email === null && env().PORTAL_MODE !== "demo") {
    throw new OperatorError("Chưa nói bài nhập đứng tên ai. Thêm --tai-khoan và địa chỉ thư của người viết, ví dụ --tai-khoan van@lacgiang.example");
  }
  const actor = await actorForCommand(email);
  if (actor) return actor;
  throw new OperatorError(
    email === null
      ? "Bản dùng thử không có tài khoản viết bài. Thêm --tai-khoan và địa chỉ thư của người viết."
      : `Không có tài khoản nào đang mở với địa chỉ ${email}. Xem lại địa chỉ ở mục Tài khoản trong trang quản trị.`,
  );
}

/** The report as people read it in a terminal. */
export function reportText(report: ImportReport): string {
  const columns = ["understood", "doubted", "dropped"] as const;
  return columns
    .map((column) => {
      const lines = report[column].map((item) => `    - ${sentenceOf(item)}`);
      return [`  ${columnWords[column]} (${lines.length})`, ...(lines.length ? lines : ["    - Không có gì."])].join("\n");
    })
    .join("\n");
}

async function bytesOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new OperatorError("Không có tệp này. Xem lại đường dẫn.");
  if (!found.isFile()) throw new OperatorError("Đây không phải là một tệp. Ghi đường dẫn tới từng tệp bài viết.");
  // A file that is refused for its size is not read into memory first.
  if (found.size > MAX_FILE_BYTES) throw new OperatorError(refusalWords["too-large"]);
  return readFile(file);
}

function whyNot(error: unknown): string {
  if (error instanceof AppError) return words[error.reason ?? ""] ?? sentence(error);
  return sentence(error);
}

/**
 * Imports files one after the other; one that fails does not stop the others.
 * @param say receives the text for the terminal
 * @returns how many failed
 */
export async function importFiles(actor: Actor, files: string[], say: (text: string) => void): Promise<number> {
  let failed = 0;
  for (const file of files) {
    const name = path.basename(file);
    say(`\n${name}\n`);
    try {
      const { editionId, importId, report, repeated, proposed } = await importFile(actor, { name, bytes: await bytesOf(file) });
      const address = (place: string) => `${env().PUBLIC_URL}${place}`;
      say(
        repeated
          ? "  Tệp này đã nhập trước đây, không tạo bài thứ hai. Báo cáo của lần đó:\n"
          : proposed
            ? "  Tệp này là bản mới của một bài đã nhập, không tạo bài thứ hai. Mở báo cáo để chọn chỗ nào đưa vào bài.\n"
            : `  Đã tạo bản nháp, đứng tên ${actor.name}.\n`,
      );
      say(`${reportText(report)}\n  Soạn tiếp: ${address(editionAdminAddress(editionId))}\n  Báo cáo: ${address(reportAddress(importId))}\n`);
    } catch (error) {
      failed++;
      say(`  Không nhập được. ${whyNot(error)}\n`);
    }
  }
  if (files.length > 1) say(`\n${files.length - failed} tệp đã nhập, ${failed} tệp không nhập được.\n`);
  return failed;
}
