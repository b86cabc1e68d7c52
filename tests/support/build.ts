import { randomBytes } from "node:crypto";
import { ensureSite } from "@/lib/cli/build/site";

/* Builds the production site for the tests (NEXT_DIST_DIR), so that the end-to-end server finds it ready. */
await ensureSite(randomBytes(32).toString("base64"));
