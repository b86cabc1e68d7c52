import { expect, test } from "vitest";
import { contentInput } from "@/lib/news/schema";
import { contentOf, type Draft, draftOf, isoDayOf, isoMomentOf, unreadable } from "./draft";

const empty: Draft = {
  title: "",
  standfirst: "",
  body: { type: "doc", content: [{ type: "paragraph" }] },
  categoryId: "",
  eventDate: "",
  proposedPublishAt: "",
  bylines: [],
  people: [],
  attachments: [],
  leadFileId: null,
  leadAlt: "",
  correcting: false,
  change: "",
  changeNote: "",
};

test("ngày gõ theo thói quen Việt Nam thành ngày của lược đồ; ô trống là chưa có ngày", () => {
  expect(isoDayOf("05/01/2021")).toBe("2021-01-05");
  expect(isoDayOf(" 5/1/2021 ")).toBe("2021-01-05");
  expect(isoDayOf("  ")).toBeNull();
});

test("giờ đăng nhận các cách viết quen dùng và mang múi giờ Việt Nam", () => {
  for (const typed of ["05/01/2021, 14 giờ 30", "05/01/2021 14:30", "5/1/2021 14h30"]) expect(isoMomentOf(typed)).toBe("2021-01-05T14:30:00+07:00");
  expect(isoMomentOf("05/01/2021, 8 giờ")).toBe("2021-01-05T08:00:00+07:00");
  expect(isoMomentOf("05/01/2021")).toBe("2021-01-05T00:00:00+07:00");
});

test("điều không phải ngày giờ bị lược đồ từ chối bằng lời có ví dụ, không bị đoán", () => {
  for (const [field, typed] of [
    ["eventDate", "31/02/2021"],
    ["proposedPublishAt", "05/01/2021, 25 giờ"],
    ["proposedPublishAt", "chiều mai"],
  ] as const) {
    const parsed = contentInput.safeParse(contentOf({ ...empty, [field]: typed }));
    expect(parsed.error?.issues[0]).toMatchObject({ path: [field], message: expect.stringContaining("ví dụ 05/01/2021") });
  }
});

test("điều đọc từ cơ sở dữ liệu đi qua trình soạn mà không đổi", () => {
  const stored = {
    id: "0197e0a0-0000-7000-8000-000000000009",
    article: { publishedEditionId: null },
    ...empty,
    category: { id: "0197e0a0-0000-7000-8000-000000000001" },
    eventDate: new Date("2021-01-05T00:00:00Z"),
    proposedPublishAt: new Date("2021-01-05T07:30:00Z"),
    bylines: [{ name: "Lê Hồng Vân", role: "TEXT" as const, personId: null }],
    lead: null,
    attachments: [{ id: "0197e0a0-0000-7000-8000-000000000002", title: "Báo cáo", name: "bao-cao.pdf", size: 10 }],
    change: null,
  };
  const content = contentInput.parse(contentOf(draftOf(stored)));
  expect(content).toMatchObject({
    categoryId: stored.category.id,
    eventDate: stored.eventDate,
    proposedPublishAt: stored.proposedPublishAt,
    bylines: stored.bylines,
    attachments: [{ fileId: "0197e0a0-0000-7000-8000-000000000002", title: "Báo cáo" }],
  });
});

test("dòng tác giả để trống không thành tác giả", () => {
  expect(contentOf({ ...empty, bylines: [{ name: "  ", role: "TEXT", personId: null }] }).bylines).toEqual([]);
});

test("ngày giờ gõ dở được chỉ ra cùng ví dụ; ô trống thì không", () => {
  expect(unreadable({ ...empty, eventDate: "05/0", proposedPublishAt: "05/01/2021, 14 giờ 30" })).toEqual({
    eventDate: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2021",
  });
  expect(unreadable({ ...empty, eventDate: "2021-01-05" })).toEqual({});
  expect(unreadable(empty)).toEqual({});
});
