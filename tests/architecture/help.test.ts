import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { HELP_HOME, helpGroups, helpTopic } from "@/components/help/topics";
import { projectFiles, read } from "./files";

const root = path.join(import.meta.dirname, "..", "..");
const topics = helpGroups.flatMap((group) => group.topics);
const sentencesOf = (topic: (typeof topics)[number]) => [...topic.steps, ...(topic.notes ?? [])];
const MOST_BYTES = 40 * 1024;

test("mỗi việc một trang, ngắn: từ hai đến sáu bước", () => {
  expect(new Set(topics.map(({ slug }) => slug)).size).toBe(topics.length);
  for (const { slug, steps } of topics) {
    expect([slug, steps.length >= 2 && steps.length <= 6]).toEqual([slug, true]);
    expect([slug, steps.filter((step) => step.length > 240)]).toEqual([slug, []]);
  }
});

test("chữ trong ngoặc kép của trang trợ giúp đều có trên một màn hình", () => {
  const screens = projectFiles("app/quan-tri/*.tsx", "app/quan-tri/*.ts", "components/*.tsx", "components/*.ts", "lib/*/labels.ts")
    .filter((file) => !file.startsWith("components/help/") && !/\.test\.tsx?$/.test(file))
    .map(read)
    .join("\n");
  const wrong = topics.flatMap((topic) =>
    sentencesOf(topic)
      .flatMap((sentence) => [...sentence.matchAll(/“([^”]+)”/g)].map(([, words]) => words as string))
      .filter((words) => !screens.includes(words))
      .map((words) => `${topic.slug}: ${words}`),
  );
  expect(wrong).toEqual([]);
});

test("liên kết của trang trợ giúp đều dẫn đến một trang có thật", () => {
  const links = topics.flatMap((topic) => sentencesOf(topic).flatMap((sentence) => [...sentence.matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href as string)));
  expect(links.length).toBeGreaterThan(10);
  const exists = (href: string) =>
    href.startsWith(`${HELP_HOME}/`)
      ? helpTopic(href.slice(HELP_HOME.length + 1)) !== undefined
      : existsSync(path.join(root, "app/quan-tri/(khung)", href.replace(/^\/quan-tri/, ""), "page.tsx"));
  expect(links.filter((href) => !exists(href))).toEqual([]);
});

test("ảnh nào được nhắc cũng có, ảnh nào có cũng được nhắc, không ảnh nào quá 40 KB", () => {
  const named = topics.flatMap(({ picture }) => (picture ? [`${picture.name}.webp`] : []));
  const folder = path.join(root, "public/help");
  expect(readdirSync(folder).toSorted()).toEqual(named.toSorted());
  expect(named.filter((name) => statSync(path.join(folder, name)).size > MOST_BYTES)).toEqual([]);
});
