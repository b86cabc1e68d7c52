import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { formatNumber } from "@/lib/core/numbers";
import { moveAddress } from "@/lib/imports/addresses";
import { openMove } from "@/lib/imports/commands/open-move";
import { readPages } from "@/lib/imports/jobs/read-pages";
import { moveRefusalWords } from "@/lib/imports/move-words";
import { whyNotMove } from "@/lib/imports/policy";
import { keepLocalFile, keepPortalFile, type ReceivedFile } from "@/lib/imports/portal-file";
import { findMove } from "@/lib/imports/queries/moves";
import { OperatorError } from "./say";

const words: Record<string, string> = moveRefusalWords;

/** The files of a folder; links are not followed, since they may lead out of it. */
async function filesIn(folder: string): Promise<{ files: string[]; links: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return { files: files.toSorted(), links: entries.filter((entry) => entry.isSymbolicLink()).length };
}

/** A folder is packed on its way into the folder of moves, so that the worker finds one file, wherever it runs. */
async function packed(folder: string, say: (text: string) => void): Promise<ReceivedFile> {
  const { files, links } = await filesIn(folder);
  if (links > 0) say(`Bỏ qua ${formatNumber(links)} liên kết (symlink) trong thư mục.\n`);
  const zip = new ZipFile();
  // Pictures are packed already; text is small.
  for (const file of files)
    zip.addFile(path.join(folder, file), file.split(path.sep).join("/"), { compress: /\.(html?|xml|aspx?|php|txt|css|js)$/i.test(file) });
  zip.end();
  return keepPortalFile(Readable.from(zip.outputStream), Number.MAX_SAFE_INTEGER);
}

/**
 * Brings an old portal in and reads it, as the staff page does; choosing, running and releasing are done there.
 * @param place a folder of pages and pictures, a zip of one, or an RSS, Atom or WXR file
 * @param base address of the old portal, "" when the file says it
 * @param say receives the text for the terminal
 * @throws OperatorError with one sentence
 */
export async function importPortal(actor: Actor, place: string, base: string, say: (text: string) => void): Promise<void> {
  const refusal = whyNotMove(actor);
  if (refusal) throw new OperatorError(moveRefusalWords[refusal]);
  const found = await stat(place).catch(() => null);
  if (!found) throw new OperatorError("Không có thư mục hay tệp này. Xem lại đường dẫn.");
  try {
    const file = found.isDirectory() ? await packed(place, say) : await keepLocalFile(place);
    const { id } = await openMove(actor, { name: path.basename(place), base, file });
    say("Đã nhận. Đang đọc từng trang…\n");
    await readPages({ id }, Number.POSITIVE_INFINITY);
    const move = await findMove(actor, id);
    if (!move) throw new Error("the move is gone");
    const { kinds } = move;
    say(
      `Đọc xong ${formatNumber(move.found)} trang: ${formatNumber(kinds.ARTICLE)} bài, ${formatNumber(kinds.LIST)} trang danh sách, ${formatNumber(kinds.OTHER)} trang không phải bài.\n` +
        `Chưa nhập bài nào. Chọn chuyên mục, người viết, ngày đăng rồi chạy ở: ${env().PUBLIC_URL}${moveAddress(id)}\n`,
    );
  } catch (error) {
    const sentence = error instanceof AppError && error.reason ? words[error.reason] : undefined;
    if (sentence) throw new OperatorError(sentence, { cause: error });
    throw error;
  }
}
