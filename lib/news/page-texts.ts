import type { Block, Body, Inline } from "./body";
import type { PagePath } from "./pages";

/*
 * What the standing pages say before the office has written them: general words that are right for every provincial council, with the names
 * of the profile. Also what the first edition of a page begins with.
 */

/** The names that the texts mention, from the profile of the site; the English ones may be empty. */
export interface PageNames {
  councilName: string;
  shortName: string;
  officeName: string;
  englishName: string;
  englishOffice: string;
}

export interface PageText {
  title: string;
  standfirst: string;
  body: Body;
}

/** Words, of which those at the front may be a link: "[Contact](/en/contact): address". */
function inline(line: string): Inline[] {
  const [, name, href, rest] = /^\[([^\]]+)\]\(([^)]+)\)(.*)$/.exec(line) ?? [];
  if (!name || !href) return [{ type: "text", text: line }];
  return [{ type: "text", text: name, marks: [{ type: "link", attrs: { href } }] }, ...(rest ? [{ type: "text" as const, text: rest }] : [])];
}

/** Lines as blocks: "## " a heading, "- " an item of a list, everything else a paragraph. */
function bodyOf(lines: string[]): Body {
  const content: Block[] = [];
  for (const line of lines) {
    const last = content.at(-1);
    if (line.startsWith("## ")) content.push({ type: "heading", attrs: { level: 2 }, content: inline(line.slice(3)) });
    else if (!line.startsWith("- ")) content.push({ type: "paragraph", content: inline(line) });
    else {
      const item = { type: "listItem" as const, content: [{ type: "paragraph" as const, content: inline(line.slice(2)) }] };
      if (last?.type === "bulletList") last.content.push(item);
      else content.push({ type: "bulletList", content: [item] });
    }
  }
  return { type: "doc", content };
}

const text = (title: string, standfirst: string, ...lines: string[]): PageText => ({ title, standfirst, body: bodyOf(lines) });

const texts: Record<PagePath, (names: PageNames) => PageText> = {
  "/gioi-thieu": ({ councilName, shortName, officeName }) =>
    text(
      "Giới thiệu",
      `Cổng thông tin điện tử ${shortName} đăng tin tức và hoạt động của ${councilName}. Mọi tin bài có người viết, người duyệt và ngày đăng.`,
      "## Hội đồng nhân dân tỉnh",
      `${councilName} là cơ quan quyền lực nhà nước ở địa phương, đại diện cho ý chí, nguyện vọng và quyền làm chủ của Nhân dân, do cử tri trong tỉnh bầu ra, chịu trách nhiệm trước Nhân dân địa phương và cơ quan nhà nước cấp trên.`,
      "## Cổng thông tin này",
      `${officeName} quản lý cổng. Tin bài do cán bộ của Văn phòng viết và được một người khác duyệt trước khi đăng. Bài đăng có chỗ sai thì được đính chính ngay tại bài, kèm ngày và điều đã sửa.`,
      "Nội dung trên cổng được sử dụng lại tự do khi ghi rõ nguồn.",
    ),
  "/lien-he": ({ officeName }) =>
    text(
      "Liên hệ",
      "Liên hệ trong giờ hành chính, từ thứ Hai đến thứ Sáu.",
      `Thắc mắc về nội dung trên cổng, tin bài có chỗ chưa đúng, liên kết hỏng: gọi hoặc viết thư cho ${officeName} theo địa chỉ dưới đây, nói rõ trang nào.`,
    ),
  "/tro-nang": () =>
    text(
      "Tiếp cận",
      "Cổng được làm để ai cũng đọc được, bằng thiết bị nào cũng được.",
      "## Chỉnh cách hiển thị",
      "Nút “Hiển thị” ở đầu mỗi trang đổi cỡ chữ, nền sáng hoặc tối, và độ tương phản. Lựa chọn được nhớ trên máy đang dùng, không gắn với tên người dùng.",
      "## Dùng bàn phím",
      "Phím Tab đi lần lượt qua các liên kết và nút. Liên kết đầu tiên của mỗi trang, “Đến nội dung chính”, bỏ qua phần đầu trang.",
      "## Không cần mã lệnh",
      "Mọi trang đọc được khi trình duyệt tắt JavaScript. Trang không đặt cookie theo dõi và không gọi tới máy chủ nào khác.",
      "## Chuẩn đã đối chiếu",
      "Các trang được kiểm tra tự động theo WCAG 2.2 mức A và AA, ở nền sáng, nền tối và tương phản cao.",
      "## Báo chỗ chưa đọc được",
      "Gọi hoặc viết thư theo địa chỉ dưới đây, nói rõ trang nào, thiết bị nào.",
    ),
  "/so-do-trang": () => text("Sơ đồ trang", "", "Mọi khu vực của cổng trên một trang. Tìm một tin bài hay một việc cụ thể thì dùng ô tìm ở đầu trang."),
  "/en": (names) =>
    text(
      councilIn(names),
      "The official portal of the council. News and documents are published in Vietnamese; these pages say in English who we are, what we do and how to reach us.",
      `${councilIn(names)} is the body of state power in the province. It represents the will and the aspirations of the people, is elected by the voters of the province and answers to them.`,
      "## In English",
      "- [Organisation](/en/organisation): the bodies of the council and what each of them does",
      "- [Functions and powers](/en/functions): what the council decides and supervises",
      "- [Contact](/en/contact): address, telephone numbers and e-mail of the office",
    ),
  "/en/about": (names) =>
    text(
      "About the council",
      `${councilIn(names)} is elected by the voters of the province for a term of five years.`,
      "## The council",
      "Under the Law on Organization of Local Administration, the People’s Council at provincial level consists of deputies elected by the voters. It decides on important matters of the province within its powers and supervises the observance of the Constitution and of the law.",
      "## This portal",
      `${officeIn(names)} runs the portal. Every article has an author and is approved by somebody else before it is published. What turns out to be wrong is corrected on the same page, with the date and the correction.`,
    ),
  "/en/organisation": (names) =>
    text(
      "Organisation",
      "The bodies of a People’s Council at provincial level.",
      "## The council in session",
      "The council meets in regular sessions and, where needed, in thematic or unscheduled ones. Its resolutions are adopted by majority vote of all deputies.",
      "## Standing Body",
      "The Standing Body consists of the Chairperson, the Vice Chairpersons and the heads of the committees. It convenes the sessions, coordinates the work of the committees and supervises the execution of resolutions between the sessions.",
      "## Committees",
      "The committees examine drafts before the council votes on them and supervise state bodies in their fields.",
      "## Deputies and their groups",
      "Deputies elected in the same constituency form a group. They meet voters before and after the regular sessions and report to them.",
      "## Office",
      `${officeIn(names)} assists the council, its Standing Body, its committees and its deputies, and manages this portal.`,
    ),
  "/en/functions": () =>
    text(
      "Functions and powers",
      "What the council decides, elects and supervises, under the Constitution and the Law on Organization of Local Administration.",
      "## Decisions",
      "- Resolutions on matters within the powers of the province, among them the socio-economic plan, the budget and its settlement",
      "- Policies and measures to carry out the Constitution and the law in the province",
      "## Elections and confidence",
      "- Election, relief from duty and removal of its Chairperson and Vice Chairpersons, and of the Chairperson, Vice Chairpersons and members of the People’s Committee",
      "- Votes of confidence on persons whom it has elected",
      "## Supervision",
      "- Supervision of the Standing Body, the People’s Committee, the People’s Court and the People’s Procuracy of the province",
      "- Questions by deputies, explanations, thematic supervision, examination of petitions of voters",
    ),
  "/en/contact": (names) =>
    text(
      "Contact",
      "Office hours are Monday to Friday, Viet Nam time (UTC+7).",
      `Questions about this portal and its contents are answered by ${officeIn(names)}. Please name the page that you are writing about.`,
    ),
  "/en/accessibility": () =>
    text(
      "Accessibility",
      "This portal is made to be read by everybody, on any device.",
      "## Display",
      "The button “Display” at the top of every page changes the size of the text, light or dark ground, and contrast. The choice is remembered on your device only.",
      "## Keyboard",
      "The Tab key goes through links and buttons one after the other. The first link of every page, “Skip to content”, passes over the head of the page.",
      "## Without scripts",
      "Every page can be read with JavaScript switched off. No page sets tracking cookies or calls any other server.",
      "## Standard",
      "Pages are tested automatically against WCAG 2.2, levels A and AA.",
      "## Tell us",
      "If there is something that you cannot read, call or write to the address below and say which page and which device.",
    ),
  "/en/site-map": () => text("Site map", "", "All pages in English, and the way to the Vietnamese site."),
};

/** The council's name in English; general words before the administrator has written it. */
export function councilIn({ englishName }: Pick<PageNames, "englishName">): string {
  return englishName || "Provincial People’s Council";
}

/** The office's name in English. */
export function officeIn({ englishOffice }: Pick<PageNames, "englishOffice">): string {
  return englishOffice || "Office of the Provincial People’s Council";
}

/** What a standing page says as long as nobody has published another text. */
export function startingText(path: PagePath, names: PageNames): PageText {
  return texts[path](names);
}
