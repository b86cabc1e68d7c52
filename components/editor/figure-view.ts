import type { Node as ProseNode } from "@tiptap/pm/model";
import type { EditorView, NodeView } from "@tiptap/pm/view";
import { alikeSentence } from "@/components/files/alike-words";
import type { PickedPicture } from "@/components/files/library-dialog";
import { UploadRefused, upload } from "@/components/files/upload";
import { staffPictureAddress } from "@/lib/files/addresses";
import { bodyLimits } from "@/lib/news/body";
import { type NodeField, nodeField, show } from "./node-fields";
import type { PastedPictures } from "./pasted-pictures";
import type { ChoosePicture } from "./picture-intake";

type Attributes = { fileId: string | null; caption: string; credit: string; alt: string; pasted: string | null };

/**
 * A picture in the text while it is edited: the picture (or the place that waits for one) and its three texts.
 * Plain DOM on purpose; see docs/decisions.
 */
export class FigureView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly #picture = document.createElement("div");
  readonly #status = document.createElement("p");
  readonly #progress = document.createElement("progress");
  readonly #choose = document.createElement("input");
  readonly #chooseWord = document.createElement("span");
  readonly #alt: NodeField;
  readonly #caption: NodeField;
  readonly #credit: NodeField;
  readonly #unsubscribe: () => void;
  #node: ProseNode;

  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly pasted: PastedPictures;
  private readonly choose: ChoosePicture;

  constructor(node: ProseNode, view: EditorView, getPos: () => number | undefined, pasted: PastedPictures, choose: ChoosePicture) {
    this.view = view;
    this.getPos = getPos;
    this.pasted = pasted;
    this.choose = choose;

    this.#node = node;
    this.dom.className = "capfig efig";
    this.dom.contentEditable = "false";
    const form = document.createElement("div");
    form.className = "imgform";
    this.#alt = nodeField("Mô tả ảnh cho người không nhìn thấy", {
      hint: "Nói điều nhìn thấy, ví dụ: Bảy người ngồi bàn chủ tọa, phía sau là trống đồng.",
      max: bodyLimits.alt,
      change: (alt) => this.#set({ alt }),
    });
    this.#caption = nodeField("Chú thích", { lines: 2, max: bodyLimits.caption, change: (caption) => this.#set({ caption }) });
    this.#credit = nodeField("Người chụp", { max: bodyLimits.credit, change: (credit) => this.#set({ credit }) });
    form.append(this.#alt.wrap, this.#caption.wrap, this.#credit.wrap, this.#buttons());
    this.#status.className = "efig__status";
    this.#status.setAttribute("role", "status");
    this.#progress.max = 100;
    this.#progress.hidden = true;
    this.#progress.setAttribute("aria-label", "Đang tải ảnh lên");
    this.dom.append(this.#picture, this.#progress, this.#status, form);
    this.#unsubscribe = pasted.subscribe(() => this.#renderArrival());
    this.#render();
    this.#renderArrival();
  }

  get #attributes(): Attributes {
    return this.#node.attrs as Attributes;
  }

  #buttons(): HTMLElement {
    const row = document.createElement("div");
    row.className = "btns";
    const choose = document.createElement("label");
    choose.className = "btn btn--sm efig__choose";
    this.#choose.type = "file";
    this.#choose.accept = "image/jpeg,image/png,image/webp,image/avif";
    this.#choose.className = "vh";
    this.#choose.addEventListener("change", () => {
      const file = this.#choose.files?.[0];
      this.#choose.value = "";
      if (file) void this.#upload(file);
    });
    choose.append(this.#choose, this.#chooseWord);
    const library = document.createElement("button");
    library.type = "button";
    library.className = "btn btn--sm";
    library.textContent = "Chọn từ kho";
    library.addEventListener("click", () => this.choose((picked) => this.#pick(picked)));
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "btn btn--sm btn--danger";
    remove.textContent = "Bỏ chỗ ảnh này";
    remove.addEventListener("click", () => this.#remove());
    row.append(choose, library, remove);
    return row;
  }

  #set(change: Partial<Attributes>): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, undefined, { ...this.#attributes, ...change }));
  }

  /** Takes a picture of the library, and its words where none are written yet. */
  #pick({ id, name, ...words }: PickedPicture): void {
    const { alt, caption, credit } = this.#attributes;
    this.#set({ fileId: id, alt: alt.trim() || words.alt, caption: caption.trim() || words.caption, credit: credit.trim() || words.credit });
    this.#status.textContent = `Đã có ảnh ${name}.`;
    this.#alt.input.focus();
  }

  #remove(): void {
    const at = this.getPos();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.delete(at, at + this.#node.nodeSize));
    this.view.focus();
  }

  async #upload(file: File): Promise<void> {
    this.#progress.hidden = false;
    this.#progress.value = 0;
    this.#status.textContent = `Đang tải ${file.name} lên.`;
    try {
      const stored = await upload(file, {
        onProgress: (percent) => {
          this.#progress.value = percent;
        },
        onBroken: () => {
          this.#status.textContent = "Mất mạng, đang thử lại.";
        },
      });
      if (stored.kind !== "PICTURE") throw new UploadRefused("Tệp này không phải ảnh. Chọn ảnh JPEG, PNG hoặc WebP.");
      this.#set({ fileId: stored.id });
      this.#status.textContent = `Đã có ảnh ${file.name}.${alikeSentence(stored)}`;
      this.#alt.input.focus();
    } catch (error) {
      this.#status.textContent = error instanceof UploadRefused ? error.message : "Chưa tải được ảnh lên. Kiểm tra đường mạng rồi chọn lại ảnh.";
    } finally {
      this.#progress.hidden = true;
    }
  }

  /** Where a pasted picture is on its way, or why it did not come. */
  #renderArrival(): void {
    const arrival = this.pasted.arrivals.get(this.#attributes.pasted ?? "");
    if (!arrival || (this.#attributes.fileId && arrival.state !== "kept")) return;
    this.#progress.hidden = arrival.state !== "sending";
    this.#progress.value = arrival.percent;
    this.#status.textContent = arrival.state === "sending" ? `Đang tải ${arrival.name} lên.` : arrival.state === "kept" ? "" : arrival.sentence;
  }

  #render(): void {
    const { fileId, alt, caption, credit } = this.#attributes;
    if (this.#picture.dataset.file !== (fileId ?? "")) {
      this.#picture.dataset.file = fileId ?? "";
      this.#picture.replaceChildren(fileId ? picture(fileId, alt) : missing());
    }
    this.#picture.querySelector("img")?.setAttribute("alt", alt);
    this.dom.classList.toggle("efig--missing", fileId === null);
    this.#chooseWord.textContent = fileId ? "Đổi ảnh" : "Thêm ảnh";
    this.#alt.complain(fileId && !alt.trim() ? "Nhập mô tả ảnh trước khi gửi duyệt" : null);
    show(this.#alt, alt);
    show(this.#caption, caption);
    show(this.#credit, credit);
  }

  update(node: ProseNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#render();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("efig--picked");
  }

  deselectNode(): void {
    this.dom.classList.remove("efig--picked");
  }

  destroy(): void {
    this.#unsubscribe();
  }

  // Keys and clicks in the fields belong to the fields.
  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && this.dom.contains(event.target) && !event.type.startsWith("drag") && event.type !== "drop";
  }

  ignoreMutation(): boolean {
    return true;
  }
}

function picture(fileId: string, alt: string): HTMLElement {
  const image = document.createElement("img");
  image.src = staffPictureAddress(fileId, 640, "webp");
  image.alt = alt;
  return image;
}

function missing(): HTMLElement {
  const place = document.createElement("p");
  place.className = "efig__missing";
  const strong = document.createElement("b");
  strong.textContent = "Chưa có ảnh";
  place.append(strong, " Bài lưu được, nhưng chưa đăng được khi còn thiếu ảnh.");
  return place;
}
