import { ListItem, OrderedList } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";
import { FigureNode } from "./figure-node";
import { LinkMark } from "./link-mark";
import { PictureIntake } from "./picture-intake";
import { PullFigureNode } from "./pull-figure-node";
import { QuoteNode } from "./quote-node";
import { TableCellNode, TableHeaderNode, TableNode, TableRowNode } from "./table-nodes";
import { VideoNode } from "./video-node";

/**
 * The editor knows exactly the nodes and marks of lib/news/body.ts: what cannot be published cannot be typed or pasted.
 */
export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    blockquote: false,
    link: false,
    listItem: false,
    orderedList: false,
    // Paragraphs after a last picture are added by the writer: an automatic one would change the text by opening it.
    trailingNode: false,
    heading: { levels: [2, 3] },
  }),
  QuoteNode,
  FigureNode,
  VideoNode,
  PictureIntake,
  PullFigureNode,
  TableNode,
  TableRowNode,
  TableHeaderNode,
  TableCellNode,
  ListItem.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" }),
  // Numbers count from 1 in a published text; a pasted start or style is dropped.
  OrderedList.extend({ addAttributes: () => ({}) }),
  LinkMark,
];
