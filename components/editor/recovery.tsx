"use client";
import { HardDriveDownload } from "lucide-react";
import { formatDate, formatTime } from "@/lib/core/dates";
import { plainText } from "@/lib/news/body";
import type { LocalCopy } from "./local-copy";

interface Props {
  copy: LocalCopy;
  /** The version that stands on the server. */
  version: number;
  onRestore: () => void;
  onDiscard: () => void;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Offers back what was typed on this machine and did not reach the server: what it is, a look at it, and both ways out. */
export function Recovery({ copy, version, onRestore, onDiscard }: Props) {
  const { draft, at } = copy;
  const text = plainText(draft.body);
  return (
    <div className="note note--ok note--line recov" role="status">
      <HardDriveDownload className="icon" aria-hidden="true" />
      <div>
        <p>
          <b>
            Máy này còn giữ bản viết dở lúc {formatTime(new Date(at))}, ngày {formatDate(new Date(at))}, chưa lưu lên cổng.
          </b>{" "}
          {words(text)} chữ trong bài
          {draft.title ? `, tiêu đề “${draft.title}”` : ""}.
          {copy.version < version ? " Sau đó trên cổng đã có bản mới hơn; khôi phục xong sẽ hỏi giữ bản nào." : ""}
        </p>
        <details>
          <summary>Xem bản được giữ</summary>
          <div className="recov__text">
            <p>
              <strong>{draft.title}</strong>
            </p>
            {draft.standfirst ? <p>{draft.standfirst}</p> : null}
            <p>{text}</p>
          </div>
        </details>
        <p className="btns mt-3">
          <button type="button" className="btn btn--sm btn--primary" onClick={onRestore}>
            Khôi phục
          </button>
          <button type="button" className="btn btn--sm" onClick={onDiscard}>
            Bỏ bản này
          </button>
        </p>
      </div>
    </div>
  );
}
