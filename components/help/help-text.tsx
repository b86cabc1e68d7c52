import { Fragment } from "react";
import { keepTogether } from "@/lib/core/typography";

/** A sentence of the help; "[Tin bài](/quan-tri/tin-bai)" becomes a link, “words of a screen” stand out. */
export function HelpText({ text }: { text: string }) {
  const parts = text.split(/(\[[^\]]+\]\([^)]+\)|“[^”]+”)/);
  return parts.map((part, place) => {
    const [, name, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    const key = `${place}-${part}`;
    if (name && href)
      return (
        <a key={key} href={href}>
          {name}
        </a>
      );
    return part.startsWith("“") ? <b key={key}>{part}</b> : <Fragment key={key}>{keepTogether(part)}</Fragment>;
  });
}
