import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { compareNames, fold, nfc, sortKey } from "@/lib/core/vietnamese";

/** Every letter of Vietnamese in both cases, and words of the council's papers. */
const letters = [..."aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"];
const corpus = [
  ...letters,
  ...letters.map((letter) => letter.toUpperCase()),
  ...letters.map((letter) => letter.normalize("NFD")),
  "Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021",
  "Nghị quyết số 24/2020/NQ-HĐND; 35/NQ – HĐND",
  "“Kỷ cương, trách nhiệm” – ‘hiệu quả’ … 93,9% — 450.000 đồng/ha",
  "Giàng A Páo ở Pù Nhi, Lò Thị Ước".normalize("NFD"),
  "14\u00a0giờ\u00a030",
];

async function inSql(kind: "fold_text" | "plain_text", texts: string[]): Promise<string[]> {
  const rows =
    kind === "fold_text"
      ? await db.$queryRaw<{ out: string }[]>`SELECT fold_text(word) AS out FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(word, n) ORDER BY n`
      : await db.$queryRaw<{ out: string }[]>`SELECT plain_text(word) AS out FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(word, n) ORDER BY n`;
  return rows.map((row) => row.out);
}

test("cơ sở dữ liệu và mã nguồn bỏ dấu như nhau", async () => {
  expect(await inSql("fold_text", corpus)).toEqual(corpus.map(fold));
  const random = fc.sample(fc.string({ unit: fc.constantFrom(...letters, ..."ĐẶỮƠ –“”09/-.,".split("")), maxLength: 60 }), 300);
  expect(await inSql("fold_text", random)).toEqual(random.map(fold));
});

test("giữ dấu: chỉ đổi về dạng dựng sẵn và chữ thường", async () => {
  expect(await inSql("plain_text", corpus)).toEqual(corpus.map((text) => nfc(text).toLowerCase()));
});

test("họ tên xếp trong cơ sở dữ liệu (vi-x-icu) đúng thứ tự tên, họ, đệm", async () => {
  const names = [
    ...["Hoàng Thị Minh Hạnh", "Bùi Thị Hạnh", "Hoàng Thị Bích Hạnh", "Đặng Thu Hương", "Lê Hồng Vân", "Giàng A Páo", "Lò Văn Ước", "Bùi Anh Tuấn"],
    ...["An Hạ", "Bùi Hà", "Cao Hả", "Đinh Ha", "Ma Hán", "An Đông", "An Dũng", "An Ơn", "An Ôn", "An On", "Vũ Ưng", "Vũ Ung", "Mùa Thị Sua"],
  ];
  await db.person.createMany({ data: names.map((fullName, i) => ({ fullName, sortKey: sortKey(fullName), slug: `nguoi-${i}` })) });
  const rows = await db.person.findMany({ orderBy: { sortKey: "asc" }, select: { fullName: true } });
  expect(rows.map((row) => row.fullName)).toEqual(names.toSorted(compareNames));
  expect(rows.map((row) => row.fullName).slice(0, 3)).toEqual(["An Dũng", "An Đông", "Đinh Ha"]);
});

test("bảng chữ cái tiếng Việt: ă, â sau a; đ sau d; ê sau e; ô, ơ sau o; ư sau u", async () => {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${["ơ", "ô", "o", "ư", "u", "ê", "e", "đ", "d", "â", "ă", "a"]}::text[]) AS t(word) ORDER BY word COLLATE "vi-x-icu"`;
  expect(rows.map((row) => row.word).join("")).toBe("aăâdđeêoôơuư");
});
