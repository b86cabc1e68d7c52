import type { JSONContent } from "@tiptap/core";
import type { Body } from "@/lib/news/body";
import { storedAttrs } from "./link-mark";

/** A part of the document with its links as they are stored. */
function stored(node: JSONContent): JSONContent {
  const content = node.content?.map(stored);
  const marks = node.marks?.flatMap((mark) => {
    if (mark.type !== "link") return mark;
    const attrs = storedAttrs(mark.attrs ?? {});
    return attrs ? { ...mark, attrs } : [];
  });
  return { ...node, ...(content ? { content } : {}), ...(marks ? { marks } : {}) };
}

/** The document as it is stored: without the keys by which this page knows the pictures that were pasted. */
export function storedBody(document: JSONContent): Body {
  const content = (document.content ?? []).map((node) => {
    if (node.type !== "figure") return stored(node);
    const { pasted: _, ...attrs } = node.attrs ?? {};
    return { ...node, attrs };
  });
  return { ...document, content } as Body;
}
