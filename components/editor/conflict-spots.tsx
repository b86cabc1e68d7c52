"use client";
import { Check, ChevronDown, CircleHelp, ImageOff } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { wordChanges } from "@/components/news/edition-diff";
import { Marked } from "@/components/news/staff-words";
import type { BlockOf, FieldName, FieldSpot, Written } from "./merge";
import type { Choice, Part, TextSpot } from "./merge-text";

/** How a kind of draft is shown where two of them are set beside each other. */
export interface ConflictView<D extends Written> {
  /** Where it stands on the page, and nothing else does. */
  id: string;
  /** What blocks say. */
  words(blocks: readonly BlockOf<D>[]): string;
  /** A block that is seen, not read: what it is called, and what is seen of it. */
  seen(block: BlockOf<D>): { word: string; shown: ReactNode } | null;
  field(name: FieldName<D>, value: D[FieldName<D>]): { word: string; said: string; shown: ReactNode };
  /** Where the other's text stays, whatever is chosen; "" where that is not said. */
  kept: (who: string) => string;
}

/** How many paragraphs a run holds. */
export const paragraphsOf = <D extends Written>(part: Part<BlockOf<D>>, { seen }: ConflictView<D>) =>
  (part.kind === "settled" ? part.blocks : part.spot.theirs).filter((block) => seen(block) === null).length;

interface Names {
  mine: string;
  theirs: string;
  theirsAt: string;
}

interface SpotProps {
  id: string;
  number: number;
  names: Names;
  choice: Choice | undefined;
  choose: (choice: Choice) => void;
}

interface FrameProps extends SpotProps {
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
        <input type="radio" name={`giu-${id}`} checked={choice === which} onChange={() => choose(which)} />
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
          <input type="radio" name={`giu-${id}`} checked={choice === "both"} onChange={() => choose("both")} />
          <span>
            <b>Giữ cả hai</b>
            <span>{both}</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

interface TextProps<D extends Written> extends SpotProps {
  spot: TextSpot<BlockOf<D>>;
  /** Which paragraph of the text it is. */
  at: number;
  view: ConflictView<D>;
}

/** A place of the text. */
export function TextChoice<D extends Written>({ spot, at, view, ...props }: TextProps<D>) {
  const { base, mine, theirs, both, woven } = spot;
  const [first, ...others] = [...base, ...mine, ...theirs].map((block) => view.seen(block)?.word ?? null);
  const thing = first && others.every((word) => word === first) ? first : null;
  const title = thing ? `${capital(thing)} sau đoạn ${at - 1}` : `Đoạn ${at}`;
  const together = woven ? `Gộp thành: “${view.words(both)}”` : "Đặt hai bản cạnh nhau, sửa tay ở bước sau";
  const side = (blocks: BlockOf<D>[]) => <Side base={base} blocks={blocks} thing={thing} view={view} />;
  return <Frame title={title} mine={side(mine)} theirs={side(theirs)} both={together} {...props} />;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

interface SideProps<D extends Written> extends Pick<TextProps<D>, "view"> {
  base: readonly BlockOf<D>[];
  blocks: readonly BlockOf<D>[];
  thing: string | null;
}

/** One side of a spot: what it says, with the changes from what both were built on. */
function Side<D extends Written>({ base, blocks, thing, view }: SideProps<D>) {
  if (blocks.length === 0)
    return (
      <p className="cf__gone">
        <ImageOff className="icon" aria-hidden="true" />
        Đã bỏ {thing ?? "đoạn"} này
      </p>
    );
  const paired = base.length === blocks.length;
  return blocks.map((block, index) => {
    const before = paired ? base[index] : undefined;
    const seen = view.seen(block);
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place, and the side is drawn once.
    if (seen) return <Fragment key={index}>{seen.shown}</Fragment>;
    const now = view.words([block]);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <p key={index} className="whitespace-pre-line">
        {before ? <Marked words={wordChanges(view.words([before]), now)} /> : now}
      </p>
    );
  });
}

/** A field beside the text. */
export function FieldChoice<D extends Written>({ spot, view, ...props }: SpotProps & { spot: FieldSpot<D>; view: ConflictView<D> }) {
  const { name, mine, theirs, both } = spot;
  const own = view.field(name, mine);
  const together = both === undefined ? undefined : `Gộp thành: “${view.field(name, both).said}”`;
  return <Frame title={capital(own.word)} mine={own.shown} theirs={view.field(name, theirs).shown} both={together} {...props} />;
}

/** What nobody has to choose, folded. */
export function Settled({ count, words }: { count: number; words: string }) {
  return (
    <details className="cf__same">
      <summary>
        {count} đoạn: giống nhau hoặc đã tự gộp
        <ChevronDown className="icon" aria-hidden="true" />
      </summary>
      <div className="cf__x whitespace-pre-line">{words}</div>
    </details>
  );
}
