import { pictureLink, type ZipEntry, zip } from "./zip";

/*
 * The same article as three programs save it: Word, LibreOffice Writer, WPS Writer. Written part by part after the markup that each
 * of them really produces, since a library that exports .docx knows only its own.
 */

export interface DialectArticle {
  title: string;
  lead: string;
  heading: string;
  bullets: string[];
  steps: string[];
  table: string[][];
  tableName: string;
  picture: { bytes: Buffer; caption: string; alt: string };
  last: string;
  byline: string;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const spaces = [
  `xmlns:w="${W}"`,
  `xmlns:r="${REL}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"',
].join(" ");

const numbering = (bullet: string) => {
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;
  return (
    `${head}<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${level("bullet", bullet)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level("decimal", "%1.")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
  );
};

/** What any of the programs puts around the text. Styles: id to name. */
export interface Package {
  body: string;
  styles: Record<string, string>;
  picture?: Buffer;
  bullet?: string;
  /** More parts with their relationship from the document: kind ("footnotes") to XML. */
  parts?: Record<string, string>;
  extra?: ZipEntry[];
  spaces?: string;
}

/** The package around a text. */
export function packed({ body, styles, picture, bullet = "\uf0b7", parts = {}, extra = [], spaces: own = "" }: Package): Buffer {
  const named = Object.entries(styles).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="35"/><w:qFormat/></w:style>`,
  );
  const kinds = Object.keys(parts);
  const override = (kind: string) => `<Override PartName="/word/${kind}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  const links = ["styles", "numbering", ...kinds].map((kind, at) => `<Relationship Id="rId${at + 20}" Type="${REL}/${kind}" Target="${kind}.xml"/>`);
  return zip([
    {
      name: "[Content_Types].xml",
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${["styles", "numbering", ...kinds].map(override).join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}${picture ? pictureLink("rId4", "media/image1.jpeg") : ""}</Relationships>`,
    },
    {
      name: "word/document.xml",
      data: `${head}<w:document ${spaces} ${own} mc:Ignorable="w14 w15 wp14"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    },
    { name: "word/styles.xml", data: `${head}<w:styles ${spaces}>${named.join("")}</w:styles>` },
    { name: "word/numbering.xml", data: numbering(bullet) },
    ...kinds.map((kind) => ({ name: `word/${kind}.xml`, data: `${head}${parts[kind]}` })),
    ...(picture ? [{ name: "word/media/image1.jpeg", data: picture }] : []),
    ...extra,
  ]);
}

/** Namespaces for parts beside the text (footnotes, comments). */
export const partSpaces = spaces;

const run = (text: string, properties = "") => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const par = (content: string, properties = "") => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content}</w:p>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const item = (numId: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr>`;
const graphic = (name: string, inside = "") =>
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${name}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId4" cstate="print">${inside}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5731510" cy="3822700"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
const table = (rows: string[][], cell: (text: string) => string) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="3000"/>').join("")}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map((text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${cell(text)}</w:tc>`).join("")}</w:tr>`)
    .join("")}</w:tbl>`;

/** Words cut into runs as Word does it: for the spelling check, for every session of writing, for names it knows. */
function broken(text: string): string {
  const [first = "", ...rest] = text.split(" ");
  return `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r w:rsidR="00A77B3E"><w:t xml:space="preserve">${first} </w:t></w:r><w:proofErr w:type="spellStart"/><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:r w:rsidRPr="00C12F4A"><w:t>${rest.slice(0, 2).join(" ")}</w:t></w:r></w:smartTag><w:proofErr w:type="spellEnd"/><w:r w:rsidR="00D55E61"><w:t xml:space="preserve"> ${rest.slice(2).join(" ")}</w:t></w:r>`;
}

/** Word for Windows: revision ids, content controls, a floating picture with its extensions, captions by field. */
export function byWord({ title, lead, heading, bullets, steps, table: rows, tableName, picture, last, byline }: DialectArticle): Buffer {
  const anchor = `<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" wp14:anchorId="4B1C2D3E" wp14:editId="5A6B7C8D"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="5731510" cy="3822700"/><wp:wrapTopAndBottom/><wp:docPr id="2" name="Picture 2" descr="${picture.alt}"/><wp:cNvGraphicFramePr/>${graphic("Picture 2", '<a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></a:extLst>')}<wp14:sizeRelH relativeFrom="margin"><wp14:pctWidth>0</wp14:pctWidth></wp14:sizeRelH></wp:anchor></w:drawing>`;
  const [caption = "", ...after] = picture.caption.split(": ");
  const body = [
    `<w:sdt><w:sdtPr><w:alias w:val="Tiêu đề"/><w:id w:val="-1203"/><w:placeholder><w:docPart w:val="DefaultPlaceholder"/></w:placeholder></w:sdtPr><w:sdtContent>${par(run(title, "<w:b/>"), styled("Title"))}</w:sdtContent></w:sdt>`,
    `<w:p w14:paraId="1A2B3C4D" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00F23B11">${broken(lead)}</w:p>`,
    par(run(heading), styled("Heading2")),
    ...bullets.map((text) => par(run(text), `${styled("ListParagraph")}${item(1)}`)),
    ...steps.map((text) => par(run(text), `${styled("ListParagraph")}${item(2)}`)),
    par(run(tableName), styled("Caption")),
    table(rows, (text) => par(run(text))),
    par(`<w:r><w:rPr><w:noProof/></w:rPr>${anchor}</w:r>`),
    par(
      `${run(caption.replace(/\d+$/, ""))}<w:fldSimple w:instr=" SEQ Hình \\* ARABIC "><w:r><w:rPr><w:noProof/></w:rPr><w:t>${/\d+$/.exec(caption)?.[0]}</w:t></w:r></w:fldSimple>${run(`: ${after.join(": ")}`)}`,
      styled("Caption"),
    ),
    par(broken(last)),
    par(run(byline, "<w:i/>"), '<w:jc w:val="right"/>'),
  ].join("");
  return packed({ body, picture: picture.bytes, styles: { Title: "Title", Heading2: "heading 2", ListParagraph: "List Paragraph", Caption: "caption" } });
}

/** LibreOffice Writer: the picture and its caption stand in one paragraph inside a frame, written twice. */
export function byLibreOffice({ title, lead, heading, bullets, steps, table: rows, tableName, picture, last, byline }: DialectArticle): Buffer {
  const [caption = "", ...after] = picture.caption.split(": ");
  const inline = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="6120130" cy="4080510"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="3" name="Image1" descr="${picture.alt}"/><wp:cNvGraphicFramePr/>${graphic("Image1")}</wp:inline></w:drawing>`;
  const field = `<w:r><w:fldChar w:fldCharType="begin"></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> SEQ Hình \\* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(/\d+$/.exec(caption)?.[0] ?? "")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const framed = `<w:txbxContent>${par(`<w:r>${inline}</w:r>${run(caption.replace(/\d+$/, ""))}${field}${run(`: ${after.join(": ")}`)}`, `${styled("Illustration")}<w:rPr></w:rPr>`)}</w:txbxContent>`;
  const frame = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" simplePos="0" locked="0" layoutInCell="0" allowOverlap="1" relativeHeight="2"><wp:simplePos x="0" y="0"/><wp:extent cx="6120130" cy="4400000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="Frame1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx>${framed}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="position:absolute;width:481.9pt;height:346pt"><v:textbox inset="0in,0in,0in,0in">${framed}</v:textbox><w10:wrap type="topAndBottom"/></v:rect></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = [
    par(run(title), styled("Title")),
    par(`<w:r><w:rPr></w:rPr><w:t>${lead}</w:t></w:r>`, `${styled("TextBody")}<w:bidi w:val="0"/><w:jc w:val="start"/><w:rPr></w:rPr>`),
    par(run(heading), `${styled("Heading2")}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`),
    ...bullets.map((text) => par(run(text), `${styled("TextBody")}${item(1)}<w:spacing w:before="0" w:after="0"/>`)),
    ...steps.map((text) => par(run(text), `${styled("TextBody")}${item(2)}`)),
    par(run(tableName), styled("Table")),
    table(rows, (text) => par(run(text), styled("TableContents"))),
    par(`<w:r>${frame}</w:r>`, styled("TextBody")),
    par(run(last), styled("TextBody")),
    par(run(byline), styled("TextBody")),
  ].join("");
  const styles = {
    Title: "Title",
    TextBody: "Body Text",
    Heading2: "heading 2",
    Illustration: "Illustration",
    Table: "Table",
    TableContents: "Table Contents",
  };
  return packed({ body, picture: picture.bytes, bullet: "•", styles });
}

/** WPS Writer: numbered style ids, pictures as VML shapes, names of files where descriptions belong, its own data beside the text. */
export function byWps({ title, lead, heading, bullets, steps, table: rows, tableName, picture, last, byline }: DialectArticle): Buffer {
  const shape = `<w:pict><v:shape id="_x0000_i1025" o:spt="75"${picture.alt ? ` alt="${picture.alt}"` : ""} type="#_x0000_t75" style="height:240pt;width:360pt;" filled="f" o:preferrelative="t" stroked="f" coordsize="21600,21600"><v:path/><v:fill on="f" focussize="0,0"/><v:stroke on="f"/><v:imagedata r:id="rId4" o:title="IMG_20210105_083012"/><o:lock v:ext="edit" aspectratio="t"/><w10:wrap type="none"/><w10:anchorlock/></v:shape></w:pict>`;
  const body = [
    par(run(title, '<w:rFonts w:hint="default"/><w:lang w:val="vi-VN"/>'), `${styled("2")}<w:bidi w:val="0"/>`),
    par(run(lead, '<w:rFonts w:hint="default"/><w:vertAlign w:val="baseline"/><w:lang w:val="vi-VN"/>'), '<w:rPr><w:rFonts w:hint="default"/></w:rPr>'),
    par(run(heading), `${styled("4")}<w:bidi w:val="0"/>`),
    ...bullets.map((text) => par(run(text), `${item(1)}<w:ind w:left="420" w:leftChars="0" w:hanging="420" w:firstLineChars="0"/>`)),
    ...steps.map((text) => par(run(text), `${item(2)}<w:tabs><w:tab w:val="left" w:pos="312"/></w:tabs>`)),
    par(run(tableName), styled("5")),
    table(rows, (text) => par(run(text), '<w:widowControl w:val="0"/><w:vertAlign w:val="baseline"/>')),
    par(`<w:r>${shape}</w:r>`, '<w:jc w:val="center"/>'),
    par(run(picture.caption), `${styled("5")}<w:jc w:val="center"/>`),
    par(run(last)),
    par(run(byline)),
  ].join("");
  return packed({
    body,
    picture: picture.bytes,
    bullet: "\uf06c",
    styles: { "1": "Normal", "2": "Title", "4": "heading 2", "5": "Chú thích ảnh" },
    spaces: 'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
    extra: [
      {
        name: "docProps/custom.xml",
        data: `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>1066-12.2.0.13266</vt:lpwstr></property></Properties>`,
      },
      {
        name: "customXml/item1.xml",
        data: `${head}<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectProps><customSectPr/></customSectProps></s:customData>`,
      },
    ],
  });
}
