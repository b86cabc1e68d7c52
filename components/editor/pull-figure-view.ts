import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { bodyLimits } from "@/lib/news/body";
import { type NodeField, nodeField, show } from "./node-fields";

type Attributes = { value: string; label: string; detail: string };

/** The fields of a number that stands out. */
export class PullFigureView implements NodeView {
  readonly dom = document.createElement("aside");
  readonly #fields: Record<keyof Attributes, NodeField>;
  #node: ProseNode;

  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;

  constructor(node: ProseNode, view: EditorView, getPos: () => number | undefined) {
    this.view = view;
    this.getPos = getPos;

    this.#node = node;
    this.dom.className = "epull";
    this.dom.contentEditable = "false";
    this.dom.setAttribute("aria-label", "Con số nổi bật");
    const set = (name: keyof Attributes) => (value: string) => this.#set({ [name]: value });
    this.#fields = {
      value: nodeField("Con số", { hint: "Ví dụ 97 hoặc 93,9%", max: bodyLimits.value, change: set("value") }),
      label: nodeField("Đếm cái gì", { hint: "Ví dụ: nghị quyết được thông qua", max: bodyLimits.label, change: set("label") }),
      detail: nodeField("Nói thêm (nếu cần)", { max: bodyLimits.detail, change: set("detail") }),
    };
    const form = document.createElement("div");
    form.className = "imgform";
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "btn btn--sm btn--danger";
    remove.textContent = "Bỏ con số này";
    remove.addEventListener("click", () => this.#remove());
    const row = document.createElement("div");
    row.className = "btns";
    row.append(remove);
    form.append(this.#fields.value.wrap, this.#fields.label.wrap, this.#fields.detail.wrap, row);
    this.dom.append(form);
    this.#render();
  }

  #set(change: Partial<Attributes>): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, undefined, { ...this.#node.attrs, ...change }));
  }

  #remove(): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(at, at + this.#node.nodeSize));
    this.view.focus();
  }

  #render(): void {
    const attributes = this.#node.attrs as Attributes;
    for (const name of ["value", "label", "detail"] as const) show(this.#fields[name], attributes[name]);
  }

  update(node: ProseNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#render();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && this.dom.contains(event.target) && !event.type.startsWith("drag") && event.type !== "drop";
  }

  ignoreMutation(): boolean {
    return true;
  }
}
