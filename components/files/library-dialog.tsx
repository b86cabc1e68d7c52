"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatNumber } from "@/lib/core/numbers";
import { pickAddress, staffPictureAddress } from "@/lib/files/addresses";

/** A picture that was chosen from the library, with the words that it has there. */
export interface PickedPicture {
  id: string;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  revision: number;
}

interface Found {
  pictures: PickedPicture[];
  total: number;
  /** The page that follows; null on the last one. */
  next: number | null;
}

interface Props {
  onPick: (picture: PickedPicture) => void;
  onClose: () => void;
}

async function ask(q: string, page: number, signal?: AbortSignal): Promise<Found | string> {
  try {
    const answer = await fetch(`${pickAddress}?${new URLSearchParams({ q, trang: String(page) })}`, signal ? { signal } : {});
    const body = (await answer.json()) as Found & { sentence?: string };
    return answer.ok ? body : (body.sentence ?? "Chưa tìm được. Thử lại sau ít phút.");
  } catch {
    return signal?.aborted ? "" : "Chưa tìm được. Kiểm tra đường mạng rồi gõ lại.";
  }
}

/** Arrow keys walk through the pictures, and from the field into them. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(".mcell button")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const top = buttons[0]?.offsetTop;
  const across = Math.max(1, buttons.filter(({ offsetTop }) => offsetTop === top).length);
  const field = event.target instanceof HTMLInputElement;
  if (field && event.key !== "ArrowDown") return;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: field ? 0 : at + across, ArrowUp: at - across }[event.key];
  if (to === undefined || (at < 0 && !field)) return;
  event.preventDefault();
  if (to < 0) event.currentTarget.querySelector("input")?.focus();
  else buttons[Math.min(to, buttons.length - 1)]?.focus();
}

/** Chooses a picture from the library: found by words with or without diacritics, reached by keyboard. Escape closes. */
export function LibraryDialog({ onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [q, setQ] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(q, 1, stop.signal);
      if (stop.signal.aborted) return;
      if (typeof answer === "string") setProblem(answer);
      else {
        setProblem("");
        setFound(answer);
      }
    }, 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q]);
  const more = async (page: number) => {
    const answer = await ask(q, page);
    if (typeof answer === "string") setProblem(answer);
    else setFound((before) => before && { ...answer, pictures: [...before.pictures, ...answer.pictures] });
  };
  const pick = (picture: PickedPicture) => {
    onPick(picture);
    dialog.current?.close();
  };
  const count = found === null ? "Đang tìm…" : found.total === 0 ? "Không có ảnh nào khớp. Thử từ khác, hoặc tải ảnh lên." : `${formatNumber(found.total)} ảnh`;
  return (
    <dialog className="dlg dlg--wide" ref={dialog} aria-labelledby="chon-anh" onClose={onClose} onKeyDown={walk}>
      <h2 id="chon-anh">Chọn ảnh từ kho</h2>
      <div className="pick__q">
        <label className="vh" htmlFor="chon-anh-q">
          Tìm theo tên tệp, mô tả, chú thích, người chụp
        </label>
        <input
          className="input"
          id="chon-anh-q"
          type="search"
          autoComplete="off"
          placeholder="Tên tệp, chú thích, người chụp"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          // Enter here must not send the article's form.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
        <p className={problem ? "err" : "hint"} role="status">
          {problem || count}
        </p>
      </div>
      <ul className="mgrid mgrid--all">
        {found?.pictures.map((picture) => (
          <li className="mcell" key={picture.id}>
            <button type="button" onClick={() => pick(picture)}>
              {/* biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser. */}
              <img className="mcell__i" src={staffPictureAddress(picture.id, 320, "webp", picture.revision)} width={300} height={200} alt="" loading="lazy" />
              <span className="mcell__t">{picture.name}</span>
              <span className="mcell__m">{picture.caption || picture.alt}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="btns">
        {found?.next ? (
          <button type="button" className="btn btn--sm" onClick={() => more(found.next ?? 1)}>
            Xem thêm
          </button>
        ) : null}
        <button type="button" className="btn btn--sm btn--quiet" onClick={() => dialog.current?.close()}>
          Đóng
        </button>
      </p>
    </dialog>
  );
}
