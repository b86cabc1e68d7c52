import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { staffFileAddress, staffPictureAddress } from "@/lib/files/addresses";
import { bodyLimits, type Video } from "@/lib/news/body";
import { type FileSlot, fileSlot } from "./file-slot";
import { type NodeField, nodeField, show } from "./node-fields";

type Attributes = Video["attrs"];

/** A video in the text while it is edited: the video or the place that waits for one, its poster, its captions and its two texts. */
export class VideoView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly #screen = document.createElement("div");
  readonly #slots: Record<"fileId" | "posterId" | "captionsId", FileSlot>;
  readonly #caption: NodeField;
  readonly #credit: NodeField;
  #node: ProseNode;

  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;

  constructor(node: ProseNode, view: EditorView, getPos: () => number | undefined) {
    this.view = view;
    this.getPos = getPos;

    this.#node = node;
    this.dom.className = "capfig evideo";
    this.dom.contentEditable = "false";
    this.#slots = {
      fileId: fileSlot({ what: "video", kind: "VIDEO", accept: "video/mp4,video/webm", taken: (fileId) => this.#set({ fileId }) }),
      posterId: fileSlot({
        what: "ảnh chờ",
        kind: "PICTURE",
        accept: "image/jpeg,image/png,image/webp,image/avif",
        taken: (posterId) => this.#set({ posterId }),
      }),
      captionsId: fileSlot({ what: "phụ đề", kind: "CAPTIONS", accept: ".vtt,text/vtt", taken: (captionsId) => this.#set({ captionsId }) }),
    };
    this.#caption = nodeField("Chú thích", { lines: 2, max: bodyLimits.caption, change: (caption) => this.#set({ caption }) });
    this.#credit = nodeField("Người quay", { max: bodyLimits.credit, change: (credit) => this.#set({ credit }) });
    const form = document.createElement("div");
    form.className = "imgform";
    const { fileId, posterId, captionsId } = this.#slots;
    form.append(fileId.wrap, posterId.wrap, captionsId.wrap, this.#caption.wrap, this.#credit.wrap, this.#removal());
    this.dom.append(this.#screen, form);
    this.#render();
  }

  #removal(): HTMLElement {
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "btn btn--sm btn--danger";
    remove.textContent = "Bỏ chỗ video này";
    remove.addEventListener("click", () => {
      const at = this.getPos();
      if (at === undefined) return;
      this.view.dispatch(this.view.state.tr.delete(at, at + this.#node.nodeSize));
      this.view.focus();
    });
    return remove;
  }

  #set(change: Partial<Attributes>): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, undefined, { ...this.#node.attrs, ...change }));
  }

  #render(): void {
    const attributes = this.#node.attrs as Attributes;
    const shown = [attributes.fileId, attributes.posterId, attributes.captionsId].join(" ");
    // Made anew only when a file changes: whoever watches while writing the caption goes on watching.
    if (this.#screen.dataset.shown !== shown) {
      this.#screen.dataset.shown = shown;
      this.#screen.replaceChildren(attributes.fileId ? screenOf(attributes.fileId, attributes) : missing());
    }
    for (const name of ["fileId", "posterId", "captionsId"] as const) this.#slots[name].show(attributes[name]);
    this.#caption.complain(attributes.fileId && !attributes.caption.trim() ? "Nhập chú thích trước khi gửi duyệt" : null);
    show(this.#caption, attributes.caption);
    show(this.#credit, attributes.credit);
  }

  update(node: ProseNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#render();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("evideo--picked");
  }

  deselectNode(): void {
    this.dom.classList.remove("evideo--picked");
  }

  // Keys and clicks in the fields and on the player belong to them.
  stopEvent({ target, type }: Event): boolean {
    return target instanceof HTMLElement && this.dom.contains(target) && type !== "drop" && !type.startsWith("drag");
  }

  ignoreMutation(): boolean {
    return true;
  }
}

function screenOf(fileId: string, { posterId, captionsId }: Attributes): HTMLElement {
  const video = document.createElement("video");
  video.className = "vid";
  video.controls = true;
  video.preload = "metadata";
  video.src = staffFileAddress(fileId, "video");
  if (posterId) video.poster = staffPictureAddress(posterId, 640, "jpg");
  if (captionsId) {
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", srclang: "vi", label: "Tiếng Việt", src: staffFileAddress(captionsId, "phu-de.vtt") });
    video.append(track);
  }
  return video;
}

function missing(): HTMLElement {
  const place = document.createElement("p");
  place.className = "efig__missing";
  const strong = document.createElement("b");
  strong.textContent = "Chưa có video";
  place.append(strong, " Bài lưu được, nhưng chưa đăng được khi còn thiếu video.");
  return place;
}
