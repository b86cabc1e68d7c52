import { mergeAttributes, Node } from "@tiptap/core";
import { VideoView } from "./video-view";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    video: {
      /** Sets an empty place for a video after the block with the cursor; its files are chosen in the place itself. */
      addVideo: () => ReturnType;
    };
  }
}

/** An attribute that goes through the clipboard as `data-…`; "" stands for none. */
const kept = (name: string, none: null | "") => ({
  default: none,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name.toLowerCase()}`) || none,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name.toLowerCase()}`]: attributes[name] ?? "" }),
});

/** A video with poster, captions, caption and credit; `fileId` null is a place whose video is still missing. */
export const VideoNode = Node.create({
  name: "video",
  group: "block",
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    fileId: kept("fileId", null),
    posterId: kept("posterId", null),
    captionsId: kept("captionsId", null),
    caption: kept("caption", ""),
    credit: kept("credit", ""),
  }),
  parseHTML: () => [{ tag: "figure[data-portal-video]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes, { "data-portal-video": "" })],
  addNodeView:
    () =>
    ({ node, getPos, view }) =>
      new VideoView(node, view, getPos),
  addCommands: () => ({
    addVideo:
      () =>
      ({ state, chain }) => {
        const { $to, to } = state.selection;
        return chain()
          .insertContentAt($to.depth ? $to.after(1) : to, { type: "video" })
          .run();
      },
  }),
});
