import { ERROR_PAGE, GONE_PAGE, MISSING_PAGE } from "./areas";
import type { Captured } from "./capture";

interface Words {
  title: string;
  lead: string;
}

const words: Record<string, Words> = {
  [MISSING_PAGE]: {
    title: "Không có trang này",
    lead: "Địa chỉ có thể đã gõ nhầm hoặc trang đã đổi chỗ. Mở trang chủ hoặc tìm theo từ, ví dụ: nghị quyết 45.",
  },
  [GONE_PAGE]: { title: "Trang này đã gỡ", lead: "Nội dung ở địa chỉ này không còn được đăng. Mở trang chủ để xem các nội dung hiện có." },
  [ERROR_PAGE]: { title: "Chưa mở được trang này", lead: "Hệ thống đang có lỗi; nội dung đã đăng không bị mất. Chờ một phút rồi tải lại trang." },
};

/** A whole page without style or script, for when even the rendered one cannot be had. Text must be free of markup. */
export function plainPage({ title, lead }: Words, requestId?: string): string {
  const reference = requestId ? `<p>Mã yêu cầu để báo quản trị: <code>${requestId}</code></p>` : "";
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title></head><body><main><h1>${title}</h1><p>${lead}</p>${reference}<p><a href="/">Trang chủ</a></p></main></body></html>`;
}

/** The built-in stand-in for one of the server's own pages, in the form of a rendered answer. */
export function builtIn(path: string): Captured {
  const page = plainPage(words[path] ?? { title: "Chưa mở được trang này", lead: "Chờ một phút rồi tải lại trang." });
  return { status: 200, headers: new Map([["content-type", "text/html; charset=utf-8"]]), body: Buffer.from(page) };
}
