import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MemberView } from "@/components/members/member-view";
import { memberTermAddress, numberParam } from "@/components/members/question";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { alertFeedAddress } from "@/lib/alerts/addresses";
import { MEMBERS } from "@/lib/members/addresses";
import { findMember } from "@/lib/members/queries";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";
import type { SearchParams } from "../../tin-tuc/list-address";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string, ordinal: number | null) => (await findMember(slug, ordinal)) ?? notFound());
const read = async ({ params, searchParams }: Props) => find((await params).slug, numberParam(await searchParams, "khoa"));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, fullName, chosen, mandates, biography } = await read(props);
  const latest = mandates[0]?.id === chosen.id;
  return pageMetadata({
    title: `${fullName}, đại biểu ${chosen.term.name}`,
    description: biography.split(/\n{2,}/)[0] || undefined,
    path: memberTermAddress(slug, latest ? null : chosen.term.ordinal),
    feed: { path: alertFeedAddress({ kind: "MEMBER", slug }), title: `Điều mới về đại biểu ${fullName}` },
  });
}

export default async function MemberPage(props: Props) {
  const member = await read(props);
  return (
    <SitePage area={MEMBERS}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Đại biểu", href: MEMBERS }, { name: member.fullName }]} />
        <MemberView member={member} />
      </div>
    </SitePage>
  );
}
