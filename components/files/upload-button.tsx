"use client";
import { useState } from "react";
import { alikeSentence } from "./alike-words";
import { type Uploaded, UploadRefused, upload } from "./upload";

interface Props {
  id: string;
  label: string;
  hint: string;
  accept: string;
  /** The file whose place it takes. */
  replaces?: { id: string; version: number };
  onUploaded: (file: Uploaded) => void;
}

/** Chooses one file and sends it, with its progress and what went wrong in words. */
export function UploadButton({ id, label, hint, accept, replaces, onUploaded }: Props) {
  const [percent, setPercent] = useState<number | null>(null);
  const [word, setWord] = useState("");
  const [bad, setBad] = useState(false);
  const choose = async (file: File) => {
    setPercent(0);
    setBad(false);
    setWord(`Đang tải ${file.name} lên.`);
    try {
      const stored = await upload(file, { onProgress: setPercent, onBroken: () => setWord("Mất mạng, đang thử lại."), ...(replaces ? { replaces } : {}) });
      onUploaded(stored);
      setWord(`Đã có ${file.name}.${alikeSentence(stored)}`);
    } catch (error) {
      setBad(true);
      setWord(error instanceof UploadRefused ? error.message : "Chưa tải được tệp lên. Kiểm tra đường mạng rồi chọn lại tệp.");
    } finally {
      setPercent(null);
    }
  };
  return (
    <div className="grid gap-1">
      <label className="btn btn--sm efig__choose" htmlFor={id}>
        <input
          className="vh"
          id={id}
          type="file"
          accept={accept}
          aria-describedby={`${id}-goi-y`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) void choose(file);
          }}
        />
        {label}
      </label>
      <p className="hint" id={`${id}-goi-y`}>
        {hint}
      </p>
      {percent === null ? null : <progress className="w-full" max={100} value={percent} aria-label={`Tiến độ: ${label}`} />}
      <p className={bad ? "err" : "small muted"} role="status">
        {word}
      </p>
    </div>
  );
}
