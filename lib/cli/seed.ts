import "server-only";
import { closeDb } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { runCommand } from "./say";

/* Fills a new embedded database: sample data for a demo, neutral words for an office. Started by `prepareEmbedded`, never by hand. */
await runCommand(async () => {
  try {
    if (env().PORTAL_MODE === "demo") await (await import("@/prisma/seed/demo")).seedDemo();
    else await (await import("@/prisma/seed/office")).seedOffice();
    // The first who opens the portal finds what is in it; from then on the worker follows.
    await (await import("@/lib/search/jobs/follow")).followChanges();
  } finally {
    await closeDb();
  }
});
