import type { Metadata } from "next";
import { OrganisationView } from "@/components/bodies/organisation-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { BODIES } from "@/lib/bodies/addresses";
import { chartOn, contactsNow } from "@/lib/bodies/queries";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";
import type { SearchParams } from "../tin-tuc/list-address";
import { dayParam } from "./day-param";

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  // Any day of the past is a page of its own; search engines are given the present one.
  const asked = dayParam((await searchParams).ngay);
  return pageMetadata({
    title: "Cơ cấu tổ chức",
    description: "Hội đồng nhân dân, Thường trực, các Ban, các Tổ đại biểu, Văn phòng: ai giữ chức vụ gì, gặp ai và bằng cách nào.",
    path: BODIES,
    indexed: asked === null,
  });
}

export default async function OrganisationPage({ searchParams }: Props) {
  const [chart, contacts] = await Promise.all([chartOn(dayParam((await searchParams).ngay)), contactsNow()]);
  return (
    <SitePage area={BODIES} path={BODIES}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Cơ cấu tổ chức" }]} />
        <OrganisationView chart={chart} contacts={contacts} />
      </div>
    </SitePage>
  );
}
