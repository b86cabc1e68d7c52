"use client";
import { useState } from "react";
import { LibraryDialog } from "@/components/files/library-dialog";
import { UploadButton } from "@/components/files/upload-button";
import { staffPictureAddress } from "@/lib/files/addresses";
import { figuresOf } from "@/lib/news/body";
import type { Draft } from "./draft";

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** The picture of the article in lists: one of its figures, another one, or by itself the first figure. */
export function LeadPicture({ draft, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const figures = figuresOf(draft.body).filter(({ attrs }) => attrs.fileId);
  const own = draft.leadFileId !== null && !figures.some(({ attrs }) => attrs.fileId === draft.leadFileId);
  const shown = draft.leadFileId ?? figures[0]?.attrs.fileId ?? null;
  return (
    <div className="grid gap-3">
      {shown ? (
        // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
        <img className="rounded-1" src={staffPictureAddress(shown, 640, "webp")} alt={draft.leadAlt || "Ảnh sẽ hiện ở danh sách"} />
      ) : (
        <p className="muted">Chưa có ảnh nào trong bài.</p>
      )}
      <div>
        <label className="label" htmlFor="leadFileId">
          Chọn ảnh
        </label>
        <select
          className="select w-full"
          id="leadFileId"
          name="leadFileId"
          value={draft.leadFileId ?? ""}
          onChange={(event) => {
            const leadFileId = event.target.value || null;
            onChange({ leadFileId, leadAlt: figures.find(({ attrs }) => attrs.fileId === leadFileId)?.attrs.alt ?? "" });
          }}
        >
          <option value="">Ảnh đầu tiên trong bài</option>
          {figures.map(({ attrs }, at) => (
            <option key={attrs.fileId} value={attrs.fileId ?? ""}>
              Ảnh {at + 1}
              {attrs.caption ? `: ${attrs.caption.slice(0, 60)}` : ""}
            </option>
          ))}
          {own ? <option value={draft.leadFileId ?? ""}>Ảnh riêng, không có trong bài</option> : null}
        </select>
      </div>
      {draft.leadFileId ? (
        <div>
          <label className="label" htmlFor="leadAlt">
            Mô tả ảnh này
          </label>
          <input className="input" id="leadAlt" name="leadAlt" value={draft.leadAlt} onChange={(event) => onChange({ leadAlt: event.target.value })} />
        </div>
      ) : null}
      <p>
        <button type="button" className="btn btn--sm" onClick={() => setChoosing(true)}>
          Chọn từ kho
        </button>
      </p>
      {choosing ? <LibraryDialog onPick={({ id, alt }) => onChange({ leadFileId: id, leadAlt: alt })} onClose={() => setChoosing(false)} /> : null}
      <UploadButton
        id="anh-dai-dien"
        label="Tải ảnh riêng lên"
        hint="JPEG, PNG, WebP, tối đa 20 MB"
        accept="image/jpeg,image/png,image/webp,image/avif"
        onUploaded={({ id, kind }) => kind === "PICTURE" && onChange({ leadFileId: id, leadAlt: "" })}
      />
    </div>
  );
}
