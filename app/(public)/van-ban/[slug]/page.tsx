import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentView, nameOf } from "@/components/documents/document-view";
import { OfficialFiles } from "@/components/documents/official-files";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PrintButton } from "@/components/ui/print-button";
import { DOCUMENTS, documentAddress } from "@/lib/documents/addresses";
import { findDocument } from "@/lib/documents/queries/page";
import { canPrint } from "@/lib/printing/pdf";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findDocument(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await find((await params).slug);
  return pageMetadata({ title: `${nameOf(page)}: ${page.title}`, description: page.summary || page.title, path: documentAddress(page.slug) });
}

export default async function DocumentPage({ params }: Props) {
  const page = await find((await params).slug);
  return (
    <SitePage area="/van-ban">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Văn bản", href: DOCUMENTS }, { name: nameOf(page) }]} />
        <DocumentView
          page={page}
          ways={
            <>
              {page.body && <OfficialFiles slug={page.slug} printable={canPrint()} />}
              <PrintButton />
            </>
          }
        />
      </div>
    </SitePage>
  );
}
