/** How one web server behaves. Built from the environment by lib/cli/web.ts, by hand in tests. */
export interface Settings {
  publicOrigin: string;
  publicHost: string;
  https: boolean;
  /** Origins that a form of this site may come from. */
  origins: ReadonlySet<string>;
  /** True when a proxy of ours stands in front and its X-Forwarded-For may be believed. */
  trustProxy: boolean;
  dev: boolean;
  /** Milliseconds. */
  fresh: number;
  staleWhileRevalidate: number;
  errorCopy: number;
  /** How long a rendering that failed, without a copy to fall back on, is not repeated for each reader. */
  failureRemembered: number;
  renderTimeout: number;
  renderWait: number;
  drainGrace: number;
  drainLimit: number;
  heartbeat: number;
  rendersAtOnce: number;
  /** Bytes. */
  mainCache: number;
  smallCache: number;
}

const MEBIBYTE = 1024 * 1024;
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

function originsOf(url: URL): Set<string> {
  if (!loopbackNames.includes(url.hostname)) return new Set([url.origin]);
  // Somebody who tries the portal types any of these names for the same machine.
  return new Set(loopbackNames.map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ""}`));
}

/** The settings of a server that people know as `publicUrl`; the figures are those of docs/decisions/0021. */
export function serverSettings(publicUrl: string, changes: Partial<Settings> = {}): Settings {
  const url = new URL(publicUrl);
  return {
    publicOrigin: url.origin,
    publicHost: url.host,
    https: url.protocol === "https:",
    origins: originsOf(url),
    trustProxy: false,
    dev: false,
    fresh: 2000,
    staleWhileRevalidate: 10_000,
    errorCopy: 24 * 3_600_000,
    failureRemembered: 1000,
    renderTimeout: 10_000,
    renderWait: 1000,
    drainGrace: 500,
    drainLimit: 10_000,
    heartbeat: 5000,
    rendersAtOnce: 8,
    mainCache: 96 * MEBIBYTE,
    smallCache: 16 * MEBIBYTE,
    ...changes,
  };
}
