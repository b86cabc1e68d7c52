"use client";
import { FileText, Video } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Pickable } from "@/lib/albums/queries";
import { type ActionState, idle } from "@/lib/core/action-state";
import { staffPictureAddress } from "@/lib/files/addresses";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  files: Pickable[];
  /** True where each kind of file is there once. */
  single: boolean;
}

/** Files to choose from, each with its box. */
export function PickForm({ action, id, version, files, single }: Props) {
  const [state, send] = useActionState(action, idle);
  if (files.length === 0) return <p className="muted mt-4">Không có tệp nào hợp. Tải ảnh và video lên trong Thư viện hoặc trong một bài, rồi chọn ở đây.</p>;
  return (
    <form action={send}>
      <ErrorSummary state={state} labels={{ fileIds: "Tệp" }} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <fieldset>
        <legend className="hint">{single ? "Chọn video, ảnh chờ và phụ đề. Chọn lại thì tệp mới thay tệp cũ." : "Chọn ảnh; ảnh mới đứng cuối album."}</legend>
        <ul className="picks">
          {files.map((file) => (
            <li key={file.id}>
              <label>
                <PickView file={file} />
                <span>
                  <input type="checkbox" name="pick" value={file.id} /> {file.name}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p className="btns mt-4">
        <SubmitButton>Thêm vào album</SubmitButton>
      </p>
    </form>
  );
}

function PickView({ file }: { file: Pickable }) {
  const width = file.picture.widths[0];
  if (file.kind === "VIDEO") return <Video className="icon" aria-label="Video" />;
  if (!width) return <FileText className="icon" aria-label="Phụ đề" />;
  // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
  return <img src={staffPictureAddress(file.id, width, "webp")} alt={file.picture.alt} loading="lazy" />;
}
