import { Fragment, type Node as ProseNode, Slice } from "@tiptap/pm/model";
import { type Block, bodySchema } from "@/lib/news/body";
import { withNamedColumns } from "@/lib/news/tables";

type TableBlock = Extract<Block, { type: "table" }>;

/** The paragraphs of a table that only places things: one column wide. Null for a real one. */
function placedThings(table: ProseNode): ProseNode[] | null {
  const paragraphs: ProseNode[] = [];
  let placing = true;
  table.forEach((row) => {
    placing &&= row.childCount <= 1;
    row.forEach((cell) => {
      placing &&= cell.attrs.colspan === 1;
      cell.forEach((paragraph) => void paragraphs.push(paragraph));
    });
  });
  return placing ? paragraphs : null;
}

/** A first row in bold becomes the names of the columns; what the schema of texts does not take is left for the server to refuse. */
function named(table: ProseNode): ProseNode {
  const json = bodySchema.safeParse({ type: "doc", content: [table.toJSON()] });
  const [block] = json.success ? json.data.content : [];
  if (block?.type !== "table") return table;
  return table.type.schema.nodeFromJSON({ ...block, content: withNamedColumns((block as TableBlock).content) });
}

/** What was pasted, once ProseMirror has read it: tables that only place things are their words, real ones know their head. */
export function cleanPastedSlice(slice: Slice): Slice {
  // A part of our own text, cut through its middle, is as it was.
  if (slice.openStart > 1 || slice.openEnd > 1) return slice;
  const nodes: ProseNode[] = [];
  slice.content.forEach((node) => {
    if (node.type.name !== "table") nodes.push(node);
    else nodes.push(...(placedThings(node) ?? [named(node)]));
  });
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd);
}
