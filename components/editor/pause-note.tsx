"use client";
import type { SaveState } from "./autosave";

interface Props {
  state: SaveState;
  /** The page of this edition, opened beside for comparing. */
  address: string;
  /** Gives up what was typed here. */
  onDiscard: () => void;
  onOverwrite: (version: number) => void;
  onRetry: () => void;
}

/** Why saving has stopped and the ways out. The words on the page stay as they are until somebody chooses. */
export function PauseNote({ state, address, onDiscard, onOverwrite, onRetry }: Props) {
  if (state.kind === "signed-out") {
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
  if (state.kind !== "conflict") return null;
  return (
    <div className="note note--bad mb-6" role="alert" id="xung-dot">
      <h2>Có bản mới hơn bản đang viết</h2>
      <p>
        Lúc {state.at}, {state.who} đã {state.what}. Chữ của anh, chị vẫn còn trên trang này, chưa ghi lên bản đó.
      </p>
      <div className="btns mt-3">
        <a className="btn btn--sm" href={address} target="_blank" rel="noreferrer">
          Xem bản mới ở thẻ khác
        </a>
        <button type="button" className="btn btn--sm" onClick={onDiscard}>
          Bỏ chữ của tôi, mở bản mới
        </button>
        <button type="button" className="btn btn--sm btn--danger" onClick={() => onOverwrite(state.version)}>
          Ghi chữ của tôi lên bản mới
        </button>
      </div>
    </div>
  );
}
