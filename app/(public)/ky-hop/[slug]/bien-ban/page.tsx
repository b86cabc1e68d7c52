import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MinutesView } from "@/components/sessions/minutes-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PrintButton } from "@/components/ui/print-button";
import { minutesAddress, SESSIONS, sessionAddress } from "@/lib/sessions/addresses";
import { findMinutes } from "@/lib/sessions/queries/minutes";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findMinutes(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, council } = await find((await params).slug);
  return pageMetadata({ title: `Biên bản ${title}`, description: `Biên bản kỳ họp của ${council}, lập từ hồ sơ kỳ họp.`, path: minutesAddress(slug) });
}

export default async function MinutesPage({ params }: Props) {
  const minutes = await find((await params).slug);
  return (
    <SitePage area={SESSIONS}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Kỳ họp", href: SESSIONS }, { name: minutes.title, href: sessionAddress(minutes.slug) }, { name: "Biên bản" }]} />
        <p className="btns mb-6">
          <PrintButton />
        </p>
        <MinutesView minutes={minutes} />
      </div>
    </SitePage>
  );
}
