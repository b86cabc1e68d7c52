import { CircleAlert, CloudCheck, CloudUpload, TriangleAlert } from "lucide-react";
import type { SaveState } from "./autosave";

function words(state: SaveState<unknown>): string {
  switch (state.kind) {
    case "clean":
      return state.at ? `Đã lưu lúc ${state.at}` : "Chưa sửa gì";
    case "waiting":
      return "Chưa lưu";
    case "saving":
      return "Đang lưu…";
    case "retrying":
      return `Chưa lưu được. Đang thử lại sau ${state.seconds} giây.`;
    case "conflict":
      return `Dừng lưu: ${state.who} đã lưu lúc ${state.at}`;
    case "refused":
      return `Chưa lưu: ${state.sentence}`;
    case "signed-out":
      return "Chưa lưu: phiên đăng nhập đã hết";
  }
}

/** Where the text stands: saved, waiting, or not saved and why. Spoken politely when it changes. */
export function SaveStatus({ state }: { state: SaveState<unknown> }) {
  const bad = state.kind === "conflict" || state.kind === "refused" || state.kind === "signed-out";
  const Icon = bad ? CircleAlert : state.kind === "retrying" ? TriangleAlert : state.kind === "clean" ? CloudCheck : CloudUpload;
  return (
    <span className={bad ? "savest savest--bad" : "savest"} role="status">
      <Icon className="icon" aria-hidden="true" /> {words(state)}
    </span>
  );
}
