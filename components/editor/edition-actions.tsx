"use client";
import { Eye, Save, Send } from "lucide-react";
import type { SaveState } from "./autosave";
import { SaveStatus } from "./save-status";

interface Props {
  state: SaveState<unknown>;
  sending: boolean;
  /** Address of the preview, which shows what stands on the server. */
  preview: string;
  /** Saves first; false when that did not work. */
  saveNow: () => Promise<boolean>;
}

/** Where the text stands and what can be done with it, in sight while one writes. */
export function EditionActions({ state, sending, preview, saveNow }: Props) {
  return (
    <div className="edbar">
      <SaveStatus state={state} />
      <div className="edbar__do">
        <a
          className="btn"
          href={preview}
          onClick={async (event) => {
            event.preventDefault();
            if (await saveNow()) window.location.assign(preview);
          }}
        >
          <Eye className="icon" aria-hidden="true" />
          Xem trước
        </a>
        <button className="btn" type="submit" name="viec" value="luu">
          <Save className="icon" aria-hidden="true" />
          Lưu nháp
        </button>
        <button className="btn btn--primary" type="submit" name="viec" value="gui" aria-disabled={sending}>
          <Send className="icon" aria-hidden="true" />
          {sending ? "Đang gửi…" : "Gửi duyệt"}
        </button>
      </div>
    </div>
  );
}
