import { type Uploaded, UploadRefused, upload } from "@/components/files/upload";

/** One place of a node for a file: a button that sends one, how far it is, and a way to take it out again. */
export interface FileSlot {
  wrap: HTMLElement;
  /** Says whether there is a file. */
  show(fileId: string | null): void;
}

interface Options {
  /** What the file is, in words that stand after "Thêm": "phụ đề". */
  what: string;
  kind: Uploaded["kind"];
  accept: string;
  /** Called with what was sent, or null when it is taken out. */
  taken: (fileId: string | null) => void;
}

const wrongKind: Record<Uploaded["kind"], string> = {
  VIDEO: "Tệp này không phải video. Chọn video MP4 hoặc WebM.",
  PICTURE: "Tệp này không phải ảnh. Chọn ảnh JPEG, PNG hoặc WebP.",
  CAPTIONS: "Tệp này không phải phụ đề. Chọn tệp WebVTT (.vtt).",
  DOCUMENT: "Tệp này không phải văn bản. Chọn PDF, Word hoặc Excel.",
};

/** Builds a place for a file in plain DOM, for node views. */
export function fileSlot({ what, kind, accept, taken }: Options): FileSlot {
  const wrap = document.createElement("div");
  const choose = document.createElement("label");
  choose.className = "btn btn--sm efig__choose";
  const input = document.createElement("input");
  Object.assign(input, { type: "file", accept, className: "vh" });
  const word = document.createElement("span");
  choose.append(input, word);
  const remove = document.createElement("button");
  Object.assign(remove, { type: "button", className: "btn btn--sm btn--quiet", textContent: `Bỏ ${what}` });
  remove.addEventListener("click", () => taken(null));
  const row = document.createElement("div");
  row.className = "btns";
  row.append(choose, remove);
  const progress = document.createElement("progress");
  Object.assign(progress, { max: 100, hidden: true, ariaLabel: `Tiến độ tải ${what} lên` });
  const status = document.createElement("p");
  status.className = "efig__status";
  status.setAttribute("role", "status");
  wrap.append(row, progress, status);

  const send = async (file: File) => {
    Object.assign(progress, { hidden: false, value: 0 });
    status.textContent = `Đang tải ${file.name} lên.`;
    try {
      const stored = await upload(file, {
        onProgress: (percent) => {
          progress.value = percent;
        },
        onBroken: () => {
          status.textContent = "Mất mạng, đang thử lại.";
        },
      });
      if (stored.kind !== kind) throw new UploadRefused(wrongKind[kind]);
      taken(stored.id);
      status.textContent = `Đã có ${what} ${file.name}.`;
    } catch (error) {
      status.textContent = error instanceof UploadRefused ? error.message : `Chưa tải được ${what} lên. Kiểm tra đường mạng rồi chọn lại tệp.`;
    } finally {
      progress.hidden = true;
    }
  };
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void send(file);
  });
  return {
    wrap,
    show(fileId) {
      word.textContent = fileId ? `Đổi ${what}` : `Thêm ${what}`;
      remove.hidden = fileId === null;
    },
  };
}
