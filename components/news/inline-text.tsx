import { Fragment, type ReactNode } from "react";
import { piecesOf } from "@/lib/core/typography";
import type { Inline } from "@/lib/news/body";
import { addressOfLink, type Links } from "@/lib/news/links";

interface Props {
  content: Inline[] | undefined;
  /** How words are kept together: for titles or for long reading. */
  join: (text: string) => string;
  /** Where links lead that hold no address, or one that has moved. */
  links: Links;
}

/** A line of text with its marks; document symbols and year ranges stay whole. */
export function InlineText({ content, join, links }: Props) {
  return (content ?? []).map((node, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of text have no identity but their place.
    if (node.type === "hardBreak") return <br key={place} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return <Fragment key={place}>{marked(node.marks ?? [], <Words text={join(node.text)} />, links)}</Fragment>;
  });
}

/** Text in which symbols such as 24/2020/NQ-HĐND do not break. */
export function Words({ text }: { text: string }) {
  return piecesOf(text).map((piece, place) =>
    piece.whole ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <span key={place} className="nowrap">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}

type Mark = NonNullable<Extract<Inline, { type: "text" }>["marks"]>[number];

/** The words inside their marks, the first mark outermost. */
function marked(marks: Mark[], words: ReactNode, links: Links): ReactNode {
  const [mark, ...rest] = marks;
  if (!mark) return words;
  const inside = marked(rest, words, links);
  switch (mark.type) {
    case "bold":
      return <strong>{inside}</strong>;
    case "italic":
      return <em>{inside}</em>;
    case "link": {
      const address = addressOfLink(mark.attrs, links);
      // What it led to is not there for readers: the words stay, the way goes.
      if (address === null) return inside;
      // Another site learns neither the address that the reader came from nor the window.
      return (
        <a href={address} rel={/^https?:/.test(address) ? "noopener noreferrer" : undefined}>
          {inside}
        </a>
      );
    }
  }
}
