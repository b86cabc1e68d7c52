import type { EnteredValue } from "./counting";
import { type BreakdownDefinition, NONE } from "./definition";

/* Parts of a figure as they are typed, one a line: "Thường lệ: 2", "Chuyên đề + Bất thường: 5". Pure. */

/** "1.284" and "1284" are whole, "93,9" is not; null for what is no number. */
export function typedNumber(text: string): number | null {
  const words = text.trim();
  if (!/^(\d{1,3}(\.\d{3})+|\d{1,13})(,\d{1,2})?$/.test(words)) return null;
  return Number(words.replaceAll(".", "").replace(",", "."));
}

type Named = readonly { key: string; name: string }[];

const plain = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

export interface ReadParts {
  parts: Record<string, number | null>;
  /** What is wrong with the first line that cannot be read, and what to do; null where all can. */
  wrong: string | null;
}

/** @param named the parts that there are, by the names that people know */
export function readParts(text: string, named: Named): ReadParts {
  const parts: Record<string, number | null> = {};
  const keys = new Map(named.map(({ key, name }) => [plain(name), key]));
  const order = named.map(({ key }) => key);
  const taken = new Set<string>();
  const refuse = (wrong: string): ReadParts => ({ parts: {}, wrong });
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (!line) continue;
    const [, names = "", typed = ""] = /^(.+?)\s*[:=]\s*([^:=]*)$/u.exec(line) ?? [];
    if (!names) return refuse(`Dòng “${line}” thiếu số. Viết mỗi phần một dòng, ví dụ ${named[0]?.name ?? "Thường lệ"}: 2`);
    const words = names.split("+").map((name) => name.trim());
    const unknown = words.find((name) => !keys.has(plain(name)));
    if (unknown !== undefined) return refuse(`Không có phần “${unknown}”. Viết đúng tên phần, nối bằng dấu + nếu chỉ biết tổng`);
    const own = words.map((name) => keys.get(plain(name)) as string);
    const twice = own.find((key, at) => taken.has(key) || own.indexOf(key) !== at);
    if (twice !== undefined) return refuse(`Phần “${words[own.indexOf(twice)]}” có ở hai chỗ. Mỗi phần chỉ ghi một lần`);
    const value = typedNumber(typed);
    if (typed.trim() !== "?" && (value === null || !Number.isInteger(value)))
      return refuse(`Dòng “${line}” không có số. Viết số nguyên, hoặc dấu ? nếu chưa rõ`);
    for (const key of own) taken.add(key);
    // However they were typed, the same parts have the same key.
    parts[order.filter((key) => own.includes(key)).join("+")] = value;
  }
  return { parts, wrong: null };
}

/** The lines again, as they are typed. */
export function partLines(parts: EnteredValue["parts"][string], named: Named): string {
  const nameOf = (key: string) => named.find((part) => part.key === key)?.name ?? key;
  return Object.entries(parts)
    .map(([key, value]) => `${key.split("+").map(nameOf).join(" + ")}: ${value ?? "?"}`)
    .join("\n");
}

/** The parts that can be typed for a breakdown. @param records names of records, where parts are called after those */
export function typableParts({ parts }: BreakdownDefinition, records: Named): Named {
  return typeof parts === "string" ? [...records, { key: NONE, name: "Khác" }] : parts;
}
