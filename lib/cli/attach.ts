import "server-only";
import { ensureClient } from "./build/client";
import { prepareEmbedded } from "./database/first";
import { openEmbedded } from "./database/open";
import { expectAnswer } from "./database/reach";
import { environmentOf } from "./environment";
import { modeOfData } from "./mode";
import { expectNode } from "./node-version";
import { runCommand } from "./say";
import { type Secrets, secretsOf } from "./secrets";
import { type Settings, settings } from "./settings";

/** A database that a command may use, until it lets go. */
export interface Attached {
  settings: Settings;
  secrets: Secrets;
  /** For processes that the command starts; also in this process's own environment. */
  environment: Record<string, string>;
  detach(): Promise<void>;
}

/**
 * Opens the portal's database for a command: the operator's (DATABASE_URL), the embedded one that `npm start` runs, or the
 * embedded one started for as long as the command takes. Afterwards `env()` and `db` work in this process.
 * @param command what the operator typed, for example "npm run import"
 * @throws OperatorError with one sentence when there is nothing to attach to
 */
export async function attach(command: string): Promise<Attached> {
  expectNode();
  const given = settings();
  const secrets = secretsOf(given.dataDir);
  await ensureClient();
  if (given.database) {
    await expectAnswer("DATABASE_URL", given.database.app);
    const environment = environmentOf(given, given.database, secrets);
    Object.assign(process.env, environment);
    return { settings: given, secrets, environment, detach: async () => {} };
  }
  const database = await openEmbedded(given, secrets, command, true);
  try {
    const app = database.urlOf("portal_app");
    if (!database.other) await prepareEmbedded(database, environmentOf(given, { app, direct: app }, secrets));
    // What the operator did not say, the running portal and the data say.
    const known: Settings = {
      ...given,
      mode: process.env.PORTAL_MODE ? given.mode : await modeOfData(app),
      publicUrl: process.env.PUBLIC_URL ? given.publicUrl : (database.other?.publicUrl ?? given.publicUrl),
    };
    const environment = environmentOf(known, { app, direct: app }, secrets);
    Object.assign(process.env, environment);
    return { settings: known, secrets, environment, detach: () => database.stop() };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * Runs a command of the operator against the portal's database and lets go of it at the end, also when the command fails or is
 * interrupted. A thrown OperatorError is printed as its sentence; the exit code is 1 then.
 */
export async function withPortal(command: string, work: (attached: Attached) => Promise<void>): Promise<void> {
  await runCommand(async () => {
    const attached = await attach(command);
    const leave = () => void attached.detach().then(() => process.exit(130));
    process.once("SIGINT", leave).once("SIGTERM", leave);
    try {
      await work(attached);
    } finally {
      const { closeDb } = await import("@/lib/core/db");
      await closeDb();
      await attached.detach();
      process.off("SIGINT", leave).off("SIGTERM", leave);
    }
  });
}
