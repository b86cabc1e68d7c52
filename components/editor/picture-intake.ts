import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { PickedPicture } from "@/components/files/library-dialog";
import { UploadRefused, upload } from "@/components/files/upload";
import { placeOf, withEveryPlace, withPicturePlaces } from "./paste-pictures";
import { PastedPictures } from "./pasted-pictures";

declare module "@tiptap/core" {
  interface Storage {
    pictureIntake: { pasted: PastedPictures; choose: ChoosePicture };
  }
}

/** Lets somebody choose a picture from the library and hands over what they chose. */
export type ChoosePicture = (onPick: (picture: PickedPicture) => void) => void;

/** The pictures pasted into this editor. */
export const pastedInto = (editor: Editor): PastedPictures => editor.storage.pictureIntake.pasted;

/** Sends a picture and gives its figure, wherever it stands by then, the file. */
async function send(view: EditorView, pasted: PastedPictures, key: string, file: File): Promise<void> {
  try {
    const stored = await upload(file, { onProgress: (percent) => pasted.settle(key, { percent }) });
    if (stored.kind !== "PICTURE") throw new UploadRefused("Tệp này không phải ảnh. Chọn ảnh JPEG, PNG hoặc WebP.");
    if (view.isDestroyed) return;
    view.state.doc.forEach((node, at) => {
      if (node.type.name !== "figure" || node.attrs.pasted !== key) return;
      // Not a step to undo: undoing the paste takes the whole figure away.
      view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, fileId: stored.id }).setMeta("addToHistory", false));
    });
    pasted.settle(key, { state: "kept" });
  } catch (error) {
    const sentence = error instanceof UploadRefused ? error.message : "Chưa tải được ảnh lên. Kiểm tra đường mạng rồi chọn lại ảnh.";
    pasted.settle(key, { state: "refused", sentence });
  }
}

/** Keys of pictures whose place stands in the text. */
function placed(view: EditorView): Set<unknown> {
  const keys = new Set<unknown>();
  view.state.doc.forEach((node) => void keys.add(node.attrs.pasted));
  return keys;
}

interface FromHtml {
  key: string;
  file: File | null;
}

/** Once ProseMirror has put in what was pasted: places that a table or a list did not take follow after it, and the files are sent. */
function settle(view: EditorView, pasted: PastedPictures, pictures: readonly FromHtml[]): void {
  if (pictures.length === 0) return;
  queueMicrotask(() => {
    const { selection, schema, tr } = view.state;
    const standing = placed(view);
    const lost = pictures.filter(({ key }) => !standing.has(key)).map(({ key }) => placeOf(schema, key));
    if (lost.length > 0) view.dispatch(tr.insert(selection.$to.depth ? selection.$to.after(1) : selection.to, lost));
    for (const { key, file } of pictures) if (file) void send(view, pasted, key, file);
  });
}

/** Sets files as figures after the block at a place; an empty paragraph there gives way. Files that are no pictures say where they belong. */
function takeFiles(view: EditorView, pasted: PastedPictures, files: readonly File[], at: number): void {
  const places = files.flatMap((file) => {
    const key = pasted.arrive(file.name);
    if (file.type.startsWith("image/")) return [{ key, file }];
    pasted.settle(key, { state: "refused", sentence: "Trong bài chỉ đặt được ảnh. Thêm tệp này ở mục Tệp kèm." });
    return [];
  });
  if (places.length === 0) return;
  const { doc, tr, schema } = view.state;
  const $at = doc.resolve(at);
  const figures = places.map(({ key }) => placeOf(schema, key));
  const empty = $at.depth === 1 && $at.parent.type.name === "paragraph" && $at.parent.childCount === 0;
  if (empty) tr.replaceWith($at.before(1), $at.after(1), figures);
  else tr.insert($at.depth ? $at.after(1) : at, figures);
  view.dispatch(tr);
  for (const { key, file } of places) void send(view, pasted, key, file);
}

/** Pictures that are pasted or dropped come in at once, as figures in place. */
export const PictureIntake = Extension.create({
  name: "pictureIntake",
  // Before tables and links, which take over what is pasted into them.
  priority: 200,
  // The page that holds the editor opens the library; see rich-text.tsx.
  addStorage: () => ({ pasted: new PastedPictures(), choose: (() => {}) as ChoosePicture }),
  addProseMirrorPlugins() {
    const { pasted } = this.storage as { pasted: PastedPictures };
    let arrived: FromHtml[] = [];
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            arrived = [];
            return withPicturePlaces(html, ({ file, name }) => {
              const key = file ? pasted.arrive(name) : pasted.missing(name);
              arrived.push({ key, file });
              return key;
            });
          },
          transformPasted: (slice, view) => {
            const keys = arrived.map(({ key }) => key);
            return withEveryPlace(slice, view.state.schema, keys);
          },
          handlePaste: (view, event, slice) => {
            const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
            const html = arrived;
            arrived = [];
            // Word and Excel put a picture of the words beside the words: then the words are meant.
            if (files.length > 0 && slice.content.textBetween(0, slice.content.size).trim() === "" && html.every(({ file }) => file === null)) {
              for (const { key } of html) pasted.forget(key);
              takeFiles(view, pasted, files, view.state.selection.to);
              return true;
            }
            settle(view, pasted, html);
            return false;
          },
          handleDrop: (view, event, _, moved) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            const html = arrived;
            arrived = [];
            if (moved) return false;
            if (files.length === 0) {
              settle(view, pasted, html);
              return false;
            }
            for (const { key } of html) pasted.forget(key);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to;
            takeFiles(view, pasted, files, at);
            return true;
          },
        },
      }),
    ];
  },
});
