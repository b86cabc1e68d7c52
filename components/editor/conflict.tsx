"use client";
import { Check, ChevronDown, CircleHelp, GitMerge, ImageOff } from "lucide-react";
import { useRef, useState } from "react";
import { wordChanges } from "@/components/news/edition-diff";
import { Marked, PictureOf } from "@/components/news/staff-words";
import { type Block, plainText } from "@/lib/news/body";
import { bylineRoleWords, changeWords, fieldWords } from "@/lib/news/labels";
import type { Overtaken } from "./autosave";
import type { Draft } from "./draft";
import { type Choice, type FieldSpot, type Merge, type Part, settleMerge, spotKeys, type TextSpot } from "./merge";

interface Props {
  stands: Overtaken<Draft>;
  merge: Merge;
  categories: { id: string; name: string }[];
  onSettle: (draft: Draft, stands: Overtaken<Draft>) => void;
  /** Gives up one's own words. */
  onDiscard: () => void;
}

const wordsOf = (blocks: readonly Block[]) => plainText({ type: "doc", content: [...blocks] });

/** Says that another's words were taken in without a question: nobody lost any. */
export function WovenNote({ who, at }: { who: string; at: string }) {
  return (
    <p className="note note--ok note--line mb-6" role="status">
      <GitMerge className="icon" aria-hidden="true" />
      <span>
        Lúc {at}, {who} đã lưu bản này. Hai bên sửa ở những chỗ khác nhau nên đã tự gộp, không mất chữ nào của ai.
      </span>
    </p>
  );
}

/** Two people changed the same places: for each the words that stay are chosen, and nothing is saved before all are. */
export function Conflict({ stands, merge, categories, onSettle, onDiscard }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const screen = useRef<HTMLElement>(null);
  const keys = spotKeys(merge);
  const open = keys.filter((key) => !choices[key]);
  const choose = (key: string, choice: Choice) => setChoices({ ...choices, [key]: choice });
  const everywhere = (choice: Choice) => setChoices(Object.fromEntries(keys.map((key) => [key, choice])));
  const save = () => {
    const [first] = open;
    if (first) screen.current?.querySelector<HTMLInputElement>(`#${first} input`)?.focus();
    else onSettle(settleMerge(merge, choices), stands);
  };
  const names = { mine: "Bản của tôi", theirs: `Bản của ${stands.who}`, theirsAt: stands.at };
  let paragraphs = 0;
  return (
    <section className="cfx" id="xung-dot" ref={screen} aria-labelledby="xung-dot-t">
      <div role="alert">
        <h2 id="xung-dot-t">Hai người cùng sửa {keys.length} chỗ, chọn giữ chữ nào</h2>
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
          <FieldChoice key={spot.key} spot={spot} number={index + 1} names={names} categories={categories} choice={choices[spot.key]} choose={choose} />
        ))}
        {merge.parts.map((part, index) => {
          const at = paragraphs + 1;
          paragraphs += countOf(part);
          if (part.kind === "settled")
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text.
            return <Settled key={index} blocks={part.blocks} />;
          const number = keys.indexOf(part.key) + 1;
          return <TextChoice key={part.key} id={part.key} spot={part.spot} number={number} at={at} names={names} choice={choices[part.key]} choose={choose} />;
        })}
      </div>
      <section className="dock" aria-label="Lưu bản gộp">
        <p className="dock__id">
          <b aria-live="polite">
            {keys.length - open.length} trên {keys.length} chỗ đã chọn
          </b>
          <span className="dock__hint">Bản của {stands.who} vẫn nằm trong Lịch sử</span>
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

const countOf = (part: Part) => (part.kind === "settled" ? part.blocks : part.spot.theirs).filter(({ type }) => type !== "figure").length;

interface Names {
  mine: string;
  theirs: string;
  theirsAt: string;
}

interface SpotProps {
  number: number;
  names: Names;
  choice: Choice | undefined;
  choose: (key: string, choice: Choice) => void;
}

interface FrameProps extends SpotProps {
  id: string;
  title: string;
  mine: React.ReactNode;
  theirs: React.ReactNode;
  /** What both together would say; left out where only one can stand. */
  both?: string | undefined;
}

function Frame({ id, title, number, names, mine, theirs, both, choice, choose }: FrameProps) {
  const side = (which: "mine" | "theirs", words: React.ReactNode) => (
    <div className={choice === which ? "cf__c cf__c--on" : "cf__c"}>
      <label className="radio radio--s">
        <input type="radio" name={`giu-${id}`} checked={choice === which} onChange={() => choose(id, which)} />
        <span>
          <b>{names[which]}</b>
          <span>{which === "mine" ? "đang trên trang này" : `lưu lúc ${names.theirsAt}`}</span>
        </span>
      </label>
      <div className="cf__x">{words}</div>
    </div>
  );
  return (
    <fieldset className="cf" id={id}>
      <legend className="cf__t">
        <span className={choice ? "pin pin--ok" : "pin"} aria-hidden="true">
          {number}
        </span>
        {title}
        {choice ? (
          <span className="chip chip--ok">
            <Check className="icon" aria-hidden="true" />
            Đã chọn
          </span>
        ) : (
          <span className="chip chip--wait">
            <CircleHelp className="icon" aria-hidden="true" />
            Chưa chọn
          </span>
        )}
      </legend>
      <div className="cf__g">
        {side("mine", mine)}
        {side("theirs", theirs)}
      </div>
      {both === undefined ? null : (
        <label className="radio radio--s">
          <input type="radio" name={`giu-${id}`} checked={choice === "both"} onChange={() => choose(id, "both")} />
          <span>
            <b>Giữ cả hai</b>
            <span>{both}</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

function TextChoice({ id, spot, at, ...props }: SpotProps & { id: string; spot: TextSpot; at: number }) {
  const { base, mine, theirs, both, woven } = spot;
  const figure = [...base, ...mine, ...theirs].every(({ type }) => type === "figure");
  const title = figure ? `Ảnh sau đoạn ${at - 1}` : `Đoạn ${at}`;
  const together = woven ? `Gộp thành: “${wordsOf(both)}”` : "Đặt hai bản cạnh nhau, sửa tay ở bước sau";
  return <Frame id={id} title={title} mine={<Side base={base} blocks={mine} />} theirs={<Side base={base} blocks={theirs} />} both={together} {...props} />;
}

/** One side of a spot: what it says, with the changes from what both were built on. */
function Side({ base, blocks }: { base: readonly Block[]; blocks: readonly Block[] }) {
  if (blocks.length === 0)
    return (
      <p className="cf__gone">
        <ImageOff className="icon" aria-hidden="true" />
        Đã bỏ {base.every(({ type }) => type === "figure") ? "ảnh" : "đoạn"} này
      </p>
    );
  const paired = base.length === blocks.length;
  return blocks.map((block, index) => {
    const before = paired ? base[index] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place, and the side is drawn once.
    if (block.type === "figure") return <PictureOf key={index} figure={block} />;
    const now = wordsOf([block]);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <p key={index} className="whitespace-pre-line">
        {before ? <Marked words={wordChanges(wordsOf([before]), now)} /> : now}
      </p>
    );
  });
}

function FieldChoice({ spot, categories, ...props }: SpotProps & { spot: FieldSpot; categories: Props["categories"] }) {
  const { key, name, mine, theirs, both } = spot;
  const say = (value: FieldSpot["mine"]) => fieldText(name, value, categories);
  const word = fieldWords[name] ?? name;
  const together = both === undefined ? undefined : `Gộp thành: “${say(both)}”`;
  const title = word.charAt(0).toUpperCase() + word.slice(1);
  return (
    <Frame
      id={key}
      title={title}
      mine={<FieldSide name={name} value={mine} text={say(mine)} />}
      theirs={<FieldSide name={name} value={theirs} text={say(theirs)} />}
      both={together}
      {...props}
    />
  );
}

function FieldSide({ name, value, text }: { name: FieldSpot["name"]; value: FieldSpot["mine"]; text: string }) {
  if (name === "leadFileId" && typeof value === "string" && value)
    return <PictureOf figure={{ type: "figure", attrs: { fileId: value, caption: "", credit: "", alt: "" } }} />;
  return <p>{text || "Để trống"}</p>;
}

function fieldText(name: FieldSpot["name"], value: FieldSpot["mine"], categories: Props["categories"]): string {
  if (Array.isArray(value))
    return value
      .map((one) => {
        if ("fullName" in one) return one.fullName;
        return "role" in one ? `${one.name} (${bylineRoleWords[one.role]})` : one.title || one.name;
      })
      .join(", ");
  if (name === "categoryId") return categories.find(({ id }) => id === value)?.name ?? "";
  if (name === "change" && (value === "CORRECTION" || value === "UPDATE")) return changeWords[value];
  return String(value ?? "");
}

/** What nobody has to choose, folded. */
function Settled({ blocks }: { blocks: readonly Block[] }) {
  return (
    <details className="cf__same">
      <summary>
        {blocks.length} đoạn: giống nhau hoặc đã tự gộp
        <ChevronDown className="icon" aria-hidden="true" />
      </summary>
      <div className="cf__x whitespace-pre-line">{wordsOf(blocks)}</div>
    </details>
  );
}
