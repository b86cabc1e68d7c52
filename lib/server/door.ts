import type { IncomingHttpHeaders } from "node:http";
import type { Area } from "./areas";
import type { Settings } from "./settings";

/** Why a request goes no further, with the words that the sender reads. */
export interface Refusal {
  status: 400 | 403 | 405 | 411 | 413;
  title: string;
  lead: string;
  headers?: string[];
}

interface Knock {
  method: string;
  path: string;
  area: Area;
  headers: IncomingHttpHeaders;
}

const KIBIBYTE = 1024;

interface Door {
  area: Area;
  methods: readonly string[];
  /** Largest body in bytes for a path of this area. */
  limit: (path: string) => number;
}

/** Addresses under which the staff area takes files, whole or in pieces; everything else there is a form or a server action. */
const uploads = /^\/quan-tri\/(?:[a-z-]+\/)*tai-len(?:\/[0-9a-f]{32})?$/;
/** The one that takes a whole old portal, and writes it to the disk as it comes. */
const portalUpload = "/quan-tri/nhap-cong-cu/tai-len";

function staffLimit(path: string): number {
  if (path === portalUpload) return 1025 * KIBIBYTE * KIBIBYTE;
  return uploads.test(path) ? 60 * KIBIBYTE * KIBIBYTE : KIBIBYTE * KIBIBYTE;
}

/** Where something may be written: the whole list. A form of the public site that is not named here answers 405. */
const doors: Door[] = [
  {
    area: "staff",
    methods: ["POST", "PUT", "PATCH", "DELETE"],
    limit: staffLimit,
  },
  { area: "account", methods: ["POST"], limit: () => 64 * KIBIBYTE },
  { area: "preferences", methods: ["POST"], limit: () => 64 * KIBIBYTE },
  { area: "form", methods: ["POST"], limit: () => 64 * KIBIBYTE },
  { area: "one-click", methods: ["POST"], limit: () => 64 * KIBIBYTE },
];

/** Addresses that only take something: there is nothing to read. */
const onlyTakes = (area: Area) => area === "preferences" || area === "form";

const refusals = {
  method: { status: 405, title: "Địa chỉ này chỉ để đọc", lead: "Không gửi được dữ liệu tới địa chỉ này. Mở lại trang có biểu mẫu rồi gửi từ đó." },
  foreign: { status: 403, title: "Không nhận được biểu mẫu này", lead: "Biểu mẫu phải được gửi từ chính cổng này. Mở lại trang có biểu mẫu rồi gửi lại." },
  action: { status: 400, title: "Không nhận được yêu cầu này", lead: "Yêu cầu loại này chỉ dùng trong khu quản trị." },
  length: { status: 411, title: "Không nhận được dữ liệu này", lead: "Dữ liệu gửi lên phải nói trước độ dài (Content-Length)." },
  large: {
    status: 413,
    title: "Dữ liệu gửi lên quá lớn",
    lead: "Biểu mẫu nhận nhiều nhất 64 KB, tệp trong khu quản trị nhiều nhất 60 MB, tệp của cổng cũ nhiều nhất 1 GB. Chia nhỏ rồi gửi lại.",
  },
} satisfies Record<string, Refusal>;

function isForeign(headers: IncomingHttpHeaders, origins: ReadonlySet<string>): boolean {
  const site = headers["sec-fetch-site"];
  const origin = headers.origin;
  if (site !== undefined && site !== "same-origin") return true;
  if (origin !== undefined) return !origins.has(origin);
  // Browsers leave Sec-Fetch-Site out over plain http; one that sends neither did not come from a page of ours.
  return site === undefined;
}

/** Decides about a request before anything reads its body. Returns null when it may pass. */
export function whyRefused(knock: Knock, settings: Pick<Settings, "origins">): Refusal | null {
  const { method, area, headers, path } = knock;
  // A server action on a public page would be run by Next wherever the form was sent to.
  if (headers["next-action"] !== undefined && area !== "staff") return refusals.action;
  if (method === "GET" || method === "HEAD") return onlyTakes(area) ? { ...refusals.method, headers: ["Allow", "POST"] } : null;
  const door = doors.find((candidate) => candidate.area === area);
  if (!door?.methods.includes(method)) {
    const allow = onlyTakes(area) ? "POST" : ["GET", "HEAD", ...(door?.methods ?? [])].join(", ");
    return { ...refusals.method, headers: ["Allow", allow] };
  }
  // A mail program or its server is always foreign; the code in the address is what it may do (RFC 8058).
  if (area !== "one-click" && isForeign(headers, settings.origins)) return refusals.foreign;
  // Without a length the limit could only be found broken half way through.
  if (headers["transfer-encoding"] !== undefined) return refusals.length;
  return Number(headers["content-length"] ?? 0) > door.limit(path) ? refusals.large : null;
}

const internal =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path|x-prerender-|x-vercel-|x-now-|next-resume|x-forwarded-|x-nonce|x-request-id|x-portal-|forwarded$|x-real-ip$)/;
/** What Next's client sends between pages of the staff area; nothing of it has a meaning elsewhere. */
const router = /^(?:rsc$|next-router-|next-url$|next-action$)/;
const neededByDevelopment = /^x-nextjs-/;

/**
 * Drops what only Next itself or a proxy of ours may say, and says who asked and by which address instead.
 * @param client address of the other end of the connection
 */
export function cleanHeaders(headers: IncomingHttpHeaders, area: Area, client: string, requestId: string, settings: Settings): void {
  const forwarded = settings.trustProxy ? String(headers["x-forwarded-for"] ?? "") : "";
  for (const name of Object.keys(headers)) {
    if (settings.dev && neededByDevelopment.test(name)) continue;
    if (internal.test(name) || (router.test(name) && area !== "staff")) delete headers[name];
  }
  // Public files are public, and a reader's form is a reader's: who is signed in makes no difference, so nobody is.
  if (area === "file" || area === "form" || area === "one-click") {
    delete headers.cookie;
    delete headers.authorization;
  }
  // The last entry is the one that the proxy in front wrote; entries before it can be made up.
  headers["x-forwarded-for"] = forwarded.split(",").at(-1)?.trim() || client;
  headers["x-forwarded-host"] = settings.publicHost;
  headers["x-forwarded-proto"] = settings.https ? "https" : "http";
  headers["x-request-id"] = requestId;
  // Next compares Origin with the host; ours was compared with every name of this machine.
  if (headers.origin !== undefined && settings.origins.has(headers.origin)) headers.origin = settings.publicOrigin;
}
