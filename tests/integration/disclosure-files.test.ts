import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { GET as csv } from "@/app/(public)/cong-khai/[slug]/bang.csv/route";
import { GET as xlsx } from "@/app/(public)/cong-khai/[slug]/bang.xlsx/route";
import { pastedRows, tableSent } from "@/app/quan-tri/(khung)/cong-khai/table-fields";
import { DisclosureView } from "@/components/disclosures/disclosure-view";
import { DisclosureYear } from "@/components/disclosures/year-view";
import { publishDisclosure } from "@/lib/disclosures/commands/publish";
import { createDisclosure } from "@/lib/disclosures/commands/save";
import { layTable, saveTable, takeTable } from "@/lib/disclosures/commands/table";
import { disclosuresOf, findDisclosure } from "@/lib/disclosures/queries";
import { findStaffDisclosure } from "@/lib/disclosures/queries/staff";
import { cellOf } from "@/lib/disclosures/reading";
import { areaOf } from "@/lib/server/areas";
import { sheetRows } from "@/lib/spreadsheets/sheet";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";

const head = ["Số TT", "Nội dung", "Dự toán năm", "Ước thực hiện", "So với dự toán (%)"];
const text = (value: string) => ({ type: String, value });
const number = (value: number) => ({ type: Number, value });

/** A workbook as an office has it: a title, heads, the row that counts columns, numbers that are numbers. */
const workbook = () =>
  writeXlsxFile([
    {
      sheet: "Biểu 3",
      data: [
        [text("Văn phòng HĐND tỉnh")],
        head.map(text),
        ["A", "B", "1", "2", "3=2/1"].map(text),
        [text("I"), text("Nguồn ngân sách trong nước"), number(12_500), number(2_687.5), number(21.5)],
        [text("1"), text("Kinh phí tự chủ"), number(8_250.5), number(1_800.25), text("21,8")],
        [text("2"), text("Kinh phí không tự chủ"), number(4_249.5), number(887.25), null],
      ],
    },
  ]).toBuffer();

const at = (slug: string) => [new Request(`http://portal/cong-khai/${slug}`), { params: Promise.resolve({ slug }) }] as const;

async function disclosed() {
  const clerk = await make.actor({ role: "CLERK" });
  const office = await record.body({ kind: "OFFICE" });
  const made = await createDisclosure(clerk, { ownerId: office.id, year: 2020, kind: "QUARTER", ordinal: "1" });
  const rows = await Array.fromAsync(sheetRows(Buffer.from(await workbook()), cellOf));
  const taken = await takeTable(clerk, await layTable(clerk, { ...made, unit: "MILLION", name: "bieu-3.xlsx", rows }));
  const { slug = "" } = (await findStaffDisclosure(clerk, made.id)) ?? {};
  return { clerk, office, slug, ...taken };
}

test("sổ XLSX thành bảng, đăng lên, tải về vẫn đúng những số ấy; chưa đăng thì không tải được", async () => {
  const { clerk, slug, id, version } = await disclosed();
  expect([(await csv(...at(slug))).status, (await xlsx(...at(slug))).status]).toEqual([404, 404]);
  await publishDisclosure(clerk, { id, version });
  const rows = [
    ["I", "Nguồn ngân sách trong nước", "12500", "2687.5", "21.5"],
    ["1", "Kinh phí tự chủ", "8250.5", "1800.25", "21.8"],
    ["2", "Kinh phí không tự chủ", "4249.5", "887.25", ""],
  ];
  const heads = ["STT", "Nội dung", "Dự toán năm (triệu đồng)", "Ước thực hiện (triệu đồng)", "So với dự toán (%)"];
  const answer = await xlsx(...at(slug));
  expect(answer.headers.get("content-disposition")).toContain(`${slug}.xlsx`);
  expect(await Array.fromAsync(sheetRows(Buffer.from(await answer.arrayBuffer())))).toEqual([heads, ...rows]);
  expect(await Array.fromAsync(sheetRows(Buffer.from(await (await csv(...at(slug))).arrayBuffer())))).toEqual([heads, ...rows]);
  expect(["bang.xlsx", "bang.csv", ""].map((file) => areaOf(`/cong-khai/${slug}/${file}`.replace(/\/$/, "")))).toEqual(["file", "file", "page"]);
});

test("trang đọc được không cần mã: chú thích có đơn vị, đầu cột, đầu dòng, vùng cuộn bằng phím; số căn phải, chấm phẩy kiểu Việt", async () => {
  const { clerk, office, slug, id, version } = await disclosed();
  await publishDisclosure(clerk, { id, version });
  const page = await findDisclosure(slug, null);
  if (!page) throw new Error("it was published");
  const html = renderToStaticMarkup(createElement(DisclosureView, { page }));
  for (const part of [
    /<caption id="bang">[^<]*Đơn vị:.triệu.đồng/,
    /<section class="tbl-wrap" aria-labelledby="bang" tabindex="0">/,
    /<th scope="row">Kinh phí tự chủ<\/th>/,
  ])
    expect(html).toMatch(part);
  expect(html.match(/<th scope="col"/g)).toHaveLength(5);
  expect(html).toContain('<td class="r">8.250,5</td>');
  expect(html).toContain('<tr class="money--1">');
  expect(html).not.toMatch(/<script|style=/);
  const shown = await disclosuresOf(2020);
  const list = renderToStaticMarkup(createElement(DisclosureYear, { plans: (shown?.plans ?? []).filter((plan) => plan.office.id === office.id) }));
  expect(list).toContain(`href="/cong-khai/${slug}"`);
  expect(list).toMatch(/Chưa công khai trên cổng, quá hạn [\d.]+ ngày/);
});

test("bảng dán từ Excel: ô cách nhau bằng tab, ô xuống dòng trong nháy kép; biểu mẫu gửi lên thành đường dẫn của ô", async () => {
  expect(pastedRows('STT\tNội dung\tSố tiền\r\n1\t"Lương\nvà ""phụ cấp"""\t1.250\n2\tKhác\t')).toEqual([
    ["STT", "Nội dung", "Số tiền"],
    ["1", 'Lương\nvà "phụ cấp"', "1.250"],
    ["2", "Khác", ""],
  ]);
  const { clerk, id, version } = await disclosed();
  const sent = {
    id,
    version: String(version),
    unit: "DONG",
    "columns.0.name": "Số tiền",
    "rows.0.number": "1",
    "rows.0.content": "Lương",
    "rows.0.amounts.0": "1.250.000",
  };
  await saveTable(clerk, tableSent(sent));
  expect(await findStaffDisclosure(clerk, id)).toMatchObject({ unit: "DONG", table: { rows: [{ number: "1", level: 0, amounts: ["1250000"] }] } });
});
