import "server-only";
import type { Secrets } from "./secrets";
import { localAddress } from "./serve";
import type { Settings } from "./settings";

/** Settings of the operator's that processes get besides those that are worked out for them. */
const internal = ["MIGRATE_DATABASE_URL", "PORTAL_PROCESS", "PORTAL_DEV"];

/**
 * The environment of the portal's processes: everything is said, nothing is left to guess. The owner's connection is not in it:
 * no process that answers people can change tables.
 * @param urls connections of the application's role
 */
export function environmentOf(settings: Settings, urls: { app: string; direct: string }, secrets: Secrets): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && !internal.includes(entry[0]));
  const { databasePasswords: _, ...keys } = secrets;
  const own = Object.fromEntries(Object.keys(keys).flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  return {
    ...Object.fromEntries(inherited),
    ...keys,
    // Several machines share one set of secrets: what the operator gives wins over the file.
    ...own,
    DATABASE_URL: urls.app,
    DATABASE_DIRECT_URL: urls.direct,
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    PORTAL_MODE: settings.mode,
    DATA_DIR: settings.dataDir,
    // One machine asks itself; several are named by the operator.
    NODE_ORIGINS: process.env.NODE_ORIGINS?.trim() || localAddress(settings.host, settings.port),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
