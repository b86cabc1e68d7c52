import "server-only";
import { randomBytes } from "node:crypto";
import { ensureClient } from "./build/client";
import { ensureSite } from "./build/site";
import { expectNode } from "./node-version";
import { runCommand } from "./say";

/* npm run build: builds ahead of the start, for images and for upgrades with a short stop; npm start then finds it done. */

await runCommand(async () => {
  expectNode();
  await ensureClient();
  // The key of this build is thrown away: at run time the portal's own one from its secrets is in force.
  const built = await ensureSite(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? randomBytes(32).toString("base64"));
  process.stdout.write(built ? "Đã dựng giao diện.\n" : "Mã nguồn không đổi; bản đã dựng vẫn dùng được.\n");
});
