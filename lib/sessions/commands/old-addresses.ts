import "server-only";
import type { Tx } from "@/lib/core/db";
import { sessionFileAddress } from "@/lib/meetings/addresses";
import { votesAddress } from "@/lib/votes/addresses";
import { minutesAddress, papersAddress, sessionAddress } from "../addresses";

/** Everything that stands under the number of a session: its page, minutes, votes, both bundles and the file for calendars. */
export function addressesOf(slug: string): string[] {
  return [sessionAddress(slug), minutesAddress(slug), votesAddress(slug), papersAddress(slug, "zip"), papersAddress(slug, "pdf"), sessionFileAddress(slug)];
}

/** They are found again: nothing says that they are gone, or stand elsewhere. */
export async function freeAddresses(tx: Tx, slug: string): Promise<void> {
  await tx.oldAddress.deleteMany({ where: { path: { in: addressesOf(slug) } } });
}

/** They answer that they are gone. */
export async function closeAddresses(tx: Tx, slug: string): Promise<void> {
  await freeAddresses(tx, slug);
  await tx.oldAddress.createMany({ data: addressesOf(slug).map((path) => ({ path, target: null, reason: "withdrawn" })) });
}

/** Each leads on to where it stands now. */
export async function moveAddresses(tx: Tx, from: string, to: string): Promise<void> {
  await freeAddresses(tx, from);
  const targets = addressesOf(to);
  await tx.oldAddress.createMany({ data: addressesOf(from).map((path, n) => ({ path, target: targets[n] ?? sessionAddress(to), reason: "moved" })) });
}
