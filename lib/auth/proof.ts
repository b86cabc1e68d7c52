import "server-only";
import { now } from "@/lib/core/clock";
import { db, type Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "./actor";
import { provedRecently } from "./policy";

/**
 * Demands that the person proved who they are within the last five minutes: before roles, a second factor or an e-mail address
 * change hands, and before a publication is forced (trust.md, 5). The page /quan-tri/dang-nhap/xac-nhan renews the proof.
 * @throws AppError FORBIDDEN "proof-too-old"
 */
export async function requireRecentProof(actor: Actor, tx: Pick<Tx, "$queryRaw"> = db): Promise<void> {
  if (!provedRecently(actor, await now(tx))) throw new AppError("FORBIDDEN", "proof-too-old");
}
