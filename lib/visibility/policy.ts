import type { Actor } from "@/lib/auth/actor";
import type { Visibility } from "@/prisma/generated/enums";

/** From the widest to the narrowest. */
const order: readonly Visibility[] = ["PUBLIC", "INTERNAL", "RESTRICTED"];

/** The narrower of the two: what an attachment is under its record. */
export function narrower(a: Visibility, b: Visibility): Visibility {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/**
 * What of a table staff may see: everything that is not restricted, and what is restricted but granted to the account or to its body.
 * For records with `visibility` and `grants`; goes into `where`, so that what may not be seen is neither listed nor counted.
 */
export function openToStaff(actor: Actor) {
  const granted = actor.id === null ? [] : [{ accountId: actor.id }, { body: { accounts: { some: { id: actor.id } } } }];
  return { OR: [{ visibility: { in: ["PUBLIC" as const, "INTERNAL" as const] } }, { visibility: "RESTRICTED" as const, grants: { some: { OR: granted } } }] };
}

/** What of a table readers may see at a moment: public, published and not in the trash. @param now by the database's clock */
export function openToReaders(now: Date) {
  return { visibility: "PUBLIC" as const, publishedAt: { lte: now }, trashedAt: null };
}

/** The same for a row that was read because another hangs on it. */
export function isOpenToReaders(
  { visibility, publishedAt, trashedAt }: { visibility: Visibility; publishedAt: Date | null; trashedAt: Date | null },
  now: Date,
) {
  return visibility === "PUBLIC" && publishedAt !== null && publishedAt <= now && trashedAt === null;
}
