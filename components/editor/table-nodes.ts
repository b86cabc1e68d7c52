import { mergeAttributes, Node } from "@tiptap/core";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { tableLimits } from "@/lib/news/tables";
import { TableView } from "./table-view";

/*
 * Tables on ProseMirror's own table commands. Not TipTap's extension: its cells carry column widths and alignments, which the text
 * of an article does not have.
 */

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    table: {
      /** Sets a table of three rows and columns, the first row naming the columns, after the block with the cursor, and goes into it. */
      addTable: () => ReturnType;
      /** Does one thing to the table with the cursor. */
      changeTable: (change: TableChange) => ReturnType;
    };
  }
}

const changes = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  dropRow: deleteRow,
  dropColumn: deleteColumn,
  headerRow: toggleHeaderRow,
  merge: mergeCells,
  split: splitCell,
  drop: deleteTable,
};

/** What can be done to a table. */
export type TableChange = keyof typeof changes;

const span = (name: "colspan" | "rowspan", most: number) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.min(most, Math.max(1, Number.parseInt(element.getAttribute(name) ?? "1", 10) || 1)),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
});
const spans = () => ({ colspan: span("colspan", tableLimits.columns), rowspan: span("rowspan", tableLimits.rows) });

const roles: Record<string, string> = { table: "table", tableRow: "row", tableCell: "cell", tableHeader: "header_cell" };

const paragraph = { type: "paragraph" };
const row = (type: "tableHeader" | "tableCell") => ({ type: "tableRow", content: Array.from({ length: 3 }, () => ({ type, content: [paragraph] })) });
const fresh = { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] };

/** A table with its caption; rows, headers and cells are nodes of their own. */
export const TableNode = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  // Before the hard break, which takes Ctrl+Enter elsewhere.
  priority: 150,
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
  addAttributes: () => ({
    caption: {
      default: "",
      parseHTML: (element: HTMLElement) =>
        (element.getAttribute("data-caption") ?? element.querySelector("caption")?.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, tableLimits.caption),
      renderHTML: (attributes: Record<string, unknown>) => (attributes.caption ? { "data-caption": attributes.caption } : {}),
    },
  }),
  // The caption is an attribute: its element must not become a paragraph before the table as well.
  parseHTML: () => [{ tag: "table" }, { tag: "table > caption", ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ["table", mergeAttributes(HTMLAttributes), ["tbody", 0]],
  addNodeView:
    () =>
    ({ node, getPos, view }) =>
      new TableView(node, view, getPos),
  addProseMirrorPlugins: () => [tableEditing()],
  addCommands: () => ({
    addTable:
      () =>
      ({ state, chain }) => {
        const after = state.selection.$to.depth ? state.selection.$to.after(1) : state.selection.to;
        return chain()
          .insertContentAt(after, fresh)
          .setTextSelection(after + 4)
          .focus()
          .run();
      },
    changeTable:
      (change) =>
      ({ state, dispatch }) =>
        changes[change](state, dispatch),
  }),
  addKeyboardShortcuts() {
    const leave = () => {
      const { $head } = this.editor.state.selection;
      if (!isInTable(this.editor.state)) return false;
      const after = $head.after(1);
      const next = this.editor.state.doc.nodeAt(after);
      const chain = this.editor.chain();
      if (next?.type.name !== "paragraph") chain.insertContentAt(after, paragraph);
      return chain
        .setTextSelection(after + 1)
        .focus()
        .run();
    };
    const clear = () => {
      const { selection } = this.editor.state;
      const all = selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection();
      return all && this.editor.commands.changeTable("drop");
    };
    const next = (step: 1 | -1) => this.editor.commands.command(({ state, dispatch }) => goToNextCell(step)(state, dispatch));
    return {
      // After the last cell Tab makes a row, as in Word; before the first cell it stays, so that it never walks out of the text unasked.
      Tab: () => isInTable(this.editor.state) && (next(1) || (this.editor.commands.changeTable("rowAfter") && next(1))),
      "Shift-Tab": () => isInTable(this.editor.state) && (next(-1) || true),
      "Mod-Enter": leave,
      Backspace: clear,
      Delete: clear,
    };
  },
});

export const TableRowNode = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableCellNode = Node.create({
  name: "tableCell",
  content: "paragraph+",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

export const TableHeaderNode = Node.create({
  name: "tableHeader",
  content: "paragraph+",
  isolating: true,
  addAttributes: spans,
  // Word marks the rows that repeat on every page as a head, of ordinary cells.
  parseHTML: () => [{ tag: "th" }, { tag: "thead td", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["th", HTMLAttributes, 0],
});
