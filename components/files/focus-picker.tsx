"use client";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import type { Focus } from "@/lib/files/focus";

interface Props {
  /** Of the picture, at a width that fits the drawer. */
  src: string;
  first: Focus;
  error: string | undefined;
}

const STEP = 5;
const within = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)));
const moves: Record<string, [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const cuts = [
  { name: "c169", word: "16:9" },
  { name: "c11", word: "1:1" },
  { name: "c45", word: "4:5" },
];

/** Says which point of a picture stays in sight when a page cuts it: by a click, by arrow keys, or by two numbers. */
export function FocusPicker({ src, first, error }: Props) {
  const [x, setX] = useState(String(Math.round(first.x * 100)));
  const [y, setY] = useState(String(Math.round(first.y * 100)));
  const set = (across: number, down: number) => {
    setX(String(within(across)));
    setY(String(within(down)));
  };
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // A click made by a key has no place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  };
  const walk = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    set((Number(x) || 0) + move[0], (Number(y) || 0) + move[1]);
  };
  const place = { left: `${within(Number(x) || 0)}%`, top: `${within(Number(y) || 0)}%` };
  return (
    <fieldset className="focal">
      <legend className="label">Điểm chính của ảnh</legend>
      <p className="hint" id="diem-chinh-goi-y">
        Bấm vào chỗ luôn phải thấy khi cắt ảnh, hoặc dùng phím mũi tên.
      </p>
      <button
        type="button"
        className="focal__b"
        aria-label={`Điểm chính: ngang ${x}%, dọc ${y}%`}
        aria-describedby="diem-chinh-goi-y"
        onClick={click}
        onKeyDown={walk}
      >
        {/* biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser. */}
        <img src={src} alt="" />
        <span className="focal__p" style={place} />
      </button>
      <div className="crops" aria-hidden="true">
        {cuts.map(({ name, word }) => (
          <span className={name} key={name}>
            {/* biome-ignore lint/performance/noImgElement: as above. */}
            <img src={src} alt="" style={{ objectPosition: `${place.left} ${place.top}` }} />
            <small>{word}</small>
          </span>
        ))}
      </div>
      {error ? (
        <p className="err" id="focusX-loi">
          {error}
        </p>
      ) : null}
      <div className="pair">
        <div className="field">
          <label htmlFor="focusX">Từ trái, %</label>
          <input className="input" id="focusX" name="focusX" inputMode="numeric" value={x} onChange={(event) => setX(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="focusY">Từ trên, %</label>
          <input className="input" id="focusY" name="focusY" inputMode="numeric" value={y} onChange={(event) => setY(event.target.value)} />
        </div>
      </div>
    </fieldset>
  );
}
