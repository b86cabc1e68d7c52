import "server-only";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import type { LinkPurpose } from "@/prisma/generated/enums";
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

/** Makes a link, and ends every earlier one of the account for the same purpose. */
export async function issueLink(tx: Tx, accountId: string, at: Date, purpose: LinkPurpose = "SET_PASSWORD"): Promise<OneTimeLink> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + LINK_HOURS * 3_600_000);
  await tx.accountLink.updateMany({ where: { accountId, purpose, usedAt: null }, data: { usedAt: at } });
  await tx.accountLink.create({ data: { accountId, purpose, tokenHash: hashToken(token), expiresAt }, select: { id: true } });
  return { address: new URL(linkAddress(token), env().PUBLIC_URL).href, expiresAt };
}

/** The account that a one-time link is for, whatever its purpose unless one is named. @throws AppError FORBIDDEN "link-gone" */
export async function liveLink(tx: Pick<Tx, "accountLink" | "$queryRaw">, token: string, purpose?: LinkPurpose) {
  const link = await tx.accountLink.findFirst({
    where: { tokenHash: hashToken(token), ...(purpose ? { purpose } : {}), usedAt: null, expiresAt: { gt: await now(tx) }, account: { disabledAt: null } },
    select: { id: true, purpose: true, expiresAt: true, createdAt: true, account: { select: { id: true, email: true, displayName: true } } },
  });
  if (!link) throw new AppError("FORBIDDEN", "link-gone");
  return link;
}

/**
 * Uses a link up. Of two requests with the same link only one succeeds.
 * @throws AppError FORBIDDEN "link-gone"
 */
export async function spendLink(tx: Tx, id: string, at: Date): Promise<void> {
  const { count } = await tx.accountLink.updateMany({ where: { id, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } });
  if (count !== 1) throw new AppError("FORBIDDEN", "link-gone");
}
