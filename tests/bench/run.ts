import { readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { chromium } from "@playwright/test";
import { attach } from "@/lib/cli/attach";
import { commandLineOf } from "@/lib/cli/processes";
import { closeDb } from "@/lib/core/db";
import { articleAddress, categoryAddress } from "@/lib/news/addresses";
import { listPublished } from "@/lib/news/queries";
import { chromiumFlags, findBrowser } from "../support/browser";
import { startPortal } from "../support/e2e-server";
import { enter, staff } from "../support/sign-in";
import { measureFigures } from "./figures";
import { publishToVisible } from "./freshness";
import { installed, type LoadResult, measureLoad, median, rotatingScript } from "./load";
import { moveOldPortal } from "./move";
import { startNginx } from "./nginx";
import { measureRecord, type Times } from "./record";
import { everythingRead, measureSearch, searchQuality } from "./search";
import { importTable } from "./table";
import { type Weight, weighVisits } from "./weight";

/* npm run bench: the production server beside nginx serving the same bytes, interleaved, five rounds, the median counts. */

const rounds = 5;
/** Of load for each page and round; 0 leaves load and weights out. */
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
/** Of the old portal that is moved in; 0 leaves that part out. */
const pages = Number(process.env.BENCH_PAGES ?? 1000);
/** Resolutions beside those of the demo, rising; 0 leaves that part out. */
const sizes = (process.env.BENCH_RESOLUTIONS ?? "10000,100000").split(",").map(Number).filter(Boolean);
/** Resolutions, and as many documents and meetings, from which the figures of a year are counted; 0 leaves that part out. */
const countedRecords = Number(process.env.BENCH_FIGURES ?? 100_000);
/** Rows of the table that is taken in; 0 leaves that part out. */
const rowsOfTable = Number(process.env.BENCH_ROWS ?? 100_000);
/** Records that can be found beside those of the demo, rising; 0 leaves that part out. */
const searched = (process.env.BENCH_SEARCH ?? "10000,100000,1000000").split(",").map(Number).filter(Boolean);
const words = ["nghị quyết", "hoi nghi", "cử tri", "giám sát", "trường học", "ngan sach", "kỳ họp", "dat dai", "thẩm tra", "cau", "nước sạch", "chat van"];

function row(...cells: (string | number)[]): void {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

async function load(url: string, web: number, article: string, category: string): Promise<void> {
  if (seconds === 0) return;
  if (!installed("wrk", "-v")) {
    process.stdout.write("wrk is not installed: the load part is skipped (apt-get install wrk).\n");
    return;
  }
  const folder = `${os.tmpdir()}/portal-bench-${process.pid}`;
  const html = Buffer.from(await (await fetch(url + article)).arrayBuffer());
  const nginx = installed("nginx", "-v") ? await startNginx(folder, html) : null;
  if (!nginx) process.stdout.write("nginx is not installed: no yardstick in this run (apt-get install nginx-light).\n");
  const search = words.map((word) => `/tim-kiem?q=${encodeURIComponent(word)}`);
  const subjects: { name: string; run: () => LoadResult }[] = [
    ...(nginx ? [{ name: "nginx, the same article as a static file", run: () => measureLoad(nginx.url, nginx.pid, seconds) }] : []),
    { name: "article", run: () => measureLoad(url + article, web, seconds) },
    { name: "home", run: () => measureLoad(`${url}/`, web, seconds) },
    { name: "category", run: () => measureLoad(url + category, web, seconds) },
  ];
  if (nginx) subjects.push({ name: "search, rotating words", run: () => measureLoad(url, web, seconds, rotatingScript(folder, search)) });
  const results = new Map<string, LoadResult[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const { name, run } of subjects) results.get(name)?.push(run());
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true });
  const middle = (name: string, value: (result: LoadResult) => number) => median((results.get(name) ?? []).map(value));
  row("page", "requests/s", "p50 ms", "p99 ms", "processor µs/request", "rate × nginx", "processor × nginx", "failed");
  row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
  const [yardstick = ""] = results.keys();
  for (const [name, list] of results) {
    const [rate, cpu] = [middle(name, (result) => result.requestsPerSecond), middle(name, (result) => result.cpu)];
    const ratios = nginx ? [rate / middle(yardstick, (result) => result.requestsPerSecond), middle(yardstick, (result) => result.cpu) / cpu] : [];
    const failed = list.reduce((sum, result) => sum + result.failures, 0);
    const times = [middle(name, ({ p50 }) => p50).toFixed(2), middle(name, ({ p99 }) => p99).toFixed(2), cpu.toFixed(1)];
    row(name, whole(rate), ...times, ...(nginx ? ratios.map((ratio) => ratio.toFixed(2)) : ["–", "–"]), failed);
  }
}

async function weights(url: string, pages: Record<string, [first: string, next: string]>): Promise<void> {
  if (seconds === 0) return;
  const executablePath = findBrowser();
  if (!executablePath) {
    process.stdout.write("No Chromium: the weight part is skipped (CHROMIUM_PATH).\n");
    return;
  }
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  row("visit", "requests", "bytes", "of it photos", "scripts", "fonts", "other hosts");
  row("---", "---:", "---:", "---:", "---:", "---:", "---:");
  const show = (name: string, weight: Weight) =>
    row(
      name,
      weight.requests,
      kilobytes(weight.bytes),
      kilobytes(weight.photoBytes),
      kilobytes(weight.scriptBytes),
      kilobytes(weight.fontBytes),
      weight.otherHosts,
    );
  for (const [name, [first, next]] of Object.entries(pages)) {
    const visits = await weighVisits(browser, url + first, url + next);
    show(`${name}, first visit`, visits.first);
    show(`${name}, next page`, visits.next);
  }
  await browser.close();
}

/** The web process of a running portal. */
function webProcess(processes: number[]): number {
  const web = processes.find((pid) => commandLineOf(pid).some((word) => word.endsWith("lib/cli/web.ts")));
  if (!web) throw new Error("the portal has no web process");
  return web;
}

function residentMegabytes(web: number): number {
  const kilobytesUsed = readFileSync(`/proc/${web}/status`, "utf8").match(/VmRSS:\s+(\d+) kB/)?.[1];
  return Number(kilobytesUsed) / 1024;
}

async function move(worker: number | undefined): Promise<void> {
  if (pages === 0) return;
  if (!worker) throw new Error("the portal has no worker");
  const { taken, size, readPerMinute, takenPerMinute, peak } = await moveOldPortal(pages, worker);
  process.stdout.write(
    `\nOld portal, ${whole(taken)} pages with a photograph each, ${whole(size / 1024 / 1024)} MB: read ${whole(readPerMinute)} pages/minute, ` +
      `made ${whole(takenPerMinute)} articles/minute, worker at most ${whole(peak / 1024 / 1024)} MB\n`,
  );
}

const verdict = (reached: boolean) => (reached ? "yes" : "NO");
const inMilliseconds = ({ p50, p95 }: Times) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;

/** The cookies of a clerk of the demo; empty where no browser is found to sign in with. */
async function clerkCookie(url: string): Promise<string> {
  const executablePath = findBrowser();
  if (!executablePath) return "";
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const page = await browser.newPage({ baseURL: url });
  await enter(page, staff.clerk);
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Every list and page with few and with many resolutions: p95 within twice that of the few, or 25 ms. */
async function record(url: string): Promise<void> {
  if (sizes.length === 0) return;
  process.stdout.write("\nThe page cache passed by, p50 / p95 in ms\n\n");
  row("page", ...sizes.map((size) => `${whole(size)} resolutions`), "within");
  row("---", ...sizes.map(() => "---:"), "---");
  for (const [name, times] of await measureRecord(url, sizes, await clerkCookie(url))) {
    const [few, many] = [times[0]?.p95 ?? 0, times.at(-1)?.p95 ?? 0];
    row(name, ...times.map(inMilliseconds), verdict(many <= Math.max(few * 2, 25)));
  }
}

/** The whole report of a year, its comparisons among it: 1 s wanted. */
async function figures(): Promise<void> {
  if (countedRecords === 0) return;
  const times = await measureFigures(countedRecords);
  process.stdout.write(
    `\nAll figures of a year with the year before, the plan and the term's average, ${whole(countedRecords)} resolutions, documents and meetings: ` +
      `p50 / p95 ${inMilliseconds(times)} ms (1,000 ms wanted: ${verdict(times.p95 <= 1000)})\n`,
  );
}

async function table(url: string): Promise<void> {
  if (rowsOfTable === 0) return;
  const { rows, checkedPerSecond, takenPerSecond, idle, checking, taking } = await importTable(url, rowsOfTable);
  const within = (times: Times) => verdict(times.p95 <= idle.p95 * 1.5);
  process.stdout.write(
    `\nTable of ${whole(rows)} resolutions: checked ${whole(checkedPerSecond)} rows/s, took ${whole(takenPerSecond)} rows/s (1,000 wanted: ` +
      `${verdict(takenPerSecond >= 1000)}); readers p50 / p95 in ms: idle ${inMilliseconds(idle)}, while checking ${inMilliseconds(checking)} ` +
      `(within 1.5 × idle: ${within(checking)}), while taking ${inMilliseconds(taking)} (${within(taking)})\n`,
  );
}

/** Every kind of question with few and with many records: p95 within 100 ms, and within twice that of the few or 25 ms. */
async function search(url: string, databases: Parameters<typeof measureSearch>[1], worker: number): Promise<void> {
  if (searched.length === 0) return;
  process.stdout.write(`\nSearch: mean reciprocal rank ${(await searchQuality()).toFixed(3)} on the demo (0.9 wanted)\n\n`);
  const results = await measureSearch(url, databases, worker, searched);
  for (const { size, written, indexed, indexSize, tableSize } of results) {
    process.stdout.write(
      `${whole(size)} records: written ${whole(written)}/s, index made in ${(indexed / 1000).toFixed(1)} s, ` +
        `index ${whole(indexSize / 1024 / 1024)} MB, table ${whole(tableSize / 1024 / 1024)} MB\n`,
    );
  }
  process.stdout.write("\nThe page cache passed by, p50 / p95 in ms: the search alone, the whole page\n\n");
  row("question", ...results.map(({ size }) => `${whole(size)} records`), "within");
  row("---", ...results.map(() => "---:"), "---");
  for (const type of Object.keys(results[0]?.times ?? {}) as (keyof (typeof results)[number]["times"])[]) {
    const times = results.map((result) => result.times[type]);
    const [few, many] = [times[0]?.page.p95 ?? 0, times.at(-1)?.page.p95 ?? 0];
    row(type, ...times.map(({ engine, page }) => `${inMilliseconds(engine)}, ${inMilliseconds(page)}`), verdict(many <= 100 && many <= Math.max(few * 2, 25)));
  }
}

const portal = await startPortal();
try {
  process.env.DATA_DIR = portal.dataDir;
  const attached = await attach("npm run bench");
  // With the patience of a worker: the index of an era of a million takes longer than readers wait for anything.
  process.env.PORTAL_PROCESS = "worker";
  await everythingRead();
  const articles = await listPublished({ page: 1 });
  const [newest, second] = articles.items.map(({ slug }) => articleAddress(slug));
  const category = categoryAddress(articles.items[0]?.category.slug ?? "");
  if (!newest || !second) throw new Error("the demo has no articles");
  process.stdout.write(`${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.version}\n\n`);
  const web = webProcess(portal.processes());
  await load(portal.url, web, newest, category);
  process.stdout.write(`\nMemory of the web process after the load: ${whole(residentMegabytes(web))} MB\n\n`);
  await weights(portal.url, { home: ["/", newest], article: [newest, second], search: ["/tim-kiem?q=hoi+nghi", newest] });
  const times: number[] = [];
  for (let attempt = 0; attempt < rounds; attempt++) times.push(await publishToVisible(portal.url));
  process.stdout.write(
    `\nPublish → visible on article, home, list, feed and search: median ${whole(median(times))} ms, worst ${whole(Math.max(...times))} ms\n`,
  );
  // Last, so that the others are measured on the demo alone.
  const { owner, superuser } = attached.secrets.databasePasswords;
  const as = (username: string, password: string) => Object.assign(new URL(attached.environment.DATABASE_URL ?? ""), { username, password }).href;
  const worker = portal.pidOf("worker");
  if (worker === undefined) throw new Error("the portal has no worker");
  await search(portal.url, { owner: as("portal_owner", owner), superuser: as("postgres", superuser) }, worker);
  await record(portal.url);
  await figures();
  await table(portal.url);
  await move(worker);
  await closeDb();
  await attached.detach();
} finally {
  await portal.stop();
}
