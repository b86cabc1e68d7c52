import { type Block, type Body, figuresOf } from "./body";
import { brokenBreakdowns } from "./figures";

/** Something that an article lacks. Blocking ones stop approval and publication; the others are for people to weigh. */
export interface Finding {
  kind:
    | "no-title"
    | "no-category"
    | "no-body"
    | "missing-picture"
    | "missing-alt"
    | "missing-caption"
    | "missing-lead-alt"
    | "no-standfirst"
    | "no-byline"
    | "heading-order"
    | "sum";
  blocking: boolean;
  /** What to do, in Vietnamese. */
  sentence: string;
  /** Which figure or heading, from 1; null when it concerns the whole article. */
  place: number | null;
}

export interface Checkable {
  title: string;
  standfirst: string;
  body: Body;
  bodyText: string;
  categoryId: string | null;
  leadFileId: string | null;
  leadAlt: string;
  bylines: readonly unknown[];
}

const block = (kind: Finding["kind"], sentence: string, place: number | null = null): Finding => ({ kind, blocking: true, sentence, place });
const doubt = (kind: Finding["kind"], sentence: string, place: number | null = null): Finding => ({ kind, blocking: false, sentence, place });

function figureFindings(body: Body): Finding[] {
  return figuresOf(body).flatMap(({ attrs }, i) => {
    const place = i + 1;
    const name = attrs.caption ? `Ảnh ${place} (“${attrs.caption}”)` : `Ảnh ${place}`;
    return [
      ...(attrs.fileId ? [] : [block("missing-picture", `${name}: tải ảnh lên, hoặc bỏ chỗ ảnh này.`, place)]),
      // WCAG 2.2, 1.1.1: whoever does not see the picture learns what it shows.
      ...(attrs.alt.trim() ? [] : [block("missing-alt", `${name}: viết mô tả điều nhìn thấy, ví dụ “Đại biểu giơ thẻ biểu quyết trong hội trường”.`, place)]),
      ...(attrs.caption.trim() ? [] : [block("missing-caption", `${name}: viết chú thích: ai, ở đâu, khi nào.`, place)]),
    ];
  });
}

function headingText(block: Extract<Block, { type: "heading" }>): string {
  return (block.content ?? []).map((node) => (node.type === "text" ? node.text : " ")).join("");
}

function headingFindings(body: Body): Finding[] {
  let seen = 1;
  return body.content
    .filter((node) => node.type === "heading")
    .flatMap((node, i) => {
      const { level } = node.attrs;
      const jump = level > seen + 1;
      seen = level;
      // WCAG 2.2, 1.3.1: a level that is skipped sounds like a missing chapter.
      return jump ? [doubt("heading-order", `Đề mục “${headingText(node)}” là cấp nhỏ mà phía trên chưa có đề mục lớn: đổi cấp của đề mục.`, i + 1)] : [];
    });
}

/** Everything that is missing or doubtful, blocking findings first. Pure. */
export function findingsOf(edition: Checkable): Finding[] {
  const findings = [
    ...(edition.title.trim() ? [] : [block("no-title", "Nhập tiêu đề.")]),
    ...(edition.categoryId ? [] : [block("no-category", "Chọn chuyên mục.")]),
    ...(edition.bodyText.trim() ? [] : [block("no-body", "Viết nội dung.")]),
    ...figureFindings(edition.body),
    ...(edition.leadFileId && !edition.leadAlt.trim() ? [block("missing-lead-alt", "Ảnh đại diện: viết mô tả điều nhìn thấy.")] : []),
    ...(edition.standfirst.trim() ? [] : [doubt("no-standfirst", "Chưa có tóm tắt; trang chủ và danh sách sẽ chỉ có tiêu đề.")]),
    ...(edition.bylines.length ? [] : [doubt("no-byline", "Chưa ghi người viết.")]),
    ...headingFindings(edition.body),
    ...brokenBreakdowns([edition.title, edition.standfirst, edition.bodyText].join("\n")).map(({ text, total, sum }) =>
      doubt("sum", `“${text}”: các phần cộng lại là ${sum}, không phải ${total}. Đối chiếu lại số liệu.`),
    ),
  ];
  return findings.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}

/** How many findings stop approval and publication. */
export function blockingCount(findings: readonly Finding[]): number {
  return findings.filter(({ blocking }) => blocking).length;
}
