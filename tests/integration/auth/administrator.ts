import { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { make } from "@/tests/support/make";

/** An administrator who proved who they are a moment ago, or `minutes` ago. */
export async function administrator(minutes = 0): Promise<Actor & { id: string }> {
  const { id } = await make.actor({ role: "ADMINISTRATOR" });
  const reauthenticatedAt = new Date((await now()).getTime() - minutes * 60_000);
  return Actor.ofAccount({ id, displayName: "Quản Trị Thử", roles: ["ADMINISTRATOR"] }, { id, reauthenticatedAt }) as Actor & { id: string };
}

/** The version of an account to name next. */
export const versionOf = async (id: string) => (await db.account.findUniqueOrThrow({ where: { id } })).version;

/** The token of a one-time link. */
export const tokenIn = (link: { address: string }) => new URL(link.address).pathname.split("/").at(-1) ?? "";
