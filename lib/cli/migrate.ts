import "server-only";
import { ensureClient } from "./build/client";
import { openDatabase, prepare } from "./database/opened";
import { environmentOf } from "./environment";
import { expectNode } from "./node-version";
import { runCommand } from "./say";
import { secretsOf } from "./secrets";
import { settings } from "./settings";

/* npm run migrate: brings the database up to this version without starting the portal, for an upgrade in steps. */

await runCommand(async () => {
  expectNode();
  const given = settings();
  const secrets = secretsOf(given.dataDir);
  await ensureClient();
  const database = await openDatabase(given, secrets, "npm run migrate");
  try {
    process.stdout.write(`Cơ sở dữ liệu: ${await prepare(database, environmentOf(given, database.urls, secrets))}.\n`);
  } finally {
    await database.stop();
  }
});
