"use client";
import { useActionState, useRef, useState } from "react";
import ReactCrop, { centerCrop, makeAspectCrop, type PercentCrop } from "react-image-crop";
import "react-image-crop/dist/ReactCrop.css";
import { ErrorSummary } from "@/components/ui/error-summary";
import { errorOf } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import type { FileAction } from "./words-form";

interface Props {
  action: FileAction;
  /** Hidden fields: what it is about, the version that was seen, where to go. */
  fields: Record<string, string | number>;
  src: string;
}

const shapes = [
  { word: "Tự do", aspect: undefined },
  { word: "16:9", aspect: 16 / 9 },
  { word: "3:2", aspect: 3 / 2 },
  { word: "1:1", aspect: 1 },
  { word: "4:5", aspect: 4 / 5 },
];
const sides = [
  { name: "left", side: "x", word: "Từ trái, %" },
  { name: "top", side: "y", word: "Từ trên, %" },
  { name: "width", side: "width", word: "Rộng, %" },
  { name: "height", side: "height", word: "Cao, %" },
] as const;
const whole: PercentCrop = { unit: "%", x: 0, y: 0, width: 100, height: 100 };
const labels = { left: "Từ trái", top: "Từ trên", width: "Rộng", height: "Cao" };
const tenth = (percent: number) => Math.round(percent * 10) / 10;

/** Chooses the part of a picture that is shown: by dragging, by keys on the frame, or by four numbers. The original stays whole. */
export function CropForm({ action, fields, src }: Props) {
  const [state, send] = useActionState(action, idle);
  const [part, setPart] = useState(whole);
  const [aspect, setAspect] = useState<number | undefined>(undefined);
  const image = useRef<HTMLImageElement>(null);
  const shape = (wanted: number | undefined) => {
    setAspect(wanted);
    const { width = 0, height = 0 } = image.current ?? {};
    if (wanted && width && height) setPart(centerCrop(makeAspectCrop({ unit: "%", width: 90 }, wanted, width, height), width, height));
  };
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={labels} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="btns">
        <legend className="vh">Khuôn cắt</legend>
        {shapes.map(({ word, aspect: wanted }) => (
          <button key={word} type="button" className="btn btn--sm" aria-pressed={aspect === wanted} onClick={() => shape(wanted)}>
            {word}
          </button>
        ))}
      </fieldset>
      <ReactCrop
        crop={part}
        {...(aspect ? { aspect } : {})}
        minWidth={8}
        minHeight={8}
        ruleOfThirds
        ariaLabels={{
          cropArea: "Phần được giữ: phím mũi tên để dời",
          nwDragHandle: "Góc trên bên trái: phím mũi tên để đổi cỡ",
          nDragHandle: "Cạnh trên: phím mũi tên để đổi cỡ",
          neDragHandle: "Góc trên bên phải: phím mũi tên để đổi cỡ",
          eDragHandle: "Cạnh phải: phím mũi tên để đổi cỡ",
          seDragHandle: "Góc dưới bên phải: phím mũi tên để đổi cỡ",
          sDragHandle: "Cạnh dưới: phím mũi tên để đổi cỡ",
          swDragHandle: "Góc dưới bên trái: phím mũi tên để đổi cỡ",
          wDragHandle: "Cạnh trái: phím mũi tên để đổi cỡ",
        }}
        onChange={(_, percent) => setPart(percent)}
      >
        {/* biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser. */}
        <img ref={image} src={src} alt="" />
      </ReactCrop>
      <div className="pair">
        {sides.map(({ name, side, word }) => (
          <div className={errorOf(state, name) ? "field field--err" : "field"} key={name}>
            <label htmlFor={name}>{word}</label>
            {errorOf(state, name) ? <p className="err">{errorOf(state, name)}</p> : null}
            <input
              className="input"
              id={name}
              name={name}
              inputMode="decimal"
              value={String(tenth(part[side])).replace(".", ",")}
              onChange={(event) => setPart({ ...part, [side]: Number(event.target.value.replace(",", ".")) || 0 })}
            />
          </div>
        ))}
      </div>
      <p className="btns">
        <SubmitButton className="btn" waiting="Đang cắt…">
          Cắt ảnh
        </SubmitButton>
      </p>
    </form>
  );
}
