import { scanWord } from "@/lib/files/labels";
import { whyHeld } from "@/lib/files/policy";
import type { ScanState } from "@/prisma/generated/enums";
import { type Block, type Body, figuresOf, videosOf } from "./body";
import { contrastsBetween, yearsThatDiffer } from "./contradictions";
import { breakdownsOf, brokenBreakdowns } from "./figures";

/** Something that an article lacks. Blocking ones stop approval and publication; the others are for people to weigh. */
export interface Finding {
  kind:
    | "no-title"
    | "no-category"
    | "no-body"
    | "picture"
    | "missing-lead-alt"
    | "no-standfirst"
    | "no-byline"
    | "heading-order"
    | "sum"
    | "no-change"
    | "long-title"
    | "link-text"
    | "contrast"
    | "quarantine"
    | "video"
    | "video-captions";
  blocking: boolean;
  /** What to do, in Vietnamese. */
  sentence: string;
  /** Which figure or heading, from 1; null when it concerns the whole article. */
  place: number | null;
}

/** Something that was looked at and is as it should be, in Vietnamese. What an article does not have is not praised. */
export type Passed = Pick<Finding, "kind" | "sentence">;

export interface ScannedFile {
  name: string;
  scanState: ScanState;
  scanNote: string;
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
  /** The files that it uses, where the server has looked them up. */
  scanned?: readonly ScannedFile[];
  /** True for a new edition of something that readers have already seen. */
  correcting: boolean;
  change: "CORRECTION" | "UPDATE" | null;
  changeNote: string;
  /** True for a standing page: it has no category, no by-line, and needs no standfirst. */
  page?: boolean;
}

const block = (kind: Finding["kind"], sentence: string, place: number | null = null): Finding => ({ kind, blocking: true, sentence, place });
const doubt = (kind: Finding["kind"], sentence: string, place: number | null = null): Finding => ({ kind, blocking: false, sentence, place });

function figureFindings(body: Body): Finding[] {
  return figuresOf(body).flatMap(({ attrs }, i) => {
    const place = i + 1;
    const caption = attrs.caption.trim();
    const lacks = [
      attrs.fileId ? "" : "thiếu tệp ảnh",
      // WCAG 2.2, 1.1.1: whoever does not see the picture learns what it shows.
      attrs.alt.trim() ? "" : "thiếu mô tả",
      caption ? "" : "thiếu chú thích",
    ].filter(Boolean);
    if (lacks.length === 0) return [];
    const name = caption ? `Ảnh ${place} (“${caption.length > 40 ? `${caption.slice(0, 40).trimEnd()}…` : caption}”)` : `Ảnh ${place}`;
    return [block("picture", `${name}: ${lacks.join(", ")}.`, place)];
  });
}

function videoFindings(body: Body): Finding[] {
  return videosOf(body).flatMap(({ attrs }, i) => {
    const place = i + 1;
    const lacks = [attrs.fileId ? "" : "thiếu tệp video", attrs.caption.trim() ? "" : "thiếu chú thích"].filter(Boolean);
    return [
      ...(lacks.length ? [block("video", `Video ${place}: ${lacks.join(", ")}.`, place)] : []),
      // WCAG 2.2, 1.2.2: whoever does not hear reads what is said.
      ...(attrs.captionsId ? [] : [doubt("video-captions", `Video ${place}: chưa có phụ đề. Người không nghe được sẽ không biết video nói gì.`, place)]),
      ...(attrs.posterId ? [] : [doubt("video-captions", `Video ${place}: chưa có ảnh chờ. Người đọc thấy một khung đen.`, place)]),
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

function wordsOf({ title, standfirst, bodyText }: Checkable): string {
  return [title, standfirst, bodyText].join("\n");
}

/** Beyond this lists show a title on three lines of a phone. */
const LONG_TITLE = 120;

/** Words that say nothing of where a link leads, when they are all that is read out. */
const EMPTY_LINKS =
  /^(?:(?:bấm |xem |click )?(?:vào )?(?:đây|tại đây|ở đây|thêm|tiếp|chi tiết|xem thêm|xem chi tiết|link|liên kết)|https?:\/\/\S+|www\.\S+)[.…:]*$/iu;

/** The words of every link of a text, in reading order; a link across bold words is one. */
function linkWords(body: Body): string[] {
  const found: string[] = [];
  const visit = (node: unknown, before: { href: string | null }): void => {
    if (Array.isArray(node)) {
      const last = { href: null };
      for (const child of node) visit(child, last);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const { text, marks, content } = node as { text?: string; marks?: { type: string; attrs?: { href?: string } }[]; content?: unknown[] };
    const href = marks?.find(({ type }) => type === "link")?.attrs?.href ?? null;
    if (text !== undefined && href !== null) {
      if (before.href === href) found[found.length - 1] += text;
      else found.push(text);
    }
    before.href = href;
    if (content) visit(content, { href: null });
  };
  visit(body.content, { href: null });
  return found.map((words) => words.trim());
}

function wordingFindings({ title, standfirst, body }: Checkable): Finding[] {
  const lead = standfirst.trim();
  const years = lead ? yearsThatDiffer(title, lead) : null;
  return [
    ...(title.length > LONG_TITLE ? [doubt("long-title", `Tiêu đề dài ${title.length} ký tự; danh sách đọc nhanh khi dưới ${LONG_TITLE}.`)] : []),
    // WCAG 2.2, 2.4.4: a screen reader lists links by their words alone.
    ...linkWords(body)
      .filter((words) => EMPTY_LINKS.test(words))
      .map((words) =>
        doubt("link-text", `Liên kết “${words.slice(0, 40)}” không nói dẫn đến đâu: đặt liên kết vào tên của trang, ví dụ “Nghị quyết số 45/NQ-HĐND”.`),
      ),
    ...contrastsBetween(title, lead).map((pair) => doubt("contrast", `Tiêu đề viết “${pair.title}”, tóm tắt viết “${pair.lead}”. Kiểm tra lại.`)),
    ...(years ? [doubt("contrast", `Tiêu đề nói năm ${years.title.join(", ")}, tóm tắt nói năm ${years.lead.join(", ")}. Kiểm tra lại.`)] : []),
  ];
}

/** Files in quarantine stop a publication: readers would find an empty place, or worse. */
function quarantineFindings({ scanned = [] }: Checkable): Finding[] {
  const sentences = scanned.flatMap((file) => {
    const held = whyHeld(file);
    return held ? [`Tệp ${file.name}: ${scanWord(file)}. ${held === "infected" ? "Bỏ tệp này khỏi bài" : "Quét xong mới đăng được"}.`] : [];
  });
  return [...new Set(sentences)].map((sentence) => block("quarantine", sentence));
}

/** Everything that is missing or doubtful, blocking findings first. Pure. */
export function findingsOf(edition: Checkable): Finding[] {
  const findings = [
    ...(edition.title.trim() ? [] : [block("no-title", "Nhập tiêu đề.")]),
    ...(edition.categoryId || edition.page ? [] : [block("no-category", "Chọn chuyên mục.")]),
    ...(edition.bodyText.trim() ? [] : [block("no-body", "Viết nội dung.")]),
    // Whoever read the old text is told what changed; the office knows later why.
    ...(edition.correcting && (!edition.change || !edition.changeNote.trim())
      ? [block("no-change", edition.change ? "Viết đã sửa gì so với bản đang đăng." : "Chọn đính chính hay cập nhật, và viết đã sửa gì.")]
      : []),
    ...figureFindings(edition.body),
    ...(edition.leadFileId && !edition.leadAlt.trim() ? [block("missing-lead-alt", "Ảnh đại diện: viết mô tả điều nhìn thấy.")] : []),
    ...videoFindings(edition.body),
    ...quarantineFindings(edition),
    ...(edition.standfirst.trim() || edition.page ? [] : [doubt("no-standfirst", "Chưa có tóm tắt; trang chủ và danh sách sẽ chỉ có tiêu đề.")]),
    ...(edition.bylines.length || edition.page ? [] : [doubt("no-byline", "Chưa ghi người viết.")]),
    ...headingFindings(edition.body),
    ...wordingFindings(edition),
    ...brokenBreakdowns(wordsOf(edition)).map(({ text, total, sum }) =>
      doubt("sum", `“${text}”: các phần cộng lại là ${sum}, không phải ${total}. Đối chiếu lại số liệu.`),
    ),
  ];
  return findings.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}

/** What was looked at and lacks nothing; checks of things that the article does not have are left out. Pure. */
export function passedOf(edition: Checkable): Passed[] {
  const found = new Set(findingsOf(edition).map(({ kind }) => kind));
  const sums = breakdownsOf(wordsOf(edition)).map(({ parts, total }) => `${parts.join(" + ")} = ${total}`);
  const pictures = figuresOf(edition.body).length > 0 || edition.leadFileId !== null;
  const headings = edition.body.content.some(({ type }) => type === "heading");
  const looked: [Finding["kind"][], string, boolean][] = [
    [["no-title"], "Có tiêu đề", true],
    [["no-standfirst"], "Có tóm tắt", edition.standfirst.trim() !== ""],
    [["no-category"], "Có chuyên mục", edition.categoryId !== null],
    [["no-body"], "Có nội dung", true],
    [["picture", "missing-lead-alt"], "Ảnh đủ tệp, mô tả và chú thích", pictures],
    [["video", "video-captions"], "Video đủ tệp, chú thích, phụ đề và ảnh chờ", videosOf(edition.body).length > 0],
    [["no-change"], "Đã ghi điều sửa so với bản đang đăng", edition.correcting],
    [["no-byline"], "Có tên người viết", edition.bylines.length > 0],
    [["heading-order"], "Đề mục đúng thứ bậc", headings],
    [["sum"], `Các số cộng khớp với tổng đã viết: ${sums.slice(0, 3).join("; ")}${sums.length > 3 ? "…" : ""}`, sums.length > 0],
  ];
  return looked.flatMap(([kinds, sentence, applies]) => {
    const [kind] = kinds;
    return applies && kind && !kinds.some((one) => found.has(one)) ? [{ kind, sentence }] : [];
  });
}

/** How many findings stop approval and publication. */
export function blockingCount(findings: readonly Finding[]): number {
  return findings.filter(({ blocking }) => blocking).length;
}
