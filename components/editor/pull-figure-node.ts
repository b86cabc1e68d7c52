import { mergeAttributes, Node } from "@tiptap/core";
import { PullFigureView } from "./pull-figure-view";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    pullFigure: {
      /** Sets an empty number-that-stands-out after the block with the cursor. */
      addPullFigure: () => ReturnType;
    };
  }
}

const text = (name: "value" | "label" | "detail") => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** One number that stands out of the text, with what it counts. */
export const PullFigureNode = Node.create({
  name: "pullFigure",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ value: text("value"), label: text("label"), detail: text("detail") }),
  parseHTML: () => [{ tag: "aside[data-portal-figure]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes(HTMLAttributes, { "data-portal-figure": "" })],
  addNodeView:
    () =>
    ({ node, getPos, view }) =>
      new PullFigureView(node, view, getPos),
  addCommands: () => ({
    addPullFigure:
      () =>
      ({ state, chain }) => {
        const after = state.selection.$to.depth ? state.selection.$to.after(1) : state.selection.to;
        return chain()
          .insertContentAt(after, { type: "pullFigure", attrs: { value: "", label: "", detail: "" } })
          .run();
      },
  }),
});
