import "server-only";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { issueLink, type OneTimeLink } from "../one-time-link";
import { whyNotCreateAccount } from "../policy";
import { requireRecentProof } from "../proof";
import { createAccountInput } from "../schema";

/**
 * Makes an account without a password, and the one-time link by which its owner chooses one.
 * @returns the id, and the link, which cannot be shown again
 * @throws ZodError; AppError FORBIDDEN with an AccountRefusal or "proof-too-old"; CONFLICT "email-taken"
 */
export async function createAccount(actor: Actor, input: unknown): Promise<{ id: string; link: OneTimeLink }> {
  const { email, displayName, roles } = createAccountInput.parse(input);
  const refusal = whyNotCreateAccount(actor, roles);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  await requireRecentProof(actor);
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.account.create({ data: { email, displayName, roles }, select: { id: true } });
      const link = await issueLink(tx, id, await now(tx));
      await record(tx, actor, "account.create", { type: "account", id, detail: { roles } });
      return { id, link };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") throw new AppError("CONFLICT", "email-taken");
    throw error;
  }
}
