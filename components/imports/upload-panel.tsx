"use client";
import { FileInput } from "lucide-react";
import { type FormEvent, useState } from "react";
import { formatBytes } from "@/lib/core/numbers";
import { importUploadAddress } from "@/lib/imports/addresses";
import { MAX_BATCH_FILES, MAX_FILE_BYTES } from "@/lib/imports/schema";
import type { FileLine } from "./file-lines";
import { FileResults } from "./file-results";

interface Props {
  failure: string | null;
  /** The article of which the file is a newer version; null when files are brought in as they are. */
  original: { id: string; title: string } | null;
}

const lost = (name: string): FileLine => ({ name, tone: "bad", sentence: "Chưa gửi được, có thể do mất mạng. Chọn lại tệp này rồi gửi.", href: null });

async function sendOne(file: File): Promise<FileLine[]> {
  const form = new FormData();
  form.set("tep", file);
  try {
    const answer = await fetch(importUploadAddress, { method: "POST", body: form, headers: { accept: "application/json" } });
    const { lines } = (await answer.json()) as { lines: FileLine[] };
    return lines.length > 0 ? lines.map((line) => ({ ...line, name: file.name })) : [lost(file.name)];
  } catch {
    return [lost(file.name)];
  }
}

/** One plain form; without JavaScript several files go up together, with it one after the other, and each says at once how it went. */
export function UploadPanel({ failure, original }: Props) {
  const [lines, setLines] = useState<FileLine[]>([]);
  const [progress, setProgress] = useState<{ name: string; number: number; total: number } | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const box = event.currentTarget.elements.namedItem("tep") as HTMLInputElement;
    const files = [...(box.files ?? [])];
    if (progress) event.preventDefault();
    if (progress || files.length < 2) return;
    event.preventDefault();
    setLines([]);
    for (const [at, file] of files.entries()) {
      setProgress({ name: file.name, number: at + 1, total: files.length });
      const sent = await sendOne(file);
      setLines((before) => [...before, ...sent]);
    }
    setProgress(null);
    box.value = "";
  };

  return (
    <>
      <form action={importUploadAddress} method="post" encType="multipart/form-data" onSubmit={submit}>
        {original ? <input type="hidden" name="bai" value={original.id} /> : null}
        <div className="drop">
          <FileInput className="icon" aria-hidden="true" />
          <label htmlFor="tep">
            <b>{original ? `Chọn tệp là bản mới của bài “${original.title}”` : "Chọn tệp bài viết, hoặc kéo tệp vào ô dưới"}</b>
          </label>
          <p className="muted" id="tep-goi-y">
            Word (.docx), trang web (.html) hoặc văn bản (.txt), không quá {formatBytes(MAX_FILE_BYTES)}
            {original ? "" : `. Chọn được nhiều tệp một lần, tới ${MAX_BATCH_FILES} tệp; mỗi tệp là một bài`}
          </p>
          <input
            className="input"
            id="tep"
            name="tep"
            type="file"
            required
            multiple={!original}
            accept=".docx,.html,.htm,.txt"
            aria-describedby={failure ? "tep-loi tep-goi-y" : "tep-goi-y"}
            aria-invalid={failure ? true : undefined}
          />
          <button className="btn btn--primary" type="submit" aria-disabled={progress !== null}>
            Đọc tệp
          </button>
        </div>
      </form>
      <div role="status" className="mt-4">
        {progress ? (
          <>
            <p>
              Đang đọc tệp {progress.number} trong {progress.total}: {progress.name}
            </p>
            <progress className="w-full" value={progress.number - 1} max={progress.total} aria-label="Số tệp đã đọc" />
          </>
        ) : lines.length > 0 ? (
          <p>Đã đọc xong {lines.length} tệp.</p>
        ) : null}
        {lines.length > 0 ? <FileResults lines={lines} /> : null}
      </div>
    </>
  );
}
