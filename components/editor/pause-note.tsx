"use client";
import type { SaveState } from "./autosave";

/** Why saving has stopped and the way out. The words on the page stay as they are. */
export function PauseNote({ state, onRetry }: { state: SaveState<unknown>; onRetry: () => void }) {
  if (state.kind !== "signed-out") return null;
  return (
    <div className="note note--bad mb-6" role="alert">
      <h2>Phiên đăng nhập đã hết</h2>
      <p>Chữ đang viết vẫn còn trên trang này và được giữ trên máy này. Đăng nhập lại ở thẻ khác, rồi quay lại đây lưu tiếp.</p>
      <div className="btns mt-3">
        <a className="btn btn--sm" href="/quan-tri/dang-nhap" target="_blank" rel="noreferrer">
          Đăng nhập ở thẻ khác
        </a>
        <button type="button" className="btn btn--sm btn--primary" onClick={onRetry}>
          Lưu tiếp
        </button>
      </div>
    </div>
  );
}
