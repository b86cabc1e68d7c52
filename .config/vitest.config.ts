import path from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "../tests/support/longest-first";

const root = path.join(import.meta.dirname, "..");
const alias = { "@": root, "server-only": path.join(root, "lib/core/server-only.ts") };

// A missing time zone must fail loudly: nothing in the product is in Kathmandu (+05:45).
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  root,
  test: {
    // Both cores: most of an integration test waits for PostgreSQL. By itself Vitest would leave one idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts", "tests/bench/**/*.test.ts"],
          exclude: ["node_modules"],
          // Pure rules share nothing that a file could leave behind; loading each module once is most of the time saved.
          isolate: false,
          // A rule about all files loads all of them, also while the machine is busy with something else.
          testTimeout: 20_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          // Libraries are loaded once per worker; the set-up forgets the modules of the project before each file.
          isolate: false,
          globalSetup: ["tests/support/vitest-global.ts"],
          setupFiles: ["tests/support/vitest-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
