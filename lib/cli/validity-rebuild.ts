import "server-only";
import { formatNumber } from "@/lib/core/numbers";
import { withPortal } from "./attach";

/* npm run validity:rebuild: computes the line of validity of every resolution anew, from its days and from what acts on it. */
await withPortal("npm run validity:rebuild", async () => {
  // It may take longer than a page may.
  process.env.PORTAL_PROCESS = "worker";
  const { rebuildValidity } = await import("@/lib/resolutions/jobs");
  const { plain, acted } = await rebuildValidity();
  process.stdout.write(
    `Đã tính lại hiệu lực: ${formatNumber(plain)} nghị quyết không bị văn bản nào tác động, ${formatNumber(acted)} nghị quyết bị tác động.\n`,
  );
});
