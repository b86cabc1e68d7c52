import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ReportContent } from "@/lib/reports/content";
import type { ReportRemark } from "@/lib/reports/queries/comments";
import { ReportDock } from "./staff-dock";
import { FrozenNote } from "./staff-drift";
import { hasPlace, ReportReview } from "./staff-review";

const nothing = async () => ({ status: "idle" }) as const;
const content: ReportContent = {
  ...{ form: 1, title: "Báo cáo công tác năm 2020", headline: "", term: null, highlights: [], charts: [], targets: [], frozenAt: "2020-12-31T10:00:00.000Z" },
  period: { kind: "YEAR", from: "2020-01-01", to: "2020-12-31", name: "năm 2020", before: "năm 2019" },
  owner: { id: "019f0000-0000-7000-8000-000000000001", name: "Hội đồng nhân dân tỉnh" },
  official: {
    ...{ issuer: "", superior: "", symbol: "", place: "", issuedOn: null, signedFor: "", signerTitle: "", signerName: "", recipients: [] },
  },
  sections: [
    {
      ...{ id: "019f0000-0000-7000-8000-000000000011", kind: "LIMITS", title: "Hạn chế" },
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Tài liệu gửi muộn." }] }] },
    },
  ],
  figures: [
    {
      ...{ indicator: "nghi-quyet", name: "Nghị quyết", unit: "nghị quyết", definition: "", counting: "", source: "", higherIsBetter: null },
      ...{ value: 97, origin: "COMPUTED", computed: 97, entered: null, ratio: null, counts: "resolution", records: 97, recordsHash: "0".repeat(64) },
      ...{ breakdowns: [], contradictions: [], before: 84, target: 90, average: null },
    },
  ],
};
const section = content.sections[0];
const figure = content.figures[0];

const remark = (anchor: ReportRemark["anchor"], anchorKey: string, text: string): ReportRemark => ({
  ...{ id: `${anchor}-${anchorKey}`, number: 1, anchor, anchorKey, text, at: new Date("2021-01-05T01:31:00Z"), version: 1, resolved: null, replies: [] },
  author: { id: "ha", name: "Trần Thu Hà" },
  mayResolve: true,
});

const review = (overrides: Partial<Parameters<typeof ReportReview>[0]> = {}) =>
  renderToStaticMarkup(
    <ReportReview
      reportId="r"
      content={content}
      remarks={[]}
      changes={new Map()}
      moved={new Map()}
      reader="ha"
      chosen=""
      actions={{ comment: nothing, reply: nothing }}
      resolve={nothing}
      {...overrides}
    />,
  );

test("mỗi con số dẫn đến danh sách của nó và có chỗ góp ý riêng, không cần mã nào để mở", () => {
  const html = review();
  expect(html).toContain(`href="/quan-tri/bao-cao/r/so-lieu/${figure?.indicator}"`);
  expect(html).toContain(`href="/quan-tri/bao-cao/r?ve=FIGURE%3A${figure?.indicator}#figure-${figure?.indicator}"`);
  const open = review({ chosen: `FIGURE:${figure?.indicator}` });
  expect(open).toContain(`name="anchorKey" value="${figure?.indicator}"`);
  expect(open).toContain("<textarea");
  expect(review({ actions: null })).not.toContain("Góp ý");
});

test("góp ý đứng cạnh chỗ nó nói; lời của chính mình là Tôi", () => {
  const html = review({ remarks: [remark("SECTION", section?.id ?? "", "Nêu rõ đơn vị trình chậm.")] });
  const at = html.indexOf(`id="section-${section?.id}"`);
  expect(html.indexOf("Nêu rõ đơn vị trình chậm.")).toBeGreaterThan(at);
  expect(html).toContain("<b>Tôi</b>");
  expect(review({ reader: "ai-khac", remarks: [remark("FIGURE", figure?.indicator ?? "", "Rõ hơn.")] })).toContain("<b>Trần Thu Hà</b>");
});

test("phần đổi từ lần xem trước thì nêu, chữ thêm chữ bớt được đánh dấu", () => {
  const before = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Lời cũ." }] }] };
  const html = review({ changes: new Map([[section?.id ?? "", { before, title: null }]]) });
  expect(html).toContain("đã thay đổi từ lần xem trước");
  expect(html).toMatch(/<del>[^<]*Lời/);
});

test("con số đổi từ lần xem trước thì nêu, kèm số khi đó; định nghĩa, cách tính ở ngay dưới con số", () => {
  const html = review({ moved: new Map([["nghi-quyet", 96]]) });
  expect(html).toContain("đã thay đổi từ lần xem trước, khi đó là 96");
  expect(review()).not.toContain("đã thay đổi từ lần xem trước");
  expect(html).toMatch(/<summary>Cách tính<span class="vh">: Nghị quyết<\/span><\/summary>/);
});

test("biểu đồ có ở hai phần thì góp ý về nó chỉ đứng một chỗ; chỗ không còn thì không mất góp ý", () => {
  const chart = { type: "chart" as const, attrs: { key: "nghi-quyet-loai" } };
  const body = { type: "doc" as const, content: [chart] };
  const drawn = {
    ...{ key: "nghi-quyet-loai", title: "Cá biệt: 60 trên 97 nghị quyết", detail: "", kind: "bars" as const, unit: "nghị quyết" as const },
    ...{ axis: "Loại", measure: "Nghị quyết", points: [], target: null },
  };
  const two = ["1", "2"].map((end) => ({ id: `019f0000-0000-7000-8000-00000000001${end}`, kind: "RESULTS" as const, title: `Phần ${end}`, body }));
  const twice = { ...content, sections: two, charts: [drawn] };
  const html = review({ content: twice, remarks: [remark("CHART", "nghi-quyet-loai", "Vẽ theo quý.")] });
  expect(html.split('id="gop-y-CHART-nghi-quyet-loai"')).toHaveLength(2);
  const stands = (anchor: ReportRemark["anchor"], anchorKey: string) => hasPlace(twice, { anchor, anchorKey });
  expect([stands("CHART", "nghi-quyet-loai"), stands("SECTION", two[1]?.id ?? ""), stands("FIGURE", "nghi-quyet")]).toEqual([true, true, true]);
  expect([
    stands("CHART", "ky-hop-loai"),
    stands("SECTION", "019f0000-0000-7000-8000-000000000099"),
    stands("FIGURE", "giam-sat"),
    stands("REPORT", ""),
  ]).toEqual([...[false, false, false, false]]);
});

test("quyết định nêu đúng bản và mã băm; không quyết định được thì nói vì sao và không có nút", () => {
  const dock = (why: string | null) =>
    renderToStaticMarkup(
      <ReportDock
        id="r"
        version={{ id: "v", number: 4, hash: "5e20b7d4".padEnd(64, "0") }}
        author="Lê Hồng Vân"
        open={3}
        sheet={null}
        trail={null}
        why={why}
        actions={{ approve: nothing, giveBack: nothing }}
      />,
    );
  expect(dock(null)).toContain("5e20 b7d4");
  expect(dock(null)).toContain("3 góp ý chưa xử lý được gửi kèm.");
  expect(dock("Chưa đến lượt anh, chị.")).toContain("Chưa đến lượt anh, chị.");
  expect(dock("Chưa đến lượt anh, chị.")).not.toContain("Duyệt bản 4");
});

test("số đã chốt: nói số nào đổi, từ mấy sang mấy, ai làm; chỉ người soạn có lối giữ hay chốt lại", () => {
  const drift = {
    ...{ indicator: figure?.indicator ?? "", frozen: 97, now: 98, added: ["a"], removed: [], parts: [], kept: null },
    changes: [{ by: "Trần Thu Hà", at: new Date("2021-01-04T02:00:00Z"), records: 1 }],
  };
  const note = (actions: Parameters<typeof FrozenNote>[0]["actions"]) =>
    renderToStaticMarkup(
      <FrozenNote
        report={{ id: "r", version: 3 }}
        frozen={{ takenAt: new Date("2020-12-31T10:00:00Z"), by: "Lê Hồng Vân" }}
        drifts={[drift]}
        figures={content.figures}
        actions={actions}
      />,
    );
  expect(note(null)).toContain("chốt 97, nay 98; thêm 1; Trần Thu Hà sửa 1 hồ sơ");
  expect(note(null)).not.toContain("Giữ số đã chốt");
  expect(note({ keep: nothing, refreeze: nothing })).toContain("Chốt lại riêng số này");
});
