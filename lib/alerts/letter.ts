import { plain } from "@/lib/printing/official-html";

/* The words of the letters to readers, as plain text and the same as HTML: no picture, nothing that is loaded, links by which one reads on or
 * stops. Pure. */

/** What a letter tells of one subject. */
export interface NewsSection {
  title: string;
  /** Absolute. */
  address: string;
  lines: readonly { words: string; changed: boolean; address: string }[];
  /** Absolute address of the page that stops this one. */
  stop: string;
}

/** In whose name. */
interface Sender {
  /** "HĐND tỉnh Lạc Giang" */
  site: string;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** Lines of one subject at most; the page has them all. */
const MOST_LINES = 20;

const short = (words: string) => (words.length > 120 ? `${words.slice(0, 119)}…` : words);
const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();
const said = ({ words, changed }: NewsSection["lines"][number]) => (changed ? `Thay đổi: ${words}` : words);
const link = (address: string, words: string) => `<a href="${plain(address)}">${plain(words)}</a>`;

function page(title: string, paragraphs: readonly string[]): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${plain(title)}</title></head><body>${paragraphs.join("\n")}</body></html>`;
}

const more = (lines: readonly unknown[]) => (lines.length > MOST_LINES ? `và ${lines.length - MOST_LINES} điều khác` : null);

/** A letter with what is new. @param stopAll absolute address of the page that stops everything */
export function newsLetter(sections: readonly NewsSection[], { site, stopAll }: Sender & { stopAll: string }): Letter {
  const [first] = sections;
  const about = sections.length === 1 && first ? `Điều mới: ${first.title}` : `Điều mới ở ${sections.length} mục đang theo dõi`;
  const subject = `[${site}] ${short(oneLine(about))}`;
  const foot = `Thư do cổng của ${site} tự gửi vì địa chỉ này theo dõi các mục trên, không cần trả lời.`;
  const text = [
    ...sections.map(({ title, address, lines, stop }) => {
      const shown = lines.slice(0, MOST_LINES).map((line) => `- ${said(line)}\n  ${line.address}`);
      return [title, ...shown, ...(more(lines) ? [`  ${more(lines)}`] : []), `Xem tại: ${address}`, `Dừng theo dõi mục này: ${stop}`].join("\n");
    }),
    `${foot}\nDừng tất cả: ${stopAll}`,
  ].join("\n\n");
  const html = page(subject, [
    ...sections.map(({ title, address, lines, stop }) => {
      const shown = lines.slice(0, MOST_LINES).map((line) => `<li>${link(line.address, said(line))}</li>`);
      const rest = more(lines) ? `<p>${plain(more(lines) ?? "")}</p>` : "";
      return `<h2>${link(address, title)}</h2><ul>${shown.join("")}</ul>${rest}<p>${link(stop, "Dừng theo dõi mục này")}</p>`;
    }),
    `<hr><p>${plain(foot)} ${link(stopAll, "Dừng tất cả")}</p>`,
  ]);
  return { subject, text, html };
}

/** A letter that asks whether the owner of the address wants such letters. @param confirm absolute address of the page with the button */
export function confirmLetter(title: string, confirm: string, { site }: Sender): Letter {
  const ask = `Có người dùng địa chỉ thư này để đăng ký theo dõi trên cổng của ${site}: ${title}.`;
  const how = "Mở liên kết dưới đây rồi bấm nút Xác nhận thì cổng mới gửi thư. Liên kết dùng được trong hai ngày.";
  const no = "Nếu không phải anh, chị đăng ký thì bỏ qua thư này: cổng không gửi gì khác và tự xóa địa chỉ sau hai ngày.";
  const subject = `[${site}] ${short(oneLine(`Xác nhận theo dõi: ${title}`))}`;
  return {
    subject,
    text: [ask, how, confirm, no].join("\n\n"),
    html: page(subject, [ask, how].map((words) => `<p>${plain(words)}</p>`).concat(`<p>${link(confirm, "Mở trang xác nhận")}</p>`, `<p>${plain(no)}</p>`)),
  };
}
