import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { keyedHash } from "./secrets";

/*
 * Failed attempts are counted in PostgreSQL, so that several web processes count together. From the `free`-th attempt on, each
 * one starts a pause that doubles up to `longest`: guessing becomes hopeless, and nobody is locked out for good (an attacker
 * who could lock an account for ever would have been handed a weapon).
 */

interface Rule {
  /** Attempts without any pause. */
  free: number;
  /** Seconds of the first pause. */
  first: number;
  /** Seconds of the longest pause. */
  longest: number;
}

export const rules = {
  /** One account from one address: the ordinary case of a forgotten password. */
  "password-here": { free: 5, first: 30, longest: 900 },
  /** One account from anywhere: guessing spread over many addresses. */
  "password-anywhere": { free: 20, first: 30, longest: 300 },
  /** One address, any account: one common password tried on everybody. An office shares one address, hence the number. */
  address: { free: 60, first: 60, longest: 900 },
  /** The second factor of one account. */
  code: { free: 5, first: 30, longest: 900 },
  /** Readers of one address who ask to be told of something: each asking sends a letter. */
  subscribe: { free: 30, first: 60, longest: 3600 },
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** What is counted: a rule and whom it is about. The subject is stored as a keyed hash. */
export interface Counted {
  rule: RuleName;
  subject: string;
}

/** A day without attempts forgets. */
const MEMORY_SECONDS = 24 * 3600;

const store = { storeClient: db, tableName: "rateLimit", inMemoryBlockOnConsumed: 0, blockDuration: 0 };
let limiters: { failures: RateLimiterPrisma; turns: RateLimiterPrisma } | null = null;
function open() {
  limiters ??= {
    failures: new RateLimiterPrisma({ ...store, keyPrefix: "failures", points: 1_000_000, duration: MEMORY_SECONDS }),
    turns: new RateLimiterPrisma({ ...store, keyPrefix: "turn", points: 1, duration: 1 }),
  };
  return limiters;
}

const keyOf = ({ rule, subject }: Counted) => `${rule}:${Buffer.from(keyedHash("attempts", subject)).toString("base64url")}`;

/** Seconds to wait after the n-th attempt. */
export function pauseAfter(rule: Rule, attempts: number): number {
  return attempts < rule.free ? 0 : Math.min(rule.longest, rule.first * 2 ** Math.min(attempts - rule.free, 20));
}

/**
 * Counts an attempt before it is judged, so that a thousand at once cannot slip through before the first is counted.
 * @returns how many attempts remain without a pause
 * @throws AppError TOO_MANY "paused" with `seconds` to wait
 */
export async function countAttempt(counted: readonly Counted[]): Promise<number> {
  const { failures, turns } = open();
  for (const one of counted) {
    const turn = await turns.get(keyOf(one));
    if (turn && turn.consumedPoints > 0 && turn.msBeforeNext > 0) throw paused(turn.msBeforeNext);
  }
  let left = Number.POSITIVE_INFINITY;
  for (const one of counted) {
    const rule = rules[one.rule];
    const { consumedPoints } = await failures.penalty(keyOf(one), 1);
    const pause = pauseAfter(rule, consumedPoints);
    left = Math.min(left, Math.max(0, rule.free - consumedPoints));
    if (pause === 0) continue;
    try {
      // Only one of several simultaneous attempts gets the turn; it starts the pause for everyone after it.
      await turns.consume(keyOf(one), 1, { customDuration: pause });
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw paused(refusal.msBeforeNext);
      throw refusal;
    }
  }
  return left;
}

/**
 * Forgets the attempts of somebody who turned out to be the right person. Of an address only this one attempt is taken back:
 * whoever owns one account must not be able to wipe out the traces of guessing at others.
 */
export async function forgiveAttempts(counted: readonly Counted[]): Promise<void> {
  const { failures, turns } = open();
  await Promise.all(
    counted.flatMap((one): Promise<unknown>[] =>
      one.rule === "address" ? [failures.reward(keyOf(one), 1)] : [failures.delete(keyOf(one)), turns.delete(keyOf(one))],
    ),
  );
}

function paused(milliseconds: number): AppError {
  return new AppError("TOO_MANY", "paused", { seconds: Math.max(1, Math.ceil(milliseconds / 1000)) });
}
