import { type ReportContent, type ReportedFigure, recordsHash } from "@/lib/reports/content";

/** A figure of a report with everything that a test does not care about. */
export function reportedFigure(given: Partial<ReportedFigure> & Pick<ReportedFigure, "indicator" | "name" | "unit" | "value">): ReportedFigure {
  return {
    definition: `${given.name} trong kỳ báo cáo.`,
    counting: "Đếm theo ngày thông qua.",
    source: "",
    higherIsBetter: true,
    origin: "COMPUTED",
    computed: given.value,
    entered: null,
    ratio: null,
    counts: null,
    records: 0,
    recordsHash: recordsHash([]),
    breakdowns: [],
    contradictions: [],
    before: null,
    target: null,
    average: null,
    ...given,
  };
}

/** The annual report of 2020 as it is told everywhere: 7 sessions = 2 + 5, 97 resolutions. */
export function reportContent(more: Partial<ReportContent> = {}): ReportContent {
  return {
    form: 1,
    title: "Báo cáo công tác năm 2020",
    headline: "Một năm 7 kỳ họp, 97 nghị quyết và 78 kiến nghị còn nợ trả lời",
    period: { kind: "YEAR", from: "2020-01-01", to: "2020-12-31", name: "năm 2020", before: "năm 2019" },
    term: "khóa XIV, nhiệm kỳ 2016–2021",
    owner: { id: "019f0000-0000-7000-8000-000000000001", name: "Hội đồng nhân dân tỉnh Lạc Giang" },
    frozenAt: "2020-12-31T10:00:00.000Z",
    official: {
      issuer: "Hội đồng nhân dân tỉnh Lạc Giang",
      superior: "",
      symbol: "12/BC-HĐND",
      place: "Lạc Giang",
      issuedOn: "2021-01-12",
      signedFor: "TM. Thường trực Hội đồng nhân dân",
      signerTitle: "Chủ tịch",
      signerName: "Hoàng Thị Minh Hạnh",
      recipients: ["Ủy ban Thường vụ Quốc hội", "Lưu: VT"],
    },
    highlights: ["ky-hop", "nghi-quyet", "kien-nghi-da-tra-loi"],
    sections: [
      {
        id: "019f0000-0000-7000-8000-000000000011",
        kind: "RESULTS",
        title: "Kỳ họp và nghị quyết",
        body: {
          type: "doc",
          content: [
            {
              type: "paragraph",
              content: [
                { type: "text", text: "Hội đồng nhân dân tỉnh tổ chức " },
                { type: "figure", attrs: { indicator: "ky-hop", breakdown: "loai", form: "words" } },
                { type: "text", text: " và thông qua " },
                { type: "figure", attrs: { indicator: "nghi-quyet", form: "words" } },
                { type: "text", text: "." },
              ],
            },
            { type: "chart", attrs: { key: "nghi-quyet-theo-ky-hop" } },
          ],
        },
      },
      {
        id: "019f0000-0000-7000-8000-000000000012",
        kind: "LIMITS",
        title: "Việc chưa làm được",
        body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Hai kỳ họp gửi tài liệu muộn." }] }] },
      },
    ],
    figures: [
      reportedFigure({
        indicator: "ky-hop",
        name: "Kỳ họp",
        unit: "kỳ họp",
        value: 7,
        before: 6,
        target: 6,
        average: 6.4,
        counts: "session",
        breakdowns: [
          {
            key: "loai",
            name: "Theo loại",
            tiles: true,
            parts: [
              { key: "REGULAR", name: "Thường lệ", value: 2, records: 0 },
              { key: "THEMATIC+EXTRAORDINARY", name: "Chuyên đề và bất thường", value: 5, records: 0 },
            ],
          },
        ],
      }),
      reportedFigure({
        indicator: "nghi-quyet",
        name: "Nghị quyết",
        unit: "nghị quyết",
        value: 97,
        before: 84,
        target: 90,
        average: 83.6,
        counts: "resolution",
      }),
      reportedFigure({
        indicator: "kien-nghi-da-tra-loi",
        name: "Kiến nghị đã trả lời",
        unit: "%",
        value: 93.9,
        before: 88.2,
        target: 95,
        origin: "ENTERED",
        computed: null,
        ratio: { part: 1206, whole: 1284 },
        entered: { value: 93.9, source: "Báo cáo số 12/BC-VP", note: "" },
      }),
    ],
    charts: [
      {
        key: "nghi-quyet-theo-ky-hop",
        kind: "columns",
        title: "Hai kỳ thường lệ chiếm hơn nửa số nghị quyết",
        detail: "Nghị quyết theo kỳ họp, 2020",
        unit: "nghị quyết",
        axis: "Kỳ họp",
        measure: "Nghị quyết",
        target: null,
        points: [9, 6, 11, 24, 8, 7, 32].map((value, i) => ({ name: `Kỳ họp thứ ${12 + i}`, short: `${12 + i}`, value, strong: value > 20 })),
      },
    ],
    targets: [],
    ...more,
  };
}
