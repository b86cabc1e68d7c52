import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/core/log";

/** Something done again and again, more often than a schedule by the minute allows. */
export interface Round {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/**
 * Runs each round on its own clock until `signal` says stop; a round that fails is logged and tried again at its next turn.
 * @returns ends when every round that was under way has finished
 */
export async function keepRounds(rounds: readonly Round[], signal: AbortSignal): Promise<void> {
  await Promise.all(
    rounds.map(async ({ name, everyMs, run }) => {
      while (!signal.aborted) {
        try {
          await run();
        } catch (error) {
          log.error({ err: error, round: name }, "a round failed");
        }
        await sleep(everyMs, undefined, { signal }).catch(() => {});
      }
    }),
  );
}
