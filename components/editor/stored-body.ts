import type { JSONContent } from "@tiptap/core";
import type { Body } from "@/lib/news/body";

/** The document as it is stored: without the keys by which this page knows the pictures that were pasted. */
export function storedBody(document: JSONContent): Body {
  const content = (document.content ?? []).map((node) => {
    if (node.type !== "figure") return node;
    const { pasted: _, ...attrs } = node.attrs ?? {};
    return { ...node, attrs };
  });
  return { ...document, content } as Body;
}
