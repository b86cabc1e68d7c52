"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { ImagePlus } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { Arrival } from "./pasted-pictures";
import { pastedInto } from "./picture-intake";

interface Place {
  key: string;
  /** Which figure of the text it is, from 1. */
  number: number;
  fileId: string | null;
  alt: string;
  caption: string;
}

interface Line {
  key: string;
  sentence: string;
  /** The place and the box of it to go to; null where nothing came into the text. */
  to: { number: number; box: string } | null;
}

function placesOf(editor: Editor): Place[] {
  const places: Place[] = [];
  let number = 0;
  editor.state.doc.forEach(({ type, attrs }) => {
    if (type.name !== "figure") return;
    number += 1;
    const { pasted, fileId, alt, caption } = attrs as { pasted: string | null; fileId: string | null; alt: string; caption: string };
    if (pasted) places.push({ key: pasted, number, fileId, alt: alt.trim(), caption: caption.trim() });
  });
  return places;
}

/** What is still to do for a picture in the text; null when nothing is. */
function lineOf({ key, number, fileId, alt, caption }: Place, arrival: Arrival | undefined): Line | null {
  const name = `Ảnh ${number}${arrival?.name ? ` (${arrival.name})` : ""}`;
  if (!fileId && arrival?.state === "sending") return { key, sentence: `${name}: đang tải lên`, to: { number, box: "" } };
  if (!fileId) return { key, sentence: `${name}: ${arrival?.sentence || "Chưa có tệp ảnh."}`, to: { number, box: 'input[type="file"]' } };
  const lacks = [alt ? "" : "mô tả", caption ? "" : "chú thích"].filter(Boolean).join(" và ");
  return lacks ? { key, sentence: `${name}: viết ${lacks}`, to: { number, box: alt ? ".imgform textarea" : ".imgform input.input" } } : null;
}

function goTo({ number, box }: { number: number; box: string }) {
  const figure = document.querySelectorAll<HTMLElement>("#noi-dung-bai > .efig")[number - 1];
  figure?.scrollIntoView({ block: "center" });
  if (box) figure?.querySelector<HTMLElement>(box)?.focus({ preventScroll: true });
}

/** Lists the pictures that were pasted or dropped and still want something, at the foot of the sheet, until nothing is left to do. */
export function NewPictures({ editor }: { editor: Editor }) {
  const pasted = pastedInto(editor);
  const arrivals = useSyncExternalStore(
    (listener) => pasted.subscribe(listener),
    () => pasted.arrivals,
  );
  const places = useEditorState({ editor, selector: ({ editor: now }) => placesOf(now) });
  const standing = new Set(places.map(({ key }) => key));
  const left: Line[] = [...arrivals]
    .filter(([key, { state }]) => state === "refused" && !standing.has(key))
    .map(([key, { name, sentence }]) => ({ key, sentence: `${name}: ${sentence}`, to: null }));
  const lines = [...places.flatMap((place) => lineOf(place, arrivals.get(place.key)) ?? []), ...left];
  if (lines.length === 0) return null;
  return (
    <section className="newpics" aria-labelledby="anh-moi">
      <h2 id="anh-moi" role="status">
        <ImagePlus className="icon" aria-hidden="true" /> Ảnh vừa dán: còn {lines.length} việc
      </h2>
      <ul>
        {lines.map(({ key, sentence, to }) => (
          <li key={key}>
            {to ? (
              <button type="button" onClick={() => goTo(to)}>
                {sentence}
              </button>
            ) : (
              <>
                {sentence}{" "}
                <button type="button" onClick={() => pasted.forget(key)}>
                  Đã biết
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
