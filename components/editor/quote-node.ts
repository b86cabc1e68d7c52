import { Blockquote } from "@tiptap/extension-blockquote";
import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorView, NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import { bodyLimits } from "@/lib/news/body";
import { type NodeField, nodeField, show } from "./node-fields";

/** A quotation in the text: its words are edited in place, its speaker in a field below. */
class QuoteView implements NodeView {
  readonly dom = document.createElement("blockquote");
  readonly contentDOM = document.createElement("div");
  readonly #speaker: NodeField;
  #node: ProseNode;

  constructor(node: ProseNode, view: EditorView, getPos: () => number | undefined) {
    this.#node = node;
    this.dom.className = "equote";
    this.#speaker = nodeField("Ai nói, chức vụ gì", {
      hint: "Ví dụ: Bà Hoàng Thị Minh Hạnh, Chủ tịch Hội đồng nhân dân tỉnh",
      max: bodyLimits.speaker,
      change: (speaker) => {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { speaker }));
      },
    });
    const form = document.createElement("div");
    form.className = "imgform";
    form.contentEditable = "false";
    form.append(this.#speaker.wrap);
    this.dom.append(this.contentDOM, form);
    show(this.#speaker, String(node.attrs.speaker));
  }

  update(node: ProseNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    show(this.#speaker, String(node.attrs.speaker));
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#speaker.input;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

/** A quotation with its speaker. */
export const QuoteNode = Blockquote.extend({
  content: "paragraph+",
  addAttributes: () => ({
    speaker: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("data-speaker") ?? "",
      renderHTML: (attributes: Record<string, unknown>) => (attributes.speaker ? { "data-speaker": attributes.speaker } : {}),
    },
  }),
  addNodeView:
    () =>
    ({ node, getPos, view }) =>
      new QuoteView(node, view, getPos),
});
