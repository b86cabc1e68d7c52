import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { linkAddress } from "./addresses";
import { hashToken, newToken } from "./secrets";

/** How long a one-time link works. */
const LINK_HOURS = 48;

/** A link to hand over; it is shown once and stored only as a hash. */
export interface OneTimeLink {
  /** Full address. */
  address: string;
  expiresAt: Date;
}

/** Makes a link that sets a password, and ends every earlier one of the account. */
export async function issueLink(tx: Tx, accountId: string, at: Date): Promise<OneTimeLink> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + LINK_HOURS * 3_600_000);
  await tx.accountLink.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: at } });
  await tx.accountLink.create({ data: { accountId, purpose: "SET_PASSWORD", tokenHash: hashToken(token), expiresAt }, select: { id: true } });
  return { address: new URL(linkAddress(token), env().PUBLIC_URL).href, expiresAt };
}

/** The account that a one-time link is for. @throws AppError FORBIDDEN "link-gone" */
export async function liveLink(tx: Pick<Tx, "accountLink" | "$queryRaw">, token: string) {
  const link = await tx.accountLink.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: await now(tx) }, account: { disabledAt: null } },
    select: { id: true, expiresAt: true, createdAt: true, account: { select: { id: true, email: true, displayName: true } } },
  });
  if (!link) throw new AppError("FORBIDDEN", "link-gone");
  return link;
}
