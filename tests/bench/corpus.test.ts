import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { fold, symbolKey } from "@/lib/core/vietnamese";
import { type CorpusKind, corpus, oneIn, shares } from "./corpus";
import { corpusQueries, type QueryType } from "./corpus-queries";
import { rareWords } from "./corpus-words";

const SIZE = 10_000;
const records = [...corpus(SIZE)];
const split = (text: string) => fold(text).match(/[a-z0-9]+/g) ?? [];
/** Every record as its folded words between blanks, and the records that have each word. */
const folded = records.map(({ title, symbol, text }) => ` ${split(`${title} ${symbol ?? ""} ${text}`).join(" ")} `);
const having = new Map<string, number[]>();
for (const [at, text] of folded.entries()) {
  for (const word of new Set(text.trim().split(" "))) {
    const list = having.get(word);
    if (list) list.push(at);
    else having.set(word, [at]);
  }
}
const frequency = (word: string) => having.get(word)?.length ?? 0;

/** How many records have every word, or every phrase in quotes. */
function hits(query: string): number {
  const terms = (query.match(/"[^"]+"|\S+/g) ?? []).map((term) => ` ${split(term).join(" ")} `);
  const [fewest = []] = split(query)
    .map((word) => having.get(word) ?? [])
    .toSorted((a, b) => a.length - b.length);
  return fewest.filter((at) => terms.every((term) => folded[at]?.includes(term))).length;
}

test("mỗi lần tạo đều như nhau; bộ nhỏ là phần đầu của bộ lớn", () => {
  expect([...corpus(500)]).toEqual(records.slice(0, 500));
});

test("tỷ lệ từng loại đúng như đã khai, số ký hiệu không trùng trong một năm", () => {
  const counted = Object.groupBy(records, ({ kind }) => kind);
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(1000);
  for (const [kind, share] of Object.entries(shares) as [CorpusKind, number][]) {
    const wanted = (share * SIZE) / 1000;
    expect(Math.abs((counted[kind]?.length ?? 0) - wanted), kind).toBeLessThan(4 * Math.sqrt(wanted));
  }
  const symbols = records.flatMap(({ symbol, year }) => (symbol ? [`${year} ${symbol}`] : []));
  expect(symbols).toHaveLength((counted.RESOLUTION?.length ?? 0) + (counted.DOCUMENT?.length ?? 0));
  expect(new Set(symbols).size).toBe(symbols.length);
});

test("ngày từ 2004 đến 2026, nhiệm kỳ theo ngày; mỗi bản ghi từ 80 đến 160 chữ", () => {
  for (const { day, year, term, text, title } of records) {
    expect(day.startsWith(String(year)) && year >= 2004 && year <= 2026 && term >= 12 && term <= 16, day).toBe(true);
    const words = text.split(" ").length;
    expect(words >= 80 && words <= 160, `${words}: ${text}`).toBe(true);
    expect(`${title} ${text}`).not.toMatch(/[{}]|undefined/);
  }
});

test("từ hiếm có trong một phần 2.500 số bản ghi, số hồ sơ và chữ đọc sai cũng đúng tỷ lệ đã khai", () => {
  for (const word of rareWords) expect(records.filter(({ text }) => text.includes(word)).length, word).toBe(SIZE / oneIn.rareWord);
  const numbered = records.filter(({ text }) => /số \d{7} lưu/.test(text)).length;
  expect(Math.abs(numbered - SIZE / oneIn.fileNumber)).toBeLessThan(4 * Math.sqrt(SIZE / oneIn.fileNumber));
  // Some places hold a blank or a sign and stay as they are, some letters become another word.
  const alone = [...having].filter(([word, { length }]) => length === 1 && /^[a-z]+$/.test(word)).length;
  expect(alone).toBeGreaterThan(SIZE / oneIn.misread / 3);
  expect(alone).toBeLessThan(SIZE / oneIn.misread);
});

test("chữ phân bố như trong ngôn ngữ: chữ thứ n thường gặp bằng một phần n, phần lớn rất hiếm", () => {
  const times = new Map<string, number>();
  for (const text of folded) for (const word of text.trim().split(" ")) times.set(word, (times.get(word) ?? 0) + 1);
  const sorted = [...times.values()].toSorted((a, b) => b - a);
  const slope = (first: number, last: number) => Math.log((sorted[last] ?? 1) / (sorted[first] ?? 1)) / Math.log((last + 1) / (first + 1));
  expect(slope(9, 299)).toBeGreaterThan(-1.3);
  expect(slope(9, 299)).toBeLessThan(-0.5);
  expect(slope(99, 999)).toBeLessThan(-1);
  expect(sorted.length).toBeGreaterThan(1500);
});

test("mỗi loại câu hỏi có ít nhất 20 câu khác nhau và hỏi đúng điều tên loại nói", () => {
  for (const [type, queries] of Object.entries(corpusQueries)) {
    expect(queries.length, type).toBeGreaterThanOrEqual(20);
    expect(new Set(queries).size, type).toBe(queries.length);
  }
  const counts = (type: QueryType) => corpusQueries[type].map((query): [string, number] => [query, hits(query)]);
  for (const [query, count] of counts("rare")) expect(count, query).toBeLessThanOrEqual(6);
  for (const [query, count] of counts("common")) expect(count, query).toBeGreaterThan(SIZE / 50);
  for (const [query, count] of counts("twoCommon")) expect(count, query).toBeGreaterThan(0);
  for (const [query, count] of counts("phrase")) expect(count, query).toBeGreaterThan(0);
  for (const [query, count] of counts("none")) expect(count, query).toBe(0);
});

test("ký hiệu nào được hỏi cũng có, viết cách nào cũng vậy", () => {
  const keys = new Set(records.flatMap(({ symbol }) => (symbol ? [symbolKey(symbol)] : [])));
  for (const query of corpusQueries.symbol) {
    const [, number, year] = /(\d+)[/ ](\d{4})/.exec(query) ?? [];
    expect(keys, query).toContain(symbolKey(`${number}/${year}/NQ-HĐND`));
  }
});

test("câu gõ sai có chữ không bản ghi nào dùng thật, và cách một chữ thường dùng một hoặc hai ký tự", () => {
  const usual = [...having].flatMap(([word, { length }]) => (length >= SIZE / 500 ? [word] : []));
  for (const query of corpusQueries.misspelt) {
    const wrong = split(query).filter((word) => frequency(word) < 3);
    expect(wrong.length, query).toBeGreaterThan(0);
    for (const word of wrong) expect(Math.min(...usual.map((other) => distance(word, other))), `${query}: ${word}`).toBeLessThanOrEqual(2);
  }
});
