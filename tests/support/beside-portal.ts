import { attach } from "@/lib/cli/attach";
import { closeDb } from "@/lib/core/db";

/**
 * Makes records beside the portal that the end-to-end tests visit, as a command of the operator would: in its database, by factories.
 * For what a reader's test needs and no reader can make.
 */
export async function besidePortal<T>(work: () => Promise<T>): Promise<T> {
  const dataDir = process.env.E2E_DATA_DIR;
  if (!dataDir) throw new Error("The portal of these tests was started elsewhere: its data folder is not known.");
  const before = { ...process.env };
  process.env.DATA_DIR = dataDir;
  const attached = await attach("npm test");
  try {
    return await work();
  } finally {
    await closeDb();
    await attached.detach();
    // A second attachment, also by another test of this process, must find the settings as the operator left them.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
