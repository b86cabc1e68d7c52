import { expect, test } from "vitest";
import { tidyWordFile } from "./losses";

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
function tidy(body: string, styles?: string) {
  const { xml, ...told } = tidyWordFile(
    new Map([
      ["word/document.xml", `<w:document ${spaces}><w:body>${body}</w:body></w:document>`],
      ...(styles ? [["word/styles.xml", `<w:styles ${spaces}>${styles}</w:styles>`] as const] : []),
    ]),
  );
  return { xml: xml.get("word/document.xml") ?? null, ...told };
}

test("tệp thường không bị viết lại", () => {
  expect(tidy("<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>")).toEqual({ xml: null, doubted: [], dropped: [] });
});

test("nhóm hình gồm ảnh và khung chú thích: ảnh giữ mô tả, chữ ra khỏi khung", () => {
  const group =
    '<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="Group 1"/><a:graphic><a:graphicData><wpg:wgp><pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="x" descr="Hai người bên bể nước"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill></pic:pic><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Bể nước của bản</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>';
  const { xml, doubted, dropped } = tidy(group);
  expect(xml).toMatch(/<wp:docPr descr="Hai người bên bể nước"\/>.*r:embed="rId4".*<v:textbox[^>]*><w:txbxContent>.*Bể nước của bản/);
  expect(xml).not.toContain("wgp");
  expect(doubted).toEqual([{ code: "text-boxes", places: [{ page: null, after: "", words: "Bể nước của bản" }] }]);
  expect(dropped).toEqual([]);
});

test("chữ ẩn theo kiểu đoạn cũng là chữ ẩn; kiểu tắt ẩn thì chữ ở lại", () => {
  const styles = '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
  const { xml, dropped } = tidy(
    '<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr><w:r><w:t>Không đăng</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Đăng được</w:t></w:r></w:p>',
    styles,
  );
  expect(xml).not.toContain("Không đăng");
  expect(xml).toContain("Đăng được");
  expect(dropped).toEqual([{ code: "lost", what: "hidden", places: [{ page: null, after: "", words: "Không đăng" }] }]);
});

test("số thứ tự do Word tự đánh ở chú thích ảnh không mất", () => {
  const { xml } = tidy('<w:p><w:r><w:t>Hình </w:t></w:r><w:fldSimple w:instr=" SEQ "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>');
  expect(xml).not.toContain("fldSimple");
  expect(xml).toContain("<w:t>1</w:t>");
});

test("tệp XML hỏng thì nói là tệp hỏng", () => {
  expect(() => tidyWordFile(new Map([["word/document.xml", "<w:document"]]))).toThrow("corrupt-word");
});

test("XML lồng sâu hơn mọi văn bản thì không đọc", () => {
  expect(() => tidy(`${"<w:ins>".repeat(400)}${"</w:ins>".repeat(400)}`)).toThrow("corrupt-word");
});

test("chữ ẩn trong chú thích chân trang cũng không đi theo", () => {
  const note = `<w:footnotes ${spaces}><w:footnote w:id="2"><w:p><w:r><w:t>Đăng</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Không đăng</w:t></w:r></w:p></w:footnote></w:footnotes>`;
  const { xml, dropped } = tidyWordFile(
    new Map([
      ["word/document.xml", `<w:document ${spaces}><w:body/></w:document>`],
      ["word/footnotes.xml", note],
    ]),
  );
  expect([...xml.keys()]).toEqual(["word/footnotes.xml"]);
  expect(xml.get("word/footnotes.xml")).not.toContain("Không đăng");
  expect(dropped).toEqual([{ code: "lost", what: "hidden", places: [{ page: null, after: "Đăng", words: "Không đăng" }] }]);
});
