import type { AppError } from "./errors";

/*
 * What must always hold stands in the database; what a person reads when it does not stands in the domain. Between the two: which rule refused.
 */

/** A rule of uniqueness, of exclusion, of a check or of a foreign key (PostgreSQL, class 23). */
const ruleCodes = ["23001", "23503", "23505", "23514", "23P01"];

/** What the driver's adapter of Prisma keeps of an answer of PostgreSQL. A refusal at COMMIT comes bare, any other inside Prisma's own error. */
function answerIn(error: unknown): { code: string; message: string } | null {
  if (!(error instanceof Error)) return null;
  const meta: unknown = "meta" in error ? error.meta : undefined;
  const adapter = meta !== null && typeof meta === "object" && "driverAdapterError" in meta ? meta.driverAdapterError : error;
  const cause: unknown = adapter !== null && typeof adapter === "object" && "cause" in adapter ? adapter.cause : undefined;
  if (cause === null || typeof cause !== "object" || !("originalCode" in cause) || !("originalMessage" in cause)) return null;
  return { code: String(cause.originalCode), message: String(cause.originalMessage) };
}

/**
 * The rule of the database that refused a write: the name of the constraint ("post_holdings_one_holder"), or of a trigger that speaks
 * for itself its whole message, because the adapter drops the name that the trigger gives. Null for any other error. Pure.
 */
export function ruleThatRefused(error: unknown): string | null {
  const answer = answerIn(error);
  if (!answer || !ruleCodes.includes(answer.code)) return null;
  // "… on table "bodies" violates RESTRICT setting of foreign key constraint "terms_bodyId_fkey" on table "terms"": not the first name.
  return /constraint "([^"]+)"/.exec(answer.message)?.[1] ?? answer.message;
}

/**
 * Does a write and answers the refusals of the database that a person can cause with those of the domain. Stands around the whole
 * transaction: inside one that was refused PostgreSQL answers nothing more, and the refusal may want to say who was there first.
 * @param refusals what is thrown instead, by the name of the rule
 * @throws what `refusals` gives; anything that no name fits, as it came
 */
export async function naming<T>(write: () => Promise<T>, refusals: Readonly<Record<string, () => AppError | Promise<AppError>>>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const refusal = refusals[ruleThatRefused(error) ?? ""];
    throw refusal ? await refusal() : error;
  }
}
