import { Fragment, type Node as ProseNode, type Schema, Slice } from "@tiptap/pm/model";

/* Pictures inside pasted HTML become figure places; nothing that was pasted keeps the address of another host or its own bytes. */

/** A picture of the clipboard: its bytes where they came along. */
export interface ClipboardPicture {
  file: File | null;
  name: string;
}

const image = /<img\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const innerTable = /<table\b(?:(?!<table\b)[\s\S])*?<\/table>/gi;
const tableTag = /<(\/?)(?:table|thead|tbody|tfoot|tr|td|th|caption)\b[^>]*>/gi;

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}

/** The bytes of a data: address as a file; null when it is no picture in base64. */
function fileOf(src: string): File | null {
  const found = /^data:image\/([a-z0-9.+-]+);base64,([\s\S]+)$/i.exec(src.trim());
  if (!found?.[1] || !found[2]) return null;
  try {
    const bytes = Uint8Array.from(atob(found[2].replace(/\s+/g, "")), (sign) => sign.charCodeAt(0));
    const kind = found[1].toLowerCase();
    return new File([bytes], `anh-dan.${kind === "jpeg" ? "jpg" : kind}`, { type: `image/${kind}` });
  } catch {
    return null;
  }
}

/** The last part of an address, for people to recognise a picture by. */
function nameOf(src: string): string {
  return (src.startsWith("data:") ? "" : (src.split(/[?#]/)[0]?.split(/[/\\]/).pop() ?? "")).slice(0, 100);
}

/**
 * Puts a figure place where pasted HTML has a picture. A table around a picture only places it, and is taken apart.
 * @param arrive takes the picture, answers with the key of its place
 */
export function withPicturePlaces(html: string, arrive: (picture: ClipboardPicture) => string): string {
  const apart = html.replace(innerTable, (table) => (/<img\b/i.test(table) ? table.replace(tableTag, "<$1div>") : table));
  return apart.replace(image, (_, attributes: string) => {
    const src = attribute(attributes, "src");
    // Counters and spacers are no pictures.
    if ([attribute(attributes, "width"), attribute(attributes, "height")].some((size) => /^[0-2]$/.test(size))) return "";
    const file = fileOf(src);
    const key = arrive({ file, name: file?.name ?? nameOf(src) });
    return `<figure data-portal-figure data-pasted="${key}" data-alt="${attribute(attributes, "alt").replaceAll('"', "&quot;")}"></figure>`;
  });
}

const isPlace = (node: ProseNode | undefined | null) => node?.type.name === "figure" && node.attrs.pasted !== null;
const isBlank = (node: ProseNode) => node.type.name === "paragraph" && node.textContent.trim() === "";

/** An empty figure that waits for the picture with this key. */
export function placeOf(schema: Schema, key: string): ProseNode {
  return schema.nodes.figure?.create({ pasted: key }) as ProseNode;
}

/**
 * What was pasted, with every place that arrived: those that stood where a text takes no figure (in a list, in a quotation) follow at the
 * end. Empty paragraphs that only carried a picture go.
 */
export function withEveryPlace(slice: Slice, schema: Schema, keys: readonly string[]): Slice {
  if (keys.length === 0) return slice;
  const nodes: ProseNode[] = [];
  slice.content.forEach((node) => void nodes.push(node));
  const kept = nodes.filter((node, at) => !(isBlank(node) && (isPlace(nodes[at - 1]) || isPlace(nodes[at + 1]))));
  const placed = new Set(kept.map((node) => node.attrs.pasted as unknown));
  const lost = keys.filter((key) => !placed.has(key)).map((key) => placeOf(schema, key));
  const all = [...kept, ...lost];
  return new Slice(Fragment.from(all), isPlace(all[0]) ? 0 : slice.openStart, isPlace(all.at(-1)) ? 0 : slice.openEnd);
}
