import { type Body, type Inline, type ListNode, linkTarget } from "@/lib/news/body";

/* Links of an article that lead to the portal it came from. Pure. */

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : null);

type Node = Body["content"][number] | ListNode;
interface Part {
  marks?: Extract<Inline, { type: "text" }>["marks"];
  content?: unknown[];
}

/** A copy of a document in which every link is what `change` makes of it. */
function withLinks<T>(node: T, change: (href: string) => string): T {
  if (node === null || typeof node !== "object") return node;
  const { marks, content } = node as Part;
  if (marks) return { ...node, marks: marks.map((mark) => (mark.type === "link" ? { ...mark, attrs: { href: change(mark.attrs.href) } } : mark)) };
  return content ? { ...node, content: content.map((one) => withLinks(one, change)) } : node;
}

/** The addresses of the old portal that an article links to, each once. @param base address of the old portal */
export function linksIn(body: { content: Node[] }, base: string): string[] {
  const host = hostOf(base);
  const found = new Set<string>();
  withLinks(body, (href) => {
    if (hostOf(href) === host) found.add(href);
    return href;
  });
  return [...found];
}

/** The same article with these links led elsewhere. @param targets by the address that is written in the article */
export function relinked<T extends { content: Node[] }>(body: T, targets: ReadonlyMap<string, string>): T {
  return withLinks(body, (href) => {
    const target = targets.get(href);
    return target !== undefined && linkTarget.safeParse(target).success ? target : href;
  });
}
