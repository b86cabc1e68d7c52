import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BodyView } from "@/components/bodies/body-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { BODIES, bodyAddress } from "@/lib/bodies/addresses";
import { findBody } from "@/lib/bodies/queries";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";
import type { SearchParams } from "../../tin-tuc/list-address";
import { dayParam } from "../day-param";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string, iso: string) => (await findBody(slug, dayParam(iso))) ?? notFound());

const asked = async ({ params, searchParams }: Props) => find((await params).slug, [(await searchParams).ngay].flat()[0] ?? "");

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, name, functions, day, today } = await asked(props);
  const present = day.getTime() === today.getTime();
  return pageMetadata({ title: name, description: functions.split(/\n{2,}/)[0] || undefined, path: bodyAddress(slug), indexed: present });
}

export default async function BodyPage(props: Props) {
  const body = await asked(props);
  return (
    <SitePage area={BODIES}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Cơ cấu tổ chức", href: BODIES }, { name: body.name }]} />
        <BodyView body={body} />
      </div>
    </SitePage>
  );
}
