import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { indicatorOf } from "@/lib/indicators/definitions";
import type { PacedFigure } from "@/lib/indicators/queries/compared";
import type { LateItem, LateStock, Overview, PacedLine } from "@/lib/overview/queries";
import { OverviewPanels } from "./overview-panels";

const paced = (code: string, more: Partial<PacedFigure>): PacedLine => {
  const definition = indicatorOf(code);
  if (!definition) throw new Error(code);
  return {
    definition,
    address: `/quan-tri/so-lieu/${code}?tu=2020-01-01&den=2020-10-15`,
    figure: {
      ...{ indicator: code, unit: definition.unit, value: null, origin: "COMPUTED", computed: null, entered: null, ratio: null, counts: null },
      ...{ records: [], breakdowns: [], contradictions: [], lastYear: null, target: null, ...more },
    },
  };
};
const item = (n: number): LateItem => ({
  ...{ id: `${n}`, title: `Việc <${n}>`, late: n, line: "Sở Y tế, hạn 24/09/2020", address: `/quan-tri/chat-van/${n}` },
});
const overview = (more: Partial<Overview> = {}): Overview => ({
  at: new Date("2020-10-15T00:00:00Z"),
  year: {
    ...{ period: { from: "2020-01-01", to: "2020-10-15" }, before: { from: "2019-01-01", to: "2019-10-15" } },
    lines: [
      paced("nghi-quyet", { value: 65, lastYear: 58, target: 90 }),
      paced("giam-sat", { target: 24 }),
      paced("tiep-cong-dan", { value: 163, lastYear: 201, origin: "OFFICIAL" }),
    ],
  },
  late: { promises: [], disclosures: [], papers: [], reports: [], reviews: [] },
  stocks: [],
  promises: { kept: 19, open: 10, overdue: 0 },
  ...more,
});
const stock = (code: string, last: LateStock["last"], enter: string | null = `/quan-tri/so-lieu/${code}#nhap`): LateStock => {
  const definition = indicatorOf(code);
  if (!definition) throw new Error(code);
  return { definition, last, address: `/quan-tri/so-lieu/${code}?den=${last?.day ?? "2020-10-15"}`, enter };
};
const html = (given: Overview) => renderToStaticMarkup(<OverviewPanels overview={given} />);

test("mỗi con số là một liên kết tới hồ sơ, nói bằng lời nhịp kế hoạch và cùng ngày năm trước; hình có tên và lời", () => {
  const page = html(overview());
  expect(page).toContain('<a href="/quan-tri/so-lieu/nghi-quyet?tu=2020-01-01&amp;den=2020-10-15">Nghị quyết</a><p><b>65</b> trên 90 cả năm</p>');
  expect(page).toContain("65, kế hoạch đến hôm nay 71, cùng ngày năm 2019 là 58</desc>");
  expect(page).toContain('<p class="pace__s pace__s--behind">Thiếu so với nhịp kế hoạch 6; nhiều hơn cùng ngày 2019 là 7</p>');
  expect(page).toContain("<p><b>163</b><small> (số công bố)</small></p>");
});

test("có kế hoạch mà chưa có số thì nói chưa có, không vẽ số 0", () => {
  const [, own] = html(overview()).split("giam-sat?");
  expect(own?.split("</li>")[0]).toContain("<p>Chưa có số liệu, kế hoạch cả năm 24</p>");
  expect(own?.split("</li>")[0]).not.toContain("<svg");
});

test("năm dòng đầu thấy ngay, các dòng sau một lần bấm, không cần JavaScript; tên được thoát", () => {
  const promises = [9, 8, 7, 6, 5, 4, 0].map(item);
  const page = html(overview({ late: { ...overview().late, promises }, promises: { kept: 19, open: 10, overdue: 7 } }));
  expect(page).toContain('<a class="tile tile--hot" href="#loi-hua"><b>7</b><span>lời hứa quá hạn</span><small>trên 36 lời hứa</small></a>');
  expect(page).toContain("<summary>Xem thêm 2</summary>");
  expect(page).toContain('<span class="late__d">Hôm nay</span>');
  expect(page).toContain("Việc &lt;9&gt;</a><small>Sở Y tế, hạn 24/09/2020</small>");
  expect(page.indexOf("Việc &lt;5&gt;")).toBeLessThan(page.indexOf("Xem thêm"));
  expect(page).toContain("<b>7 quá hạn</b>");
  expect(page).not.toMatch(/<script|style=|on[a-z]+=/);
});

test("không có gì muộn thì nói vậy; mỗi mục có đầu đề", () => {
  const page = html(overview({ year: null, promises: { kept: 0, open: 0, overdue: 0 } }));
  for (const words of ["Không có lời hứa nào quá hạn.", "Không có công khai nào muộn.", "Không có bài nào quá ngày xem lại."]) expect(page).toContain(words);
  expect(page.match(/<h2/g)).toHaveLength(6);
  expect(page).not.toContain("sbar");
});

test("việc chưa có hồ sơ: số nhập cuối cùng, của ngày nào, nguồn nào; số cũ và chưa nhập thì nói vậy, có chỗ nhập", () => {
  const page = html(
    overview({
      stocks: [
        stock("kien-nghi-giam-sat-qua-han", { value: 1204, day: "2020-09-30", source: "Bảng theo dõi <quý III>.", old: false }),
        stock("kien-nghi-cu-tri-qua-han", { value: 9, day: "2019-12-31", source: "Báo cáo năm 2019", old: true }),
        stock("don-thu-qua-han", null),
      ],
    }),
  );
  const [tiles = "", lines = ""] = page.split('id="so-nhap"');
  expect(tiles).toContain(
    '<a class="tile tile--hot" href="#so-nhap-kien-nghi-giam-sat-qua-han"><b>1.204</b><span>kiến nghị qua giám sát quá hạn</span><small>số nhập, đến 30/09/2020</small></a>',
  );
  expect(tiles).toContain(
    '<a class="tile" href="#so-nhap-kien-nghi-cu-tri-qua-han"><b>9</b><span>kiến nghị cử tri quá hạn</span><small>số cũ, đến 31/12/2019</small></a>',
  );
  expect(tiles).toContain('<a class="tile" href="#so-nhap-don-thu-qua-han"><b>–</b><span>đơn quá hạn chưa có trả lời</span><small>chưa nhập</small></a>');
  const [entered = "", old = "", none = ""] = lines.split('<li id="so-nhap-').slice(1);
  expect(entered).toContain('<span class="late__d"><b>1.204</b>kiến nghị</span>');
  expect(entered).toContain("<small>Số nhập tay, tính đến ngày 30/09/2020. Nguồn: Bảng theo dõi &lt;quý III&gt;.</small>");
  expect(entered).not.toContain("Nhập số");
  expect(old).toContain("<small>Số cũ, tính đến ngày 31/12/2019. Nguồn: Báo cáo năm 2019.</small>");
  expect(old).toContain('href="/quan-tri/so-lieu/kien-nghi-cu-tri-qua-han#nhap">Nhập số mới<');
  expect(none).toContain("Chưa ai nhập số đơn quá hạn chưa có trả lời.");
  expect(none).toContain('href="/quan-tri/so-lieu/don-thu-qua-han#nhap">Nhập số<');
  expect(html(overview({ stocks: [stock("don-thu-qua-han", null, null)] }))).not.toContain("Nhập số");
  expect(html(overview())).not.toContain("so-nhap");
});

test("mức đặt ra của số còn tồn nói là không quá, và số ấy là số nhập của ngày nào", () => {
  const line = paced("kien-nghi-cu-tri-qua-han", {
    value: 14,
    target: 10,
    origin: "ENTERED",
    entered: { value: 14, source: "Bảng theo dõi; số đến ngày 30/09/2020", note: "" },
  });
  const page = html(overview({ year: { period: { from: "2020-01-01", to: "2020-10-15" }, before: { from: "2019-01-01", to: "2019-10-15" }, lines: [line] } }));
  expect(page).toContain("<p><b>14</b>, đặt ra không quá 10<small> (số nhập: Bảng theo dõi; số đến ngày 30/09/2020)</small></p>");
  expect(page).toContain('<p class="pace__s pace__s--behind">Cao hơn mức đặt ra 4</p>');
});
