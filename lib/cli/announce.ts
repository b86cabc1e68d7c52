import "server-only";
import type { Settings } from "./settings";

/** Says where the portal is and, in a demo, who may sign in. */
export function announce({ publicUrl, mode }: Settings, elapsedMs: number): void {
  const lines = [
    "",
    `Cổng đã sẵn sàng sau ${(elapsedMs / 1000).toFixed(1).replace(".", ",")} giây.`,
    "",
    `  Trang công khai   ${publicUrl}`,
    `  Trang quản trị    ${publicUrl}/quan-tri`,
  ];
  process.stdout.write(`${lines.join("\n")}\n\nDừng cổng: Ctrl-C.\n`);
}
