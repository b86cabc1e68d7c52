import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ArticleBody } from "@/components/news/article-body";
import { saveEdition } from "@/lib/news/commands/save";
import { findPublished } from "@/lib/news/queries";
import { findEdition } from "@/lib/news/queries/edition";
import { auditTrailOf, make } from "../../support/make";
import { titlesFound } from "../../support/search";

const cell = (text: string, type = "tableCell") => ({ type, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
const row = (...content: object[]) => ({ type: "tableRow", content });
const bodyWith = (...rows: object[]) => ({ type: "doc", content: [{ type: "table", attrs: { caption: "Số hộ theo xã" }, content: rows }] });

test("bảng đã lưu đăng ra thành bảng đọc được, chữ trong ô tìm được", async () => {
  const body = bodyWith(row(cell("Xã", "tableHeader"), cell("Số hộ", "tableHeader")), row(cell("Nà Sa"), cell("1.284")));
  const { slug } = await make.published({ content: { title: "Số hộ các xã vùng cao", body } });
  const page = await findPublished(slug);
  const html = renderToStaticMarkup(
    createElement(ArticleBody, { body: page?.body as NonNullable<typeof page>["body"], pictures: {}, links: {}, hoisted: null }),
  );
  expect(html).toContain('<th scope="col">Xã</th>');
  expect(html).toContain('<td class="r">1.284</td>');
  expect(html).not.toContain("style=");
  expect(await titlesFound("Nà Sa")).toContain("Số hộ các xã vùng cao");
});

test("lưu bảng hỏng bị từ chối, bản cũ và nhật ký còn nguyên", async () => {
  const { id, version, author } = await make.edition();
  const before = await auditTrailOf(id);
  const ragged = bodyWith(row(cell("Xã"), cell("Số hộ")), row(cell("Nà Sa")));
  await expect(saveEdition(author, { id, version, body: ragged })).rejects.toThrow(/thừa hoặc thiếu ô/);
  expect(await auditTrailOf(id)).toEqual(before);
  expect((await findEdition(author, id))?.version).toBe(version);
});
