import { type FileResult, reportAddress } from "@/lib/imports/addresses";
import { failureSentence } from "@/lib/imports/labels";

/** What became of one file, in words. */
export interface FileLine {
  name: string;
  tone: "good" | "ask" | "bad";
  sentence: string;
  /** Where to go on; null where the file was not taken. */
  href: string | null;
}

export function importIdsOf(results: readonly FileResult[]): string[] {
  return results.flatMap((result) => ("importId" in result ? [result.importId] : []));
}

/** @param imports those that the results name; a result whose import is gone is left out */
export function linesFor(results: readonly FileResult[], imports: readonly { id: string; fileName: string; title: string }[]): FileLine[] {
  return results.flatMap((result): FileLine[] => {
    if ("reason" in result) {
      const sentence = failureSentence(result.reason);
      return sentence ? [{ name: result.name, tone: "bad", sentence, href: null }] : [];
    }
    const found = imports.find(({ id }) => id === result.importId);
    if (!found) return [];
    const title = `“${found.title}”`;
    const sentence = {
      made: `Đã tạo bản nháp ${title}.`,
      repeated: `Tệp này đã nhập trước đây, bài ${title}. Không tạo bài thứ hai.`,
      proposed: `Là bản mới của bài ${title}. Mở ra để chọn chỗ nào đưa vào bài.`,
    }[result.outcome];
    const tone = result.outcome === "proposed" ? "ask" : "good";
    return [{ name: result.name || found.fileName, tone, sentence, href: reportAddress(found.id) }];
  });
}
