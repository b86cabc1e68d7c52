import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { articleAddress } from "../addresses";
import { mustRead } from "./staff";

/** How often readers opened an article, robots left out. */
export interface Views {
  total: number;
  /** Of it in the last seven days, today among them. */
  week: number;
}

/** The views of an article under the address that it has now. @throws AppError FORBIDDEN "not-a-writer" */
export async function viewsOf(actor: Actor, slug: string): Promise<Views> {
  mustRead(actor);
  const [row] = await db.$queryRaw<Views[]>`
    SELECT coalesce(sum(count), 0)::int AS total,
      coalesce(sum(count) FILTER (WHERE day > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 7), 0)::int AS week
    FROM page_views WHERE path = ${articleAddress(slug)}`;
  return row ?? { total: 0, week: 0 };
}
