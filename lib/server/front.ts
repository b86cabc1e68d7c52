import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/core/log";
import { answerWith, redirect, refuse } from "./answer-simply";
import { type Area, areaOf } from "./areas";
import type { Assets } from "./assets";
import { restoreLength } from "./body-length";
import { type Address, addressOf } from "./cache-key";
import type { Render } from "./capture";
import { PREFERENCES_COOKIE, preferenceKey, readPreferences } from "./display-preferences";
import { cleanHeaders, whyRefused } from "./door";
import { answerError } from "./errors";
import type { Freshness } from "./freshness";
import { answerHealth, type Health } from "./health";
import type { Misses } from "./misses";
import type { PageCache } from "./page-cache";
import type { Answer, Pages } from "./pages";
import { takePreferences } from "./preferences-form";
import { TooBusy } from "./render-gate";
import { readAddress } from "./request-address";
import { nextRequestId } from "./request-id";
import { fileHeaders, plainHeaders, speculationRules } from "./security-headers";
import { asCopy, sendVariant, variantsFor } from "./send";
import type { Settings } from "./settings";
import { guardStaffAnswer } from "./staff";
import { isReader, type Views } from "./views";

export interface Parts {
  settings: Settings;
  render: Render;
  cache: PageCache;
  freshness: Freshness;
  pages: Pages;
  assets: Assets;
  views: Views;
  misses: Misses;
  health: Health;
}

const unreadable = {
  400: { status: 400, title: "Địa chỉ không đọc được", lead: "Địa chỉ có ký tự không dùng được. Gõ lại, hoặc mở trang chủ rồi tìm." },
  414: { status: 414, title: "Địa chỉ quá dài", lead: "Rút gọn từ cần tìm còn dưới 200 chữ rồi thử lại." },
} as const;

/** Takes every request: a page in memory at once, everything else by its area. */
export class Front {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The request listener of the HTTP server. Never throws and never rejects. */
  readonly listener = (req: IncomingMessage, res: ServerResponse): void => {
    const { cache, freshness, health, settings } = this.parts;
    if (health.draining) res.shouldKeepAlive = false;
    // A key of the cache is an address in its one spelling: what is found here has been through every door before.
    if (req.method === "GET" && req.url !== undefined && !settings.dev) {
      const page = cache.get(req.url);
      if (page && freshness.judge(page, performance.now()) === "fresh" && !mentionsPreferences(req) && req.headers["next-action"] === undefined) {
        if (page.counted !== null && isReader(req.headers)) this.parts.views.add(page.counted);
        else if (page.status === 404) this.miss(req, pathOf(req.url));
        sendVariant(req, res, page.status, page.variants, nextRequestId());
        return;
      }
    }
    const requestId = nextRequestId();
    this.route(req, res, requestId).catch((error: unknown) => {
      log.error({ requestId, err: error }, "request failed");
      void this.fail(req, res, 500, requestId).catch(() => res.destroy());
    });
  };

  private async route(req: IncomingMessage, res: ServerResponse, requestId: string): Promise<void> {
    const { settings, assets, health } = this.parts;
    const { https } = settings;
    const address = readAddress(req.url);
    if (!address.ok) return refuse(req, res, unreadable[address.status], requestId, https);
    const { path, query } = address;
    const area = areaOf(path);
    const method = req.method ?? "GET";
    const refusal = whyRefused({ method, path, area, headers: req.headers }, settings);
    if (refusal) {
      log.info({ requestId, method, path, status: refusal.status }, "refused at the door");
      return refuse(req, res, refusal, requestId, https);
    }
    if (address.moved) {
      if (method !== "GET" && method !== "HEAD") return refuse(req, res, unreadable[400], requestId, https);
      return redirect(req, res, 308, query === "" ? path : `${path}?${query}`, requestId, ["Cache-Control", "public, max-age=600", ...plainHeaders(https)]);
    }
    // Only now is the client told to send what it announced: a refused upload never travels.
    if (req.headers.expect !== undefined) res.writeContinue();
    if (area === "health") return answerHealth(req, res, path, health, requestId, https);
    if (area === "preferences") return takePreferences(req, res, requestId, settings);
    if (area === "rules") return this.answerRules(req, res, requestId);
    if (settings.dev) return this.passOn(req, res, area, requestId);
    if (assets.has(path)) {
      if (await assets.answer(req, res, path, requestId)) return;
      res.setHeader("Cache-Control", assets.lifetime(path));
      return this.passOn(req, res, "static", requestId);
    }
    // The image optimiser and whatever else lives under /_next is closed: only files of the build are served.
    if (area === "static") return this.answerNothing(req, res, requestId);
    if (area === "page") return this.answerPage(req, res, await this.parts.pages.meant(addressOf(path, query), query), requestId);
    return this.passOn(req, res, area, requestId);
  }

  private async answerPage(req: IncomingMessage, res: ServerResponse, address: Address, requestId: string): Promise<void> {
    const { pages, views, cache } = this.parts;
    let answer: Answer;
    try {
      answer = await pages.answer(address, requestId, req.method === "GET");
    } catch (error) {
      return this.fail(req, res, error instanceof TooBusy ? 503 : this.failureStatus(), requestId);
    }
    const { page, copy } = answer;
    if (page.counted !== null && req.method === "GET" && isReader(req.headers)) views.add(page.counted);
    else if (page.status === 404 && req.method === "GET") this.miss(req, address.path);
    const chosen = page.html ? readPreferences(req.headers.cookie) : null;
    const made = () => cache.resized(address, page);
    const variants = chosen ? await variantsFor(page, preferenceKey(chosen), chosen, made) : page.variants;
    sendVariant(req, res, page.status, copy ? asCopy(page, variants) : variants, requestId);
  }

  private miss(req: IncomingMessage, path: string): void {
    if (isReader(req.headers)) this.parts.misses.add(path, req.headers.referer);
  }

  /** Hands the request to Next as it is, cleaned of what only Next or a proxy may say. */
  private async passOn(req: IncomingMessage, res: ServerResponse, area: Area, requestId: string): Promise<void> {
    const { settings, render } = this.parts;
    cleanHeaders(req.headers, area, req.socket.remoteAddress ?? "", requestId, settings);
    restoreLength(res);
    if (area === "staff" || area === "account") {
      guardStaffAnswer(req, res, requestId, settings, (_, __, status) => this.fail(req, res, status === 404 ? 404 : this.failureStatus(), requestId));
    } else if (!settings.dev) {
      const headers = ["X-Request-Id", requestId, ...(area === "file" ? fileHeaders(settings.https) : plainHeaders(settings.https))];
      for (let i = 0; i < headers.length; i += 2) res.setHeader(headers[i] as string, headers[i + 1] as string);
    }
    await render(req, res);
  }

  /** An error while the database is away is the outage, not a defect: 503 says that it passes. */
  private failureStatus(): 500 | 503 {
    return this.parts.health.database ? 500 : 503;
  }

  private fail(req: IncomingMessage, res: ServerResponse, status: number, requestId: string): Promise<void> {
    return answerError(req, res, status, this.parts.pages, requestId, this.parts.settings.https);
  }

  private answerRules(req: IncomingMessage, res: ServerResponse, requestId: string): void {
    const headers = ["Cache-Control", "public, max-age=3600", ...plainHeaders(this.parts.settings.https)];
    answerWith(req, res, 200, "application/speculationrules+json", speculationRules, requestId, headers);
  }

  private answerNothing(req: IncomingMessage, res: ServerResponse, requestId: string): void {
    answerWith(req, res, 404, "text/plain; charset=utf-8", "Không có tệp này.", requestId, [
      "Cache-Control",
      "no-store",
      ...plainHeaders(this.parts.settings.https),
    ]);
  }
}

function pathOf(url: string): string {
  const mark = url.indexOf("?");
  return mark === -1 ? url : url.slice(0, mark);
}

function mentionsPreferences(req: IncomingMessage): boolean {
  return req.headers.cookie?.includes(PREFERENCES_COOKIE) === true;
}
