import type { Address } from "./cache-key";
import type { Page } from "./page";

/** What one kept page costs beside its bodies: heads of three variants, the key, the entry. */
const OVERHEAD = 6000;
/** A 404 shares its body with every other 404 and costs its heads only. */
function sizeOf(key: string, page: Page): number {
  let bytes = OVERHEAD + key.length * 2 + (page.status === 200 ? page.content.bytes : 0);
  for (const variants of page.stamped.values()) bytes += variants.identity.body.length + variants.br.body.length + variants.gzip.body.length;
  return bytes;
}

/**
 * Keeps pages within a number of bytes, all variants counted. A hit only sets a mark; what is evicted is the page that was
 * asked for longest ago, marked pages being passed over once (second chance).
 */
class Partition {
  readonly pages = new Map<string, Page>();
  private readonly sizes = new Map<string, number>();
  bytes = 0;

  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  set(key: string, page: Page): void {
    this.delete(key);
    const size = sizeOf(key, page);
    if (size > this.limit / 4) return;
    this.pages.set(key, page);
    this.sizes.set(key, size);
    this.bytes += size;
    this.evict(key);
  }

  delete(key: string): void {
    if (!this.pages.delete(key)) return;
    this.bytes -= this.sizes.get(key) ?? 0;
    this.sizes.delete(key);
  }

  clear(): void {
    this.pages.clear();
    this.sizes.clear();
    this.bytes = 0;
  }

  private evict(newest: string): void {
    for (const [key, page] of this.pages) {
      if (this.bytes <= this.limit) return;
      if (page.used || key === newest) {
        page.used = false;
        this.pages.delete(key);
        this.pages.set(key, page);
      } else {
        this.delete(key);
      }
    }
  }
}

/**
 * The pages in memory. What anybody can invent in any number (404s, searches, filters) has a small partition of its own and
 * cannot push out a real page.
 */
export class PageCache {
  private readonly main: Partition;
  private readonly small: Partition;

  constructor(limits: { main: number; small: number }) {
    this.main = new Partition(limits.main);
    this.small = new Partition(limits.small);
  }

  get bytes(): number {
    return this.main.bytes + this.small.bytes;
  }

  get(key: string): Page | undefined {
    const page = this.main.pages.get(key) ?? this.small.pages.get(key);
    if (page) page.used = true;
    return page;
  }

  set(address: Address, page: Page): void {
    const small = address.small || page.status !== 200;
    // A page that was real once keeps no second copy in the other partition.
    (small ? this.main : this.small).delete(address.key);
    (small ? this.small : this.main).set(address.key, page);
  }

  /** Counts a page again after a copy was added to it. */
  resized(address: Address, page: Page): void {
    if (this.main.pages.get(address.key) === page || this.small.pages.get(address.key) === page) this.set(address, page);
  }

  /** Forgets everything: some page in it holds text that must never be shown again, and nobody knows which. */
  clear(): void {
    this.main.clear();
    this.small.clear();
  }
}
