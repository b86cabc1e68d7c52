"use client";
import { GitMerge } from "lucide-react";
import { useRef, useState } from "react";
import type { Overtaken } from "./autosave";
import { type ConflictView, FieldChoice, paragraphsOf, Settled, TextChoice } from "./conflict-spots";
import { type Merge, settleMerge, spotKeys, type Written } from "./merge";
import type { Choice } from "./merge-text";

interface Props<D extends Written> {
  stands: Overtaken<D>;
  merge: Merge<D>;
  view: ConflictView<D>;
  onSettle: (draft: D, stands: Overtaken<D>) => void;
  /** Gives up one's own words. */
  onDiscard: () => void;
}

/** Says that another's words were taken in without a question: nobody lost any. */
export function WovenNote({ who, at, what = "bản này" }: { who: string; at: string; what?: string }) {
  return (
    <p className="note note--ok note--line mb-6" role="status">
      <GitMerge className="icon" aria-hidden="true" />
      <span>
        Lúc {at}, {who} đã lưu {what}. Hai bên sửa ở những chỗ khác nhau nên đã tự gộp, không mất chữ nào của ai.
      </span>
    </p>
  );
}

/** Two people changed the same places: for each the words that stay are chosen, and nothing is saved before all are. */
export function Conflict<D extends Written>({ stands, merge, view, onSettle, onDiscard }: Props<D>) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const screen = useRef<HTMLElement>(null);
  const keys = spotKeys(merge);
  const idOf = (key: string) => `${view.id}-${key}`;
  const open = keys.filter((key) => !choices[key]);
  const choose = (key: string, choice: Choice) => setChoices({ ...choices, [key]: choice });
  const everywhere = (choice: Choice) => setChoices(Object.fromEntries(keys.map((key) => [key, choice])));
  const save = () => {
    const [first] = open;
    if (first) screen.current?.querySelector<HTMLInputElement>(`#${idOf(first)} input`)?.focus();
    else onSettle(settleMerge(merge, choices), stands);
  };
  const names = { mine: "Bản của tôi", theirs: `Bản của ${stands.who}`, theirsAt: stands.at };
  let paragraphs = 0;
  return (
    <section className="cfx" id={view.id} ref={screen} aria-labelledby={`${view.id}-t`}>
      <div role="alert">
        <h2 id={`${view.id}-t`}>Hai người cùng sửa {keys.length} chỗ, chọn giữ chữ nào</h2>
        <p className="muted">
          Lúc {stands.at}, {stands.who} đã {stands.what}. Những chỗ khác đã tự gộp. Chữ của tôi còn nguyên trên trang này và trên máy này.
        </p>
      </div>
      <div className="btns mt-3">
        {keys.length > 1 ? (
          <>
            <button type="button" className="btn btn--sm" onClick={() => everywhere("mine")}>
              Chọn bản của tôi ở mọi chỗ
            </button>
            <button type="button" className="btn btn--sm" onClick={() => everywhere("theirs")}>
              Chọn bản của {stands.who} ở mọi chỗ
            </button>
          </>
        ) : null}
        <button type="button" className="btn btn--sm btn--danger" onClick={onDiscard}>
          Bỏ hết chữ của tôi, mở bản mới
        </button>
      </div>
      <div className="cfs sheet mt-4">
        {merge.fields.map((spot, index) => (
          <FieldChoice
            key={spot.key}
            id={idOf(spot.key)}
            spot={spot}
            number={index + 1}
            names={names}
            view={view}
            choice={choices[spot.key]}
            choose={(choice) => choose(spot.key, choice)}
          />
        ))}
        {merge.parts.map((part, index) => {
          const at = paragraphs + 1;
          paragraphs += paragraphsOf(part, view);
          if (part.kind === "settled")
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text.
            return <Settled key={index} count={part.blocks.length} words={view.words(part.blocks)} />;
          const number = keys.indexOf(part.key) + 1;
          return (
            <TextChoice
              key={part.key}
              id={idOf(part.key)}
              spot={part.spot}
              number={number}
              at={at}
              names={names}
              view={view}
              choice={choices[part.key]}
              choose={(choice) => choose(part.key, choice)}
            />
          );
        })}
      </div>
      <section className="dock" aria-label="Lưu bản gộp">
        <p className="dock__id">
          <b aria-live="polite">
            {keys.length - open.length} trên {keys.length} chỗ đã chọn
          </b>
          <span className="dock__hint">{view.kept(stands.who)}</span>
        </p>
        <div className="dock__do">
          <button type="button" className="btn btn--primary" aria-disabled={open.length > 0} onClick={save}>
            Lưu bản gộp
          </button>
        </div>
      </section>
    </section>
  );
}
