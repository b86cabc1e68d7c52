import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MoveUpload } from "@/components/imports/move-upload";
import { UploadPanel } from "@/components/imports/upload-panel";
import { UploadTextForm } from "@/components/resolutions/staff-text-upload";
import { PaperUpload } from "@/components/sessions/staff-paper";
import { SpreadsheetUpload } from "@/components/spreadsheets/spreadsheet-upload";

test("không có script, mỗi biểu mẫu có tệp vẫn là biểu mẫu thường, mang theo tệp của nó", () => {
  const forms = [
    <SpreadsheetUpload key="1" choices={{ terms: [], issuers: [] }} mayPublish={false} />,
    <MoveUpload key="2" failure={null} />,
    <UploadTextForm key="3" id="0190b0f0-0000-7000-8000-000000000001" version={1} />,
    <PaperUpload key="4" address="/quan-tri/ky-hop/tai-lieu/tai-len" item={{ id: "x", version: 1 }} bodies={[]} />,
    <UploadPanel key="5" failure={null} original={null} />,
  ];
  for (const form of forms) {
    const html = renderToStaticMarkup(form);
    expect(html).toMatch(/<form[^>]* action="\/quan-tri\/[^"]+\/tai-len"/);
    for (const part of [
      /<form[^>]* method="post"/,
      /<form[^>]* enc[tT]ype="multipart\/form-data"/,
      /<input[^>]* type="file"/,
      /<input[^>]* name="tep"/,
      /type="submit"/,
    ])
      expect(html).toMatch(part);
    // How far a file is, is said by a line that stands there before anything is sent.
    expect(html).toContain('<p class="vh" role="status"></p>');
  }
});
