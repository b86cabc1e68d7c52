import "server-only";
import { log } from "@/lib/core/log";
import { GONE_PAGE, MISSING_PAGE, SPECIAL_PAGES } from "./areas";
import { builtIn } from "./built-in-pages";
import type { Address } from "./cache-key";
import { type Captured, capture, type Render } from "./capture";
import type { Freshness, Stamp } from "./freshness";
import type { Listener } from "./listen";
import { findOldAddress, OldQueries } from "./old-addresses";
import type { Page } from "./page";
import type { PageCache } from "./page-cache";
import { movedPage, preparePage, withStatus } from "./prepare";
import { RenderGate, TooBusy } from "./render-gate";
import type { Settings } from "./settings";

/** A page to send. `copy` says that it is an old one, served because rendering failed. */
export interface Answer {
  page: Page;
  copy: boolean;
}

interface Flight {
  generation: number;
  page: Promise<Page>;
}

class RenderFailed extends Error {}

const MOST_FAILURES = 1000;

/** Finds, renders and keeps the public pages. */
export class Pages {
  private readonly flights = new Map<string, Flight>();
  private readonly gate: RenderGate;
  /** Behind the readers' backs one page is rendered after the other: several at once would hold up whoever asks meanwhile. */
  private readonly behindGate: RenderGate;
  private readonly behind = new Set<string>();
  private readonly oldQueries: OldQueries;
  /** Addresses without a copy whose rendering has just failed: a crowd does not repeat a failing render for everybody. */
  private readonly failed = new Map<string, Stamp & { error: unknown }>();
  /** The server's own pages (SPECIAL_PAGES). They carry nothing that could be taken back, and nothing pushes them out. */
  private readonly own = new Map<string, Page>();
  /** Text was last taken back here: what began to be rendered in an older generation may hold it and is not kept. */
  private keptFrom = 0;

  private readonly cache: PageCache;
  private readonly freshness: Freshness;
  private readonly settings: Settings;
  private readonly render: Render;
  private readonly listener: Pick<Listener, "query">;

  constructor(cache: PageCache, freshness: Freshness, settings: Settings, render: Render, listener: Pick<Listener, "query">) {
    this.cache = cache;
    this.freshness = freshness;
    this.settings = settings;
    this.render = render;
    this.listener = listener;

    this.gate = new RenderGate(settings.rendersAtOnce, settings.renderWait);
    this.behindGate = new RenderGate(1, settings.staleWhileRevalidate);
    this.oldQueries = new OldQueries(listener, freshness);
  }

  /** The address with what an old portal's readers may have meant by its query. @param query raw query string without "?" */
  meant(address: Address, query: string): Promise<Address> {
    return this.oldQueries.meant(address, query);
  }

  /**
   * The answer for an address.
   * @param fill false for HEAD, which is answered from what GET keeps and keeps nothing itself
   * @throws TooBusy, or what made rendering fail, when there is no copy to fall back on
   */
  async answer(address: Address, requestId: string, fill = true): Promise<Answer> {
    const kept = this.cache.get(address.key);
    const judgement = kept ? this.freshness.judge(kept, performance.now()) : "old";
    if (kept && judgement === "fresh") return { page: kept, copy: false };
    if (kept && judgement === "stale") {
      this.renderBehind(address, requestId);
      return { page: kept, copy: false };
    }
    if (kept?.failure?.generation === this.freshness.generation && this.mayCopy(kept)) {
      // Rendering fails, and nothing was said since: readers do not wait for each next attempt.
      if (performance.now() - kept.failure.at > this.settings.fresh) this.renderBehind(address, requestId);
      return { page: kept, copy: true };
    }
    const failed = this.failed.get(address.key);
    if (!kept && failed?.generation === this.freshness.generation && performance.now() - failed.at < this.settings.failureRemembered) throw failed.error;
    try {
      return { page: await this.renderNow(address, requestId, fill), copy: false };
    } catch (error) {
      // Asked again: a notice may have forbidden the copy meanwhile.
      const copy = this.cache.get(address.key);
      if (!copy || !this.mayCopy(copy)) throw error;
      return { page: copy, copy: true };
    }
  }

  /**
   * Public data changed.
   * @param takenBack text was withdrawn or corrected: a title stands on lists, feeds, neighbouring articles and searches too, so
   *   every copy from before is forgotten and none of them answers, even when rendering fails
   */
  notice(takenBack: boolean): void {
    this.freshness.notice();
    if (!takenBack) return;
    this.cache.clear();
    this.keptFrom = this.freshness.generation;
  }

  private mayCopy(page: Page): boolean {
    return performance.now() - page.at < this.settings.errorCopy;
  }

  private renderBehind(address: Address, requestId: string): void {
    const { key } = address;
    if (this.gate.full || this.behind.has(key) || this.flights.get(key)?.generation === this.freshness.generation) return;
    const turn = async () => {
      this.behind.delete(key);
      const kept = this.cache.get(key);
      // A reader who could not be served the copy may have had it rendered meanwhile.
      if (kept && this.freshness.judge(kept, performance.now()) !== "fresh") await this.renderNow(address, requestId, true);
    };
    this.behind.add(key);
    this.behindGate.run(turn).catch(() => this.behind.delete(key));
  }

  private async renderNow(address: Address, requestId: string, fill: boolean): Promise<Page> {
    const flying = this.flights.get(address.key);
    // A render begun before the last notice may show the old state: it is not joined.
    if (flying && flying.generation === this.freshness.generation) {
      const page = await flying.page;
      if (fill) this.keep(address, page);
      return page.solo ? this.produce(address, requestId) : page;
    }
    const flight: Flight = { generation: this.freshness.generation, page: this.produce(address, requestId) };
    this.flights.set(address.key, flight);
    try {
      const page = await flight.page;
      if (fill) this.keep(address, page);
      return page;
    } catch (error) {
      const stamp = { at: performance.now(), generation: flight.generation };
      const kept = this.cache.get(address.key);
      if (kept) kept.failure = stamp;
      else if (!(error instanceof TooBusy)) this.remember(address, { ...stamp, error });
      if (!(error instanceof TooBusy)) log.error({ requestId, path: address.path, err: error }, "rendering failed");
      throw error;
    } finally {
      if (this.flights.get(address.key) === flight) this.flights.delete(address.key);
    }
  }

  private remember(address: Address, failure: Stamp & { error: unknown }): void {
    if (this.failed.size >= MOST_FAILURES) this.failed.clear();
    this.failed.set(address.key, failure);
  }

  private keep(address: Address, page: Page): void {
    if (!page.keep || page.generation < this.keptFrom) return;
    const kept = this.cache.get(address.key);
    // Two renders may overlap; the one that began later knows more.
    if (kept !== page && (!kept || kept.generation <= page.generation)) this.cache.set(address, page);
  }

  private async produce(address: Address, requestId: string): Promise<Page> {
    const making = { at: performance.now(), generation: this.freshness.generation, https: this.settings.https, path: address.path };
    if (SPECIAL_PAGES.has(address.path)) return withStatus(await this.special(MISSING_PAGE, requestId), 404, making);
    const byQuery = address.old ? await findOldAddress(this.listener, address.path, address.old) : null;
    if (byQuery?.target) return movedPage(byQuery.target, making);
    const old = await findOldAddress(this.listener, address.path);
    if (old?.target === null) return withStatus(await this.special(GONE_PAGE, requestId), 410, making);
    if (old && !old.yields) return movedPage(old.target, making);
    const captured = await this.capture(address.old ? address.path : address.key, requestId);
    if (captured.status === 404 && old) return movedPage(old.target, making);
    if (captured.status === 404 && isHtml(captured)) return withStatus(await this.special(MISSING_PAGE, requestId), 404, making);
    return preparePage(captured, making, this.cache.get(address.key));
  }

  /** A page that only the server asks for, judged and rendered anew like any other. Never throws. */
  async special(path: string, requestId: string): Promise<Page> {
    // No request can have this key.
    const key = `special ${path}`;
    const kept = this.own.get(path);
    if (kept && this.freshness.judge(kept, performance.now()) === "fresh") return kept;
    const flying = this.flights.get(key);
    if (flying && flying.generation === this.freshness.generation) return flying.page;
    const flight = { generation: this.freshness.generation, page: this.renderSpecial(path, kept, requestId) };
    this.flights.set(key, flight);
    return flight.page.finally(() => this.flights.delete(key));
  }

  private async renderSpecial(path: string, kept: Page | undefined, requestId: string): Promise<Page> {
    const making = { at: performance.now(), generation: this.freshness.generation, https: this.settings.https, path };
    try {
      const captured = await this.capture(path, requestId);
      if (captured.status !== 200) throw new RenderFailed(`${path} answered ${captured.status}`);
      const page = await preparePage(captured, making, kept);
      this.own.set(path, page);
      return page;
    } catch (error) {
      if (!(error instanceof TooBusy)) log.error({ requestId, path, err: error }, "one of the server's own pages cannot be rendered");
      // Any copy is better than none, however old.
      return kept ?? preparePage(builtIn(path), making, undefined);
    }
  }

  private async capture(url: string, requestId: string): Promise<Captured> {
    const captured = await this.gate.run(() => capture(this.render, url, this.settings, requestId));
    if (captured.status >= 500) throw new RenderFailed(`the renderer answered ${captured.status}`);
    return captured;
  }
}

function isHtml(captured: Captured): boolean {
  const type = captured.headers.get("content-type");
  return type === undefined || String(type).startsWith("text/html");
}
