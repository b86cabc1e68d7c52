import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import { moveAddress } from "@/lib/imports/addresses";
import { standingSentence } from "@/lib/imports/move-words";
import type { MovePage } from "@/lib/imports/queries/moves";
import { LookAgain } from "./look-again";

interface Props {
  move: MovePage;
  resume: (state: ActionState, form: FormData) => Promise<ActionState>;
}

/** How far the worker is: what is counted, how many of how many. */
function progressOf({ state, found, counts, kinds, released }: MovePage): { label: string; done: number; all: number; unit: string } | null {
  const read = kinds.ARTICLE + kinds.LIST + kinds.OTHER;
  if (state === "READING") return { label: "Đang đọc tệp", done: read, all: found, unit: "trang" };
  if (state === "RUNNING") return { label: "Đang nhập", done: read - counts.WAITING, all: read, unit: "trang" };
  if (state === "RELEASING") return { label: "Đang đăng", done: released.done + released.kept, all: counts.TAKEN, unit: "bài" };
  return null;
}

/** Progress of what is under way, and a way on where it stands still. */
export function MoveProgress({ move, resume }: Props) {
  const progress = progressOf(move);
  if (!progress) return null;
  const { label, done, all, unit } = progress;
  const words = `${formatNumber(done)} trên ${formatNumber(all)} ${unit}`;
  return (
    <section className="pan pan__form" aria-labelledby="tien-do">
      <h2 id="tien-do">{label}</h2>
      <progress className="prog" max={Math.max(all, 1)} value={done} aria-label={label}>
        {words}
      </progress>
      <p className="impst">
        <b>{words}</b>
        <span>{move.state === "RUNNING" && done === all ? "Đang nối liên kết giữa các bài." : "Rời trang này thì việc vẫn chạy."}</span>
      </p>
      {move.stalled ? (
        <>
          <p className="note note--wait mb-4">{standingSentence(move.problem ?? "")}</p>
          <VerbButton action={resume} hidden={{ id: move.id, version: move.version }} className="btn btn--primary">
            Chạy tiếp từ {unit} {formatNumber(done + 1)}
          </VerbButton>
        </>
      ) : (
        <p>
          <a className="btn btn--sm" href={moveAddress(move.id)}>
            Xem lại tiến độ
          </a>
          <LookAgain />
        </p>
      )}
    </section>
  );
}
