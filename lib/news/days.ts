import { dayOfIso } from "@/lib/core/dates";
import { doubt, type Finding } from "./findings";

/*
 * Days that have not come yet in news that speak of what was. "Sáng 14/12, HĐND tỉnh khai mạc kỳ họp" cannot be published on 27/11;
 * "sẽ khai mạc ngày 14/12" can. Only the two places in which news say when something was are looked at.
 */

const DAY = String.raw`(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?|tháng\s+(\d{1,2})(?:(?:\s*[/-]\s*|\s+năm\s+)(\d{4}))?)(?![\d/.-]*\d)`;
/** "Sáng 14/12, …", "Trong hai ngày 14 và 15/12, …": the day that opens a sentence. */
const OPENING = new RegExp(String.raw`^(?:(?:Vào|Trong|Hôm|Từ)\s+)?(?:(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày)\s+){1,2}(?:ngày\s+)?${DAY}`, "iu");
/** "đã diễn ra ngày 14/12", "vừa bế mạc chiều 14/12": the day of a deed that is done. */
const DONE = new RegExp(
  String.raw`(?<!\p{L})(?:đã|vừa)\s+(?:diễn ra|được tổ chức|tổ chức|khai mạc|bế mạc|kết thúc|họp|thăm|dự|làm việc|tiếp|khảo sát|giám sát)(?:\s+[^\s,.;:]+){0,10}?\s+(?:(?:sáng|trưa|chiều|tối|ngày|vào)\s+){1,3}${DAY}`,
  "iu",
);
/** Words that speak of what is to come, or of a time that reaches into it. */
const COMING =
  /(?<!\p{L})(?:sẽ|dự kiến|sắp|sắp tới|tới đây|chuẩn bị|kế hoạch|lịch|hạn|chậm nhất|trước ngày|đến ngày|đến hết|từ ngày|kể từ|hiệu lực|triệu tập|mời|giấy mời|thông báo|nhiệm kỳ|giai đoạn|thống nhất|ấn định)(?!\p{L})/iu;

/** Farther ahead than that, a day without a year means the one that was. */
const AHEAD = 90;
const DAY_LENGTH = 86_400_000;

const midnight = (year: number, month: number, day: number): Date | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
};

/** Whether the day of a match lies after today. */
function lies(match: RegExpExecArray, today: Date): boolean {
  const [, day, slashMonth, slashYear, wordMonth, wordYear] = match;
  const year = slashYear ?? wordYear;
  const month = Number(slashMonth ?? wordMonth);
  const date = midnight(year ? Number(year) : today.getUTCFullYear(), month, Number(day));
  if (!date || date <= today) return false;
  return year !== undefined || date.getTime() - today.getTime() <= AHEAD * DAY_LENGTH;
}

/** Sentences; the points of "05.01.2021" and "TP. Lạc Thành" end none. */
function sentencesOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\n+|(?<=[\p{L}\d)”"][.!?…])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Days after today in sentences that tell what was, as written; each once. @param today "2026-11-27", the day in Viet Nam */
export function futureDaysIn(text: string, today: string): string[] {
  const now = dayOfIso(today);
  const found = sentencesOf(text).flatMap((sentence) => {
    if (COMING.test(sentence)) return [];
    return [OPENING.exec(sentence), DONE.exec(sentence)].flatMap((match) => {
      if (!match || !lies(match, now)) return [];
      return [match[0].slice(match[0].search(new RegExp(`${DAY}$`, "iu"))).replace(/\s+/g, " ")];
    });
  });
  return [...new Set(found)];
}

interface Dated {
  title: string;
  standfirst: string;
  bodyText: string;
  /** A date (midnight UTC); null for none. */
  eventDate: Date | null;
}

/** Whether a text speaks of what was and nowhere of what is to come. */
function tellsWhatWas({ title, standfirst }: Dated): boolean {
  const words = `${title}\n${standfirst}`;
  return /(?<!\p{L})(?:đã|vừa)(?!\p{L})/iu.test(words) && !COMING.test(words);
}

/** What is to be said of days that have not come yet. @param today null while the server has not been asked */
export function dayFindings(dated: Dated, today: string | null): Finding[] {
  if (today === null) return [];
  const days = futureDaysIn([dated.title, dated.standfirst, dated.bodyText].join("\n"), today);
  const event = dated.eventDate !== null && dated.eventDate > dayOfIso(today) && tellsWhatWas(dated);
  return [
    ...days.map((day) => doubt("future-date", `Bài kể việc đã qua mà ghi “${day}”, ngày chưa đến. Kiểm tra lại ngày.`)),
    ...(event ? [doubt("future-date", "Ngày diễn ra chưa đến mà bài viết như việc đã qua. Kiểm tra lại ngày.")] : []),
  ];
}
