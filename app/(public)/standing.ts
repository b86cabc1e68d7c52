import "server-only";
import type { Metadata } from "next";
import { cache } from "react";
import type { ShownPage } from "@/components/news/page-view";
import { startingText } from "@/lib/news/page-texts";
import type { PagePath } from "@/lib/news/pages";
import { findPage } from "@/lib/news/queries";
import { pageMetadata } from "./metadata";
import { profile } from "./profile";

/** What a standing page shows: the office's text, or the program's as long as there is none. Read once for the head and the page. */
export const standing = cache(async (path: PagePath): Promise<ShownPage> => {
  const found = await findPage(path);
  return found ?? { ...startingText(path, await profile()), pictures: {}, attachments: [], corrections: [], updatedAt: null };
});

/** The head of a standing page. */
export async function standingMetadata(path: PagePath): Promise<Metadata> {
  const { title, standfirst } = await standing(path);
  return pageMetadata({ title, description: standfirst || undefined, path });
}
