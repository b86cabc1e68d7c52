import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DisclosureView } from "@/components/disclosures/disclosure-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DISCLOSURES, disclosureAddress, disclosuresOfYear } from "@/lib/disclosures/addresses";
import { findDisclosure } from "@/lib/disclosures/queries";
import { oneAsked } from "@/lib/search/question";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";
import type { SearchParams } from "../../tin-tuc/list-address";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string, edition: number | null) => (await findDisclosure(slug, edition)) ?? notFound());

async function asked({ params, searchParams }: Props) {
  const edition = oneAsked(await searchParams, "ban");
  return find((await params).slug, /^[1-9]\d{0,3}$/.test(edition) ? Number(edition) : null);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, owner, slug, edition, editions } = await asked(props);
  const present = editions[0]?.ordinal === edition.ordinal;
  return pageMetadata({
    title,
    description: `${title} của ${owner.name}: bảng số liệu và tệp đã ký.`,
    path: disclosureAddress(slug, present ? undefined : edition.ordinal),
    // Readers are led to what holds today.
    indexed: present,
  });
}

export default async function DisclosurePage(props: Props) {
  const page = await asked(props);
  return (
    <SitePage area={DISCLOSURES}>
      <div className="wrap">
        <Breadcrumbs
          crumbs={[{ name: "Công khai tài chính", href: DISCLOSURES }, { name: `Năm ${page.year}`, href: disclosuresOfYear(page.year) }, { name: page.title }]}
        />
        <DisclosureView page={page} />
      </div>
    </SitePage>
  );
}
