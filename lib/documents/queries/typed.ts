import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { readLinks } from "@/lib/core/link-lines";
import { symbolKey } from "@/lib/core/vietnamese";
import { wrongField } from "@/lib/core/wrong-field";
import { namableDocuments } from "../policy";

/* Documents that a form of another record names in lines of text. */

/**
 * The documents that the lines of a field name, in their order, by symbol or by address. @throws ZodError of the field "papers"
 */
export async function documentsTyped(tx: Tx, actor: Actor, typed: string): Promise<string[]> {
  const lines = readLinks(typed, "/van-ban");
  if (lines.length === 0) return [];
  const slugs = lines.flatMap(({ slug }) => slug ?? []);
  const keys = lines.flatMap(({ slug, words }) => (slug === null ? [symbolKey(words)] : []));
  const found = await tx.document.findMany({
    where: { AND: [{ OR: [{ slug: { in: slugs } }, { symbolKey: { in: keys.filter(Boolean) } }] }, namableDocuments(actor)] },
    select: { id: true, slug: true, symbolKey: true },
  });
  const ids = lines.map(({ slug, words }) => {
    const [document, another] = found.filter((one) => (slug === null ? one.symbolKey === symbolKey(words) : one.slug === slug));
    if (!document) throw wrongField("papers", `Không có văn bản “${words}”. Chép số ký hiệu hoặc địa chỉ từ trang Văn bản`);
    if (another) throw wrongField("papers", `Có nhiều văn bản số “${words}”. Dán địa chỉ của văn bản`);
    return document.id;
  });
  return [...new Set(ids)];
}

interface Linked {
  documentId: string;
  position: number;
}

/** Papers that the actor may not open are not theirs to name: they stay, behind the others where those were changed. */
export async function withHidden(tx: Tx, actor: Actor, before: readonly { documentId: string }[], typed: Linked[]): Promise<Linked[]> {
  const linked = before.map(({ documentId }) => documentId);
  const rows = await tx.document.findMany({ where: { id: { in: linked }, AND: [namableDocuments(actor)] }, select: { id: true } });
  const named = new Set(rows.map(({ id }) => id));
  const wanted = typed.map(({ documentId }) => documentId);
  const same = JSON.stringify(linked.filter((id) => named.has(id))) === JSON.stringify(wanted);
  const after = same ? linked : [...wanted, ...linked.filter((id) => !named.has(id))];
  return after.map((documentId, at) => ({ documentId, position: at + 1 }));
}
