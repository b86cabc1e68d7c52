/** How this site's cookies travel. */
export type Transport = "https" | "loopback" | "insecure";

const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

function isLoopback(host: string): boolean {
  return loopback.test(host.replace(/:\d+$/, ""));
}

/**
 * Whether people may sign in: over https always; over plain http only on the machine itself, because a password or a cookie
 * would cross the network in clear. The address people were told (PUBLIC_URL) decides, and over http the Host they came by too.
 */
export function transportOf(publicUrl: string, host: string | null): Transport {
  const url = new URL(publicUrl);
  if (url.protocol === "https:") return "https";
  return isLoopback(url.host) && host !== null && isLoopback(host) ? "loopback" : "insecure";
}

/** Name of the cookie that holds the sign-in; `__Host-` makes browsers insist on https, this host and the whole site. */
export function cookieName(purpose: "sign-in" | "csrf" | "return", publicUrl: string): string {
  return `${new URL(publicUrl).protocol === "https:" ? "__Host-" : ""}portal-${purpose}`;
}

/**
 * The address a request came from, for counting failed attempts. The last entry is the one written by the nearest hop that
 * this portal trusts; entries before it can be made up.
 */
export function clientAddress(forwardedFor: string | null): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "unknown";
}
