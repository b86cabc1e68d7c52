import { mergeAttributes, Node } from "@tiptap/core";
import { FigureView } from "./figure-view";
import { pastedInto } from "./picture-intake";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    figure: {
      /** Sets an empty picture place after the block with the cursor; the picture is chosen in the place itself. */
      addFigure: () => ReturnType;
    };
  }
}

const text = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({ [name]: attributes[name.replace("data-", "")] }),
});

/** A picture with caption, photographer and description; `fileId` null is a place whose picture is still missing. */
export const FigureNode = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes() {
    return {
      fileId: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-file") || null,
        renderHTML: (attributes: Record<string, unknown>) => (attributes.fileId ? { "data-file": attributes.fileId } : {}),
      },
      caption: text("data-caption"),
      credit: text("data-credit"),
      alt: text("data-alt"),
      // The key of a picture that was pasted, as long as this page is open; `storedBody` leaves it out of what is saved.
      pasted: { default: null, rendered: false, parseHTML: (element: HTMLElement) => element.getAttribute("data-pasted") },
    };
  },
  // Only our own figures come back from the clipboard: a picture copied from elsewhere has no rights, no size and no description.
  parseHTML: () => [{ tag: "figure[data-portal-figure]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes, { "data-portal-figure": "" })],
  addNodeView:
    () =>
    ({ node, getPos, view, editor }) =>
      new FigureView(node, view, getPos, pastedInto(editor), (onPick) => editor.storage.pictureIntake.choose(onPick)),
  addCommands: () => ({
    addFigure:
      () =>
      ({ state, chain }) => {
        const after = state.selection.$to.depth ? state.selection.$to.after(1) : state.selection.to;
        return chain()
          .insertContentAt(after, { type: "figure", attrs: { fileId: null, caption: "", credit: "", alt: "" } })
          .run();
      },
  }),
});
