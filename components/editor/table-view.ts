import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import { bodyLimits } from "@/lib/news/body";
import { type NodeField, nodeField, show } from "./node-fields";

/** A table while it is edited: its caption in a field above, its cells in place. */
export class TableView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("tbody");
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
    const wrap = document.createElement("div");
    wrap.className = "tbl-wrap";
    wrap.append(table);
    this.dom.append(form, wrap);
    show(this.#caption, String(node.attrs.caption));
  }

  update(node: ProseNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    show(this.#caption, String(node.attrs.caption));
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#caption.input;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}
