import type { Browser, CDPSession, Page } from "@playwright/test";

export interface Weight {
  requests: number;
  /** Bytes over the wire, headers included. */
  bytes: number;
  photoBytes: number;
  scriptBytes: number;
  fontBytes: number;
  otherHosts: number;
}

interface Seen {
  url: string;
  type: string;
}

/** Counts what a page load moves over the wire; answers from the browser's own cache count nothing. */
async function weigh(session: CDPSession, page: Page, url: string): Promise<Weight> {
  const seen = new Map<string, Seen>();
  const fromCache = new Set<string>();
  const weight: Weight = { requests: 0, bytes: 0, photoBytes: 0, scriptBytes: 0, fontBytes: 0, otherHosts: 0 };
  const host = new URL(url).host;
  const onSent = (event: { requestId: string; request: { url: string }; type?: string }) =>
    seen.set(event.requestId, { url: event.request.url, type: event.type ?? "Other" });
  const onCached = (event: { requestId: string }) => fromCache.add(event.requestId);
  const onFinished = (event: { requestId: string; encodedDataLength: number }) => {
    const request = seen.get(event.requestId);
    if (!request || request.url.startsWith("data:") || fromCache.has(event.requestId)) return;
    if (event.encodedDataLength === 0) return;
    weight.requests++;
    weight.bytes += event.encodedDataLength;
    if (new URL(request.url).host !== host) weight.otherHosts++;
    if (request.type === "Script") weight.scriptBytes += event.encodedDataLength;
    if (request.type === "Font") weight.fontBytes += event.encodedDataLength;
    if (new URL(request.url).pathname.startsWith("/anh/")) weight.photoBytes += event.encodedDataLength;
  };
  session.on("Network.requestWillBeSent", onSent);
  session.on("Network.requestServedFromCache", onCached);
  session.on("Network.loadingFinished", onFinished);
  await page.goto(url, { waitUntil: "networkidle" });
  session.off("Network.requestWillBeSent", onSent);
  session.off("Network.requestServedFromCache", onCached);
  session.off("Network.loadingFinished", onFinished);
  return weight;
}

/** The first visit with an empty cache on a phone, then a visit to another page of the same site. */
export async function weighVisits(browser: Browser, first: string, next: string): Promise<{ first: Weight; next: Weight }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const result = { first: await weigh(session, page, first), next: await weigh(session, page, next) };
  await context.close();
  return result;
}
