import { scanWord } from "@/lib/files/labels";
import { whyHeld } from "@/lib/files/policy";
import type { ScanState } from "@/prisma/generated/enums";
import { type Block, type Body, figuresOf, videosOf } from "./body";
import { contrastsBetween, yearsThatDiffer } from "./contradictions";
import { dayFindings } from "./days";
import { breakdownsOf, brokenBreakdowns } from "./figures";
import { type Ask, askLimits, block, doubt, type Facts, type Finding, type Passed } from "./findings";
import { keyOf, linksIn } from "./links";
import { mentionFindings, mentionsIn } from "./mentions";
import { wayFindings } from "./ways";

export type { Finding, Passed } from "./findings";

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
  eventDate: Date | null;
  /** Ids of the people who stand under the article. */
  people: readonly string[];
  /** Null while the server has not been asked yet. */
  facts: Facts | null;
  /** True for a standing page: it has no category, no by-line, and needs no standfirst. */
  page?: boolean;
}

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

function wordsOf({ title, standfirst, bodyText }: Pick<Checkable, "title" | "standfirst" | "bodyText">): string {
  return [title, standfirst, bodyText].join("\n");
}

/** What the server is asked about a text, so that nothing of it is said without having been looked up. */
export function askOf(edition: Pick<Checkable, "title" | "standfirst" | "body" | "bodyText">): Ask {
  const links = new Map(linksIn(edition.body).map((attrs) => [keyOf(attrs), attrs]));
  const names = mentionsIn(wordsOf(edition)).map(({ name }) => name);
  return { links: [...links.values()].slice(0, askLimits.links), names: names.slice(0, askLimits.names) };
}

/** Beyond this lists show a title on three lines of a phone. */
const LONG_TITLE = 120;

function wordingFindings({ title, standfirst, body, facts }: Checkable): Finding[] {
  const lead = standfirst.trim();
  const years = lead ? yearsThatDiffer(title, lead) : null;
  return [
    ...(title.length > LONG_TITLE ? [doubt("long-title", `Tiêu đề dài ${title.length} ký tự; danh sách đọc nhanh khi dưới ${LONG_TITLE}.`)] : []),
    ...wayFindings(body, facts),
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
    ...dayFindings(edition, edition.facts?.today ?? null),
    ...mentionFindings(wordsOf(edition), new Set(edition.people), edition.facts),
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
    [["link-broken", "link-waiting"], "Liên kết trong cổng đều dẫn đến nơi", Object.keys(edition.facts?.links ?? {}).length > 0],
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
