import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { articleAddress } from "@/lib/news/addresses";
import { make } from "../support/make";

/**
 * Publishes an article through the office's own commands and asks the public pages until they show it.
 * @param url the running portal
 * @returns milliseconds from the commit to the moment when the article, the home page, the feed and the search have it
 */
export async function publishToVisible(url: string): Promise<number> {
  const title = `Đo thời gian hiện bài ${Date.now()}`;
  const category = await db.category.findFirstOrThrow({ orderBy: { position: "asc" }, select: { id: true } });
  const file = await make.picture();
  const body = make.body("Bài đo thời gian từ lúc đăng đến lúc người đọc thấy.", make.figure(file.id));
  // Warm copies of the old pages must be replaced, not only missing ones made.
  for (const path of ["/", "/rss.xml"]) await fetch(url + path);
  const { slug } = await make.published({ content: { title, standfirst: "Tóm tắt của bài đo.", body, categoryId: category.id } });
  const began = performance.now();
  const waiting = new Set([articleAddress(slug), "/", "/tin-tuc", "/rss.xml", `/tim-kiem?q=${encodeURIComponent(`"${title}"`)}`]);
  while (waiting.size > 0 && performance.now() - began < 30_000) {
    for (const path of waiting) {
      const answer = await fetch(url + path);
      if (answer.ok && (await answer.text()).includes(slug)) waiting.delete(path);
    }
    if (waiting.size > 0) await sleep(20);
  }
  if (waiting.size > 0) throw new Error(`not visible after 30 s: ${[...waiting].join(", ")}`);
  return performance.now() - began;
}
