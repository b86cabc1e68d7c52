"use client";
import { CircleAlert, TriangleAlert, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { formatBytes } from "@/lib/core/numbers";
import { libraryFileAddress } from "@/lib/files/addresses";
import { UploadQueue, type UploadRow } from "./upload-queue";

const accept = "image/jpeg,image/png,image/webp,image/avif,image/gif,.pdf,.docx,.xlsx,.csv,.txt";
const none: readonly UploadRow[] = [];
const busy = ({ state }: UploadRow) => state === "waiting" || state === "sending" || state === "broken";

function Outcome({ row: { state, percent, sentence, stored } }: { row: UploadRow }) {
  if (state === "refused" || state === "failed" || state === "broken") {
    return (
      <span className="upl__s n">
        <CircleAlert className="icon" aria-hidden="true" />
        {state === "broken" ? "Mất mạng, đang thử lại" : sentence}
      </span>
    );
  }
  if (state === "done" && stored && sentence) {
    return (
      <span className="upl__s w">
        <TriangleAlert className="icon" aria-hidden="true" />
        {sentence} <a href={libraryFileAddress(stored.id)}>Xem</a>
      </span>
    );
  }
  const words = { waiting: "Chờ", sending: percent === 100 ? "Đang kiểm tra" : `${percent}%`, stopped: "Đã dừng", done: "Xong" };
  return <span className="upl__s">{words[state as keyof typeof words]}</span>;
}

/** Brings in many files at once: each with its progress, stopped and gone on with. `head` stands on the left of the button. */
export function BulkUpload({ head }: { head: ReactNode }) {
  const router = useRouter();
  const [queue] = useState(() => new UploadQueue(() => router.refresh()));
  const rows = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.rows,
    () => none,
  );
  const [over, setOver] = useState(false);
  const sending = rows.some(busy);
  useEffect(() => {
    if (!sending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [sending]);
  const hover = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    queue.add([...event.dataTransfer.files]);
  };
  const done = rows.filter(({ state }) => state === "done").length;
  const left = rows.some(({ state }) => state === "stopped" || state === "failed");
  const share = rows.reduce((sum, { percent }) => sum + percent, 0);
  const title = sending ? `Đang tải lên: ${done} trên ${rows.length} tệp` : `Đã tải lên ${done} trên ${rows.length} tệp`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside, which takes files by keyboard.
    <div className={over ? "lib pan--over" : "lib"} onDragOver={(event) => hover(event, true)} onDragLeave={(event) => hover(event, false)} onDrop={drop}>
      <div className="ahead ahead--top">
        {head}
        <div className="btns">
          <label className="btn btn--primary filebtn">
            <Upload className="icon" aria-hidden="true" />
            Tải lên
            <input
              className="vh"
              type="file"
              multiple
              accept={accept}
              onChange={(event) => {
                queue.add([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
          </label>
        </div>
      </div>
      {rows.length > 0 ? (
        <section className="pan pan--up" aria-labelledby="dang-tai">
          <div className="pan__h">
            <h2 id="dang-tai">
              <span role="status">{title}</span>
            </h2>
            <p className="btns">
              {sending ? (
                <button type="button" className="btn btn--sm" onClick={() => queue.stop()}>
                  Dừng
                </button>
              ) : null}
              {left && !sending ? (
                <button type="button" className="btn btn--sm" onClick={() => queue.resume()}>
                  Tải tiếp
                </button>
              ) : null}
            </p>
          </div>
          <div className="pan__b">
            <progress className="prog" max={rows.length * 100} value={share} aria-label="Cả đợt" />
            <ul className="ups">
              {rows.map((row) => (
                <li className="upl" key={row.key}>
                  <span className="upl__n">
                    {row.file.name}
                    <small>{formatBytes(row.file.size)}</small>
                  </span>
                  <progress max={100} value={row.percent} aria-label={row.file.name} />
                  <Outcome row={row} />
                </li>
              ))}
            </ul>
            <p className="small muted">Ảnh được bỏ tọa độ và tên máy chụp. Đứt mạng hay lỡ đóng trang thì chọn lại tệp: phần đã gửi không phải gửi lại.</p>
          </div>
        </section>
      ) : null}
    </div>
  );
}
