import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { mustRead } from "./staff";

/** How often readers opened an article, robots left out. */
export interface Views {
  total: number;
  /** Of it in the last seven days, today among them. */
  week: number;
}

/** The views of a public address. @throws AppError FORBIDDEN "not-a-writer" */
export async function viewsOf(actor: Actor, address: string): Promise<Views> {
  mustRead(actor);
  const [row] = await db.$queryRaw<Views[]>`
    SELECT coalesce(sum(count), 0)::int AS total,
      coalesce(sum(count) FILTER (WHERE day > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 7), 0)::int AS week
    FROM page_views WHERE path = ${address}`;
  return row ?? { total: 0, week: 0 };
}
