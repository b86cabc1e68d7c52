"use client";
import { UploadButton } from "./upload-button";

interface Props {
  file: { id: string; version: number };
  picture: boolean;
  /** Where to go once it is done. */
  done: string;
}

/** Sends another file into the place of this one, under the same address. */
export function ReplaceForm({ file, picture, done }: Props) {
  return (
    <UploadButton
      id="doi-tep"
      label={picture ? "Chọn ảnh thay" : "Chọn tệp thay"}
      hint={
        picture ? "JPEG, PNG, WebP, tối đa 20 MB. Địa chỉ giữ nguyên, ảnh cũ vẫn giữ trong kho." : "Tối đa 50 MB. Địa chỉ giữ nguyên, tệp cũ vẫn giữ trong kho."
      }
      accept={picture ? "image/jpeg,image/png,image/webp,image/avif,image/gif" : ".pdf,.docx,.xlsx,.csv,.txt"}
      replaces={file}
      onUploaded={() => window.location.assign(done)}
    />
  );
}
