import { Document, ImageRun, Packer, Paragraph, TextRun } from "docx";
import sharp from "sharp";

/* Word files as an office sends them, made for one test each. */

export interface WordPicture {
  bytes: Buffer;
  /** Empty when nobody wrote one, as in most files. */
  alt?: string;
}

export type WordPart = string | { text: string; style: string } | { text: string; font: string } | WordPicture;

/** A picture that no other test has, in one colour. */
export async function colour(red: number, green: number, blue: number): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 300, channels: 3, background: { r: red, g: green, b: blue } } })
    .jpeg()
    .toBuffer();
}

function paragraph(part: WordPart): Paragraph {
  if (typeof part === "string") return new Paragraph({ children: [new TextRun(part)] });
  if ("font" in part) return new Paragraph({ children: [new TextRun(part)] });
  if ("text" in part) return new Paragraph({ style: part.style, children: [new TextRun(part.text)] });
  const words = part.alt ? { altText: { name: "anh", title: "", description: part.alt } } : {};
  return new Paragraph({ children: [new ImageRun({ type: "jpg", data: part.bytes, transformation: { width: 400, height: 300 }, ...words })] });
}

/** A .docx with these paragraphs; `styles` adds paragraph styles under the names that an office's program gives them. */
export async function wordFile(parts: WordPart[], styles: { id: string; name: string }[] = []): Promise<Buffer> {
  const file = new Document({
    styles: { paragraphStyles: [{ id: "Caption", name: "caption" }, ...styles] },
    sections: [{ children: parts.map(paragraph) }],
  });
  return Packer.toBuffer(file);
}
