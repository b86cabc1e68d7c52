"use client";
import { FileInput } from "lucide-react";
import { type FormEvent, useState } from "react";
import { submitSent } from "@/components/files/sending-form";
import { SendingLine } from "@/components/files/sending-line";
import { chosenFiles, useSending } from "@/components/files/use-sending";
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

/** Asks for what has been sent to be read. */
async function readSent(file: File, upload: string): Promise<FileLine[]> {
  const form = new FormData();
  form.set("upload", upload);
  try {
    const answer = await fetch(importUploadAddress, { method: "POST", body: form, headers: { accept: "application/json" } });
    const { lines } = (await answer.json()) as { lines: FileLine[] };
    return lines.length > 0 ? lines.map((line) => ({ ...line, name: file.name })) : [lost(file.name)];
  } catch {
    return [lost(file.name)];
  }
}

/**
 * One plain form; without JavaScript several files go up together. With it each goes in pieces, so that a broken line loses nothing; of several
 * one after the other, and each says at once how it went.
 */
export function UploadPanel({ failure, original }: Props) {
  const [lines, setLines] = useState<FileLine[]>([]);
  const [progress, setProgress] = useState<{ name: string; number: number; total: number } | null>(null);

  const { sending, problem, sendAll } = useSending();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const files = chosenFiles(new FormData(form), "tep");
    if (files.length === 0) return;
    event.preventDefault();
    if (progress || sending) return;
    if (files.length === 1) {
      const uploads = await sendAll(files);
      if (uploads) submitSent(form, uploads);
      return;
    }
    setLines([]);
    for (const [at, file] of files.entries()) {
      setProgress({ name: file.name, number: at + 1, total: files.length });
      const [upload] = (await sendAll([file])) ?? [];
      const read = upload ? await readSent(file, upload) : [lost(file.name)];
      setLines((before) => [...before, ...read]);
    }
    setProgress(null);
    form.reset();
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
          <SendingLine sending={sending} />
          {problem && !progress && lines.length === 0 ? (
            <p className="err" role="alert">
              {problem}
            </p>
          ) : null}
          <button className="btn btn--primary" type="submit" aria-disabled={progress !== null || sending !== null}>
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
