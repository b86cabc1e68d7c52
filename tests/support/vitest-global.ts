import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startTestCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    superuserUrl: string;
    /** Where the files and the keys of the one demo lie (./demo.ts). */
    demoFolder: string;
  }
}

export default async function setup(project: TestProject) {
  const cluster = await startTestCluster();
  project.provide("superuserUrl", cluster.superuserUrl("postgres"));
  const demoFolder = mkdtempSync(path.join(os.tmpdir(), "portal-demo-"));
  project.provide("demoFolder", demoFolder);
  return async () => {
    rmSync(demoFolder, { recursive: true, force: true });
    await cluster.stop();
  };
}
