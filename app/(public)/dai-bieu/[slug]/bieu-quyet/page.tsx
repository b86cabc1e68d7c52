import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { memberTermAddress, memberVotesAddress, numberParam } from "@/components/members/question";
import { VoteTable } from "@/components/members/vote-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { MEMBERS } from "@/lib/members/addresses";
import { memberVotes, VOTES_PAGE } from "@/lib/members/queries";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";
import type { SearchParams } from "../../../tin-tuc/list-address";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string, ordinal: number | null, page: number) => (await memberVotes(slug, ordinal, page)) ?? notFound());

async function read({ params, searchParams }: Props) {
  const [{ slug }, asked] = [await params, await searchParams];
  const page = pageOf(asked.trang);
  const found = await find(slug, numberParam(asked, "khoa"), page);
  return { ...found, slug, page, ordinal: found.latest ? null : found.term.ordinal };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, fullName, term, ordinal, page } = await read(props);
  return pageMetadata({ title: `Biểu quyết của đại biểu ${fullName}, ${term.name}`, path: memberVotesAddress(slug, ordinal, page) });
}

export default async function MemberVotesPage(props: Props) {
  const { slug, fullName, term, ordinal, page, items, total } = await read(props);
  const pager = pages(total, page, VOTES_PAGE);
  if (!pager.exists) notFound();
  const crumbs = [{ name: "Đại biểu", href: MEMBERS }, { name: fullName, href: memberTermAddress(slug, ordinal) }, { name: "Biểu quyết" }];
  return (
    <SitePage area={MEMBERS}>
      <div className="wrap">
        <Breadcrumbs crumbs={crumbs} />
        <header className="pagehead">
          <h1>Biểu quyết của đại biểu {fullName}</h1>
          <p className="pagehead__lede">
            {formatNumber(total)} lần biểu quyết công khai tên trong {term.name}. Nơi bỏ phiếu kín hoặc chỉ đếm số, hồ sơ không có tên từng người.
          </p>
          <p className="btns mt-4">
            <PrintButton />
          </p>
        </header>
        {items.length > 0 ? <VoteTable caption={`Biểu quyết của đại biểu ${fullName}`} votes={items} /> : <p>Chưa có lần biểu quyết công khai tên nào.</p>}
        <Pagination pages={pager} addressOf={(number) => memberVotesAddress(slug, ordinal, number)} label="Các trang biểu quyết" />
      </div>
    </SitePage>
  );
}
