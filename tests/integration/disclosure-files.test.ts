import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { GET as csv } from "@/app/(public)/cong-khai/[slug]/bang.csv/route";
import { GET as xlsx } from "@/app/(public)/cong-khai/[slug]/bang.xlsx/route";
import { generateMetadata as pageHead } from "@/app/(public)/cong-khai/[slug]/page";
import { followedDisclosures } from "@/app/(public)/cong-khai/followed";
import DisclosuresListPage, { generateMetadata as listHead } from "@/app/(public)/cong-khai/page";
import { pastedRows, tableSent } from "@/app/quan-tri/(khung)/cong-khai/table-fields";
import { DisclosureView } from "@/components/disclosures/disclosure-view";
import { Incoming } from "@/components/disclosures/staff-incoming";
import { StaffPlan } from "@/components/disclosures/staff-plan";
import { PublishPanel } from "@/components/disclosures/staff-publish";
import { SheetForms } from "@/components/disclosures/staff-sheet-forms";
import { TableForm } from "@/components/disclosures/staff-table-form";
import { DisclosureYear } from "@/components/disclosures/year-view";
import { searchIn } from "@/lib/alerts/addresses";
import { publishDisclosure } from "@/lib/disclosures/commands/publish";
import { createDisclosure } from "@/lib/disclosures/commands/save";
import { layTable, saveTable, takeTable } from "@/lib/disclosures/commands/table";
import { disclosuresOf, findDisclosure } from "@/lib/disclosures/queries";
import { findStaffDisclosure, staffYear } from "@/lib/disclosures/queries/staff";
import { cellOf } from "@/lib/disclosures/reading";
import { areaOf } from "@/lib/server/areas";
import { sheetRows } from "@/lib/spreadsheets/sheet";
import { make } from "@/tests/support/make";
import { record } from "@/tests/support/make-documents";
import { found } from "@/tests/support/search";

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

const action = async () => ({ status: "idle" as const });

test("màn hình của chuyên viên: ô sai nói ngay ở ô, nút nhận chỉ có khi không sai; bảng gõ được cả khi không có mã", async () => {
  const { clerk, office, id, version } = await disclosed();
  await layTable(clerk, { id, version, unit: "MILLION", name: "sai.xlsx", rows: [head, ["1", "Lương", "tám tỷ", "1", ""]] });
  const one = await findStaffDisclosure(clerk, id);
  if (!one?.incoming) throw new Error("a sheet waits");
  const seen = { id, version: one.version };
  const waiting = renderToStaticMarkup(createElement(Incoming, { incoming: one.incoming, seen, take: action, drop: action }));
  expect(waiting).toMatch(/<td class="r"><span class="money__bad">tám tỷ<small>“tám tỷ” không phải là số/);
  expect([waiting.includes("Nhận bảng này"), waiting.includes("Bỏ bảng gửi lên")]).toEqual([false, true]);
  const form = renderToStaticMarkup(createElement(TableForm, { action, ...seen, unit: one.unit, table: one.table, after: 0 }));
  expect(form).toContain('id="rows.0.amounts.0" aria-label="Dòng 1, Dự toán năm"');
  // Three rows, one that is inserted, five to spare.
  expect(form.match(/name="rows\.\d+\.content"/g)).toHaveLength(9);
  expect(renderToStaticMarkup(createElement(SheetForms, { seen, unit: one.unit, paste: action }))).toMatch(/enctype="multipart\/form-data"/i);
  const actions = { publish: action, withdraw: action, trash: action, restore: action };
  expect(renderToStaticMarkup(createElement(PublishPanel, { one, actions }))).toContain("Có bảng gửi lên chưa nhận.");
  const plan = (await staffYear(clerk, 2020)).plans.find((found) => found.office.id === office.id);
  if (!plan) throw new Error("the office has a plan");
  const listed = renderToStaticMarkup(createElement(StaffPlan, { plan, writable: true }));
  expect(listed).toContain(`/quan-tri/cong-khai/moi?co-quan=${office.id}&amp;nam=2020&amp;loai=HALF_YEAR&amp;lan=0`);
});

test("trang công khai: đầu trang của năm, của một mục, của bản cũ", async () => {
  const { clerk, slug, id, version } = await disclosed();
  await publishDisclosure(clerk, { id, version });
  const given = (params: Record<string, string>) => ({ searchParams: Promise.resolve(params) });
  expect((await listHead(given({ nam: "2020" }))).title).toMatch(/Công khai tài chính năm 2020/);
  expect(await DisclosuresListPage(given({}))).toBeTruthy();
  // What readers are offered to follow finds every disclosure, by words that stand in none of their titles.
  const followed = searchIn(followedDisclosures());
  expect((await found(followed.q, { loai: "cong-khai" })).hits.map(({ address }) => address)).toContain(`/cong-khai/${slug}`);
  expect((await pageHead({ params: Promise.resolve({ slug }), ...given({}) })).alternates?.canonical).toContain(`/cong-khai/${slug}`);
  await expect(pageHead({ params: Promise.resolve({ slug }), ...given({ ban: "7" }) })).rejects.toThrow();
  await expect(listHead(given({ nam: "1999" }))).rejects.toThrow();
});
