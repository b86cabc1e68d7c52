import "server-only";
import { formatNumber } from "@/lib/core/numbers";
import { withPortal } from "./attach";

/* npm run search:rebuild: reads everything that readers can find anew, beside a live site. */
await withPortal("npm run search:rebuild", async () => {
  // It may take longer than a page may.
  process.env.PORTAL_PROCESS = "worker";
  const { rebuildSearch } = await import("@/lib/search/jobs/rebuild");
  const count = await rebuildSearch();
  process.stdout.write(`Đã đọc lại ${formatNumber(count)} mục cho ô tìm kiếm.\n`);
});
