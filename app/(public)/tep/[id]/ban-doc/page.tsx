import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReadingView } from "@/components/documents/reading-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { readingAddress } from "@/lib/files/addresses";
import { publicText } from "@/lib/texts/queries";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";

interface Props {
  params: Promise<{ id: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (id: string) => (await publicText(id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { fileId, name, confirmed, records } = await find((await params).id);
  // What a machine may have misread is not for search engines to quote as the words of the council.
  return pageMetadata({ title: `Bản đọc: ${records[0]?.fileTitle || name}`, path: readingAddress(fileId), indexed: confirmed });
}

export default async function ReadingPage({ params }: Props) {
  const text = await find((await params).id);
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
