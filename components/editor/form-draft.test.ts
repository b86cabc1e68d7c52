import { expect, test } from "vitest";
import { draftOfForm } from "./form-draft";

test("biểu mẫu gửi đi không cần JavaScript cho lại đúng bản nháp", () => {
  const draft = draftOfForm({
    title: "Hội nghị tổng kết",
    body: '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Chữ./."}]}]}',
    bylineName: ["Ngọc Trâm", "Thu Hương"],
    bylineRole: ["TEXT", "PICTURES"],
    bylinePerson: ["", ""],
    attachment: "0197e0a0-0000-7000-8000-000000000002",
    attachmentTitle: "Báo cáo",
    attachmentName: "bao-cao.pdf",
    attachmentSize: "1024",
  });
  expect(draft.title).toBe("Hội nghị tổng kết");
  expect(draft.body.content).toHaveLength(1);
  expect(draft.bylines).toEqual([
    { name: "Ngọc Trâm", role: "TEXT", personId: null },
    { name: "Thu Hương", role: "PICTURES", personId: null },
  ]);
  expect(draft.attachments).toEqual([{ fileId: "0197e0a0-0000-7000-8000-000000000002", title: "Báo cáo", name: "bao-cao.pdf", size: 1024 }]);
});

test("vai trò lạ thành người viết bài; nội dung hỏng bị từ chối chứ không thành bài trống", () => {
  const body = '{"type":"doc","content":[]}';
  expect(draftOfForm({ body, bylineName: "Ngọc Trâm", bylineRole: "ADMINISTRATOR" }).bylines[0]?.role).toBe("TEXT");
  expect(() => draftOfForm({ body: "{hỏng" })).toThrow();
  expect(() => draftOfForm({})).toThrow();
});
