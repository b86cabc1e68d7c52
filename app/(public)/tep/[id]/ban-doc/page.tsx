import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReadingView } from "@/components/documents/reading-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { READING_PART, readingAddress } from "@/lib/files/addresses";
import { publicText } from "@/lib/texts/queries";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tu?: string | string[] }>;
}

/** Read once for the head and the page. */
const find = cache(async (id: string, from: number) => (await publicText(id, from)) ?? notFound());

/** The first page of the part that is asked for; one that begins no part is none. */
async function asked({ params, searchParams }: Props): Promise<[id: string, from: number]> {
  const { tu = "1" } = await searchParams;
  const from = Number(tu);
  return from % READING_PART === 1 ? [(await params).id, from] : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { fileId, name, confirmed, records } = await find(...(await asked(props)));
  // What a machine may have misread is not for search engines to quote as the words of the council.
  return pageMetadata({ title: `Bản đọc: ${records[0]?.fileTitle || name}`, path: readingAddress(fileId), indexed: confirmed });
}

export default async function ReadingPage(props: Props) {
  const text = await find(...(await asked(props)));
  const [record] = text.records;
  return (
    <SitePage>
      <div className="wrap">
        <Breadcrumbs crumbs={[...(record ? [{ name: record.symbol || record.title, href: record.address }] : []), { name: "Bản đọc" }]} />
        <ReadingView text={text} />
      </div>
    </SitePage>
  );
}
