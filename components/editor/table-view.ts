import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import { bodyLimits } from "@/lib/news/body";
import { type NodeField, nodeField, show } from "./node-fields";

/** A table while it is edited: its caption in a field above, its cells in place. */
export class TableView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("tbody");
  readonly #wrap = document.createElement("div");
  readonly #caption: NodeField;
  #node: ProseNode;

  constructor(node: ProseNode, view: EditorView, getPos: () => number | undefined) {
    this.#node = node;
    this.dom.className = "etbl";
    this.#caption = nodeField("Tên bảng", {
      hint: "Ví dụ: Kết quả giám sát theo xã, năm 2020",
      max: bodyLimits.tableCaption,
      change: (caption) => {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { caption }));
      },
    });
    const form = document.createElement("div");
    form.className = "imgform";
    form.contentEditable = "false";
    form.append(this.#caption.wrap);
    const table = document.createElement("table");
    table.className = "tbl tbl--text";
    table.append(this.contentDOM);
    this.#wrap.className = "tbl-wrap";
    // Wider than the sheet it scrolls by itself, by keyboard too.
    this.#wrap.tabIndex = 0;
    this.#wrap.setAttribute("role", "group");
    this.#wrap.setAttribute("aria-label", "Các ô của bảng");
    this.#wrap.append(table);
    this.dom.append(form, this.#wrap);
    show(this.#caption, String(node.attrs.caption));
  }

  update(node: ProseNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    show(this.#caption, String(node.attrs.caption));
    return true;
  }

  // Keys in the caption belong to it, and arrows that scroll the frame move no cursor.
  stopEvent(event: Event): boolean {
    return event.target === this.#caption.input || (event.target === this.#wrap && event.type.startsWith("key"));
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}
