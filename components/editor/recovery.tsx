"use client";
import { HardDriveDownload } from "lucide-react";
import { formatDate, formatTime } from "@/lib/core/dates";
import type { LocalCopy } from "./local-copy";

interface Props {
  copy: Pick<LocalCopy<unknown>, "version" | "at">;
  /** What was typed, in words; `lead` may be empty. */
  told: { title: string; lead: string; text: string };
  /** What it is a draft of: "bài", "phần". */
  whole: string;
  /** The version that stands on the server. */
  version: number;
  onRestore: () => void;
  onDiscard: () => void;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Offers back what was typed on this machine and did not reach the server: what it is, a look at it, and both ways out. */
export function Recovery({ copy: { at, version: built }, told: { title, lead, text }, whole, version, onRestore, onDiscard }: Props) {
  return (
    <div className="note note--ok note--line recov" role="status">
      <HardDriveDownload className="icon" aria-hidden="true" />
      <div>
        <p>
          <b>
            Máy này còn giữ bản viết dở lúc {formatTime(new Date(at))}, ngày {formatDate(new Date(at))}, chưa lưu lên cổng.
          </b>{" "}
          {words(text)} chữ trong {whole}
          {title ? `, tiêu đề “${title}”` : ""}.{built < version ? " Sau đó trên cổng đã có bản mới hơn; khôi phục xong sẽ hỏi giữ bản nào." : ""}
        </p>
        <details>
          <summary>Xem bản được giữ</summary>
          <div className="recov__text">
            <p>
              <strong>{title}</strong>
            </p>
            {lead ? <p>{lead}</p> : null}
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
