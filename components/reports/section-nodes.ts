import { mergeAttributes, Node } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";
import { linkPattern } from "@/components/editor/link-address";
import type { FigureToken, ReportBody } from "@/lib/reports/body";
import type { FigureWords } from "./figure-words";

/* The editor of a section knows exactly the nodes of lib/reports/body.ts: a figure is chosen, never typed. */

/** What the nodes say, from the figures and charts that can be chosen. */
export interface Told {
  figures: FigureWords;
  chart(key: string): string;
}

const kept = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
});

const given = (attrs: Record<string, unknown>): FigureToken => ({
  indicator: String(attrs.indicator),
  form: attrs.form === "number" ? "number" : "words",
  ...(typeof attrs.breakdown === "string" && attrs.breakdown ? { breakdown: attrs.breakdown } : {}),
  ...(typeof attrs.part === "string" && attrs.part ? { part: attrs.part } : {}),
});

const tokenNode = (told: Told) =>
  Node.create({
    name: "figure",
    group: "inline",
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ indicator: kept("indicator"), breakdown: kept("breakdown"), part: kept("part"), form: { ...kept("form"), default: "words" } }),
    parseHTML: () => [{ tag: "span[data-indicator]" }],
    renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { class: "rtok" }), told.figures.wordsOf(given(node.attrs))],
    renderText: ({ node }) => told.figures.wordsOf(given(node.attrs)),
    // What is drawn follows when the figures are frozen anew; what is copied is made by `renderHTML`.
    addNodeView:
      () =>
      ({ node, HTMLAttributes }) => {
        const dom = document.createElement("span");
        for (const [name, value] of Object.entries(mergeAttributes(HTMLAttributes, { class: "rtok" }))) dom.setAttribute(name, String(value));
        const say = () => {
          dom.textContent = told.figures.wordsOf(given(node.attrs));
        };
        say();
        return { dom, destroy: told.figures.subscribe(say) };
      },
  });

const chartNode = (told: Told) =>
  Node.create({
    name: "chart",
    group: "block",
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({ key: kept("key") }),
    parseHTML: () => [{ tag: "div[data-key]" }],
    renderHTML: ({ node, HTMLAttributes }) => ["div", mergeAttributes(HTMLAttributes, { class: "rchart" }), `Biểu đồ: ${told.chart(String(node.attrs.key))}`],
  });

export const sectionExtensions = (told: Told) => [
  StarterKit.configure({
    ...{ code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false, blockquote: false },
    ...{ link: false, listItem: false, orderedList: false, trailingNode: false },
    heading: { levels: [3] },
  }),
  ListItem.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" }),
  OrderedList.extend({ addAttributes: () => ({}) }),
  Link.extend({ addAttributes: () => ({ href: { default: null } }) }).configure({
    ...{ openOnClick: false, autolink: false, linkOnPaste: true, HTMLAttributes: {} },
    isAllowedUri: (address) => linkPattern.test(address),
  }),
  tokenNode(told),
  chartNode(told),
];

/** The document as it is stored: attributes that say nothing are left out. */
export function storedSection(document: unknown): ReportBody {
  return JSON.parse(JSON.stringify(document, (_, value: unknown) => (value === null ? undefined : value))) as ReportBody;
}
