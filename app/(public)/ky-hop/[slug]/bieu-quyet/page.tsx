import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { ConfidenceTable } from "@/components/votes/confidence-table";
import { QuorumList } from "@/components/votes/quorum-list";
import { VoteList } from "@/components/votes/vote-list";
import { formatNumber } from "@/lib/core/numbers";
import { keepTitleTogether } from "@/lib/core/typography";
import { SESSIONS, sessionAddress } from "@/lib/sessions/addresses";
import { votesAddress } from "@/lib/votes/addresses";
import { confidenceOfSession, quorumsOf, votedSession, votesOfSession } from "@/lib/votes/queries";
import { pageMetadata } from "../../../metadata";
import { SitePage } from "../../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await votedSession(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title } = await find((await params).slug);
  return pageMetadata({ title: `Biểu quyết: ${title}`, path: votesAddress(slug) });
}

function heldIn(votes: number, holders: number): string {
  const parts = [
    ...(votes > 0 ? [`${formatNumber(votes)} lần biểu quyết`] : []),
    ...(holders > 0 ? [`${votes > 0 ? "lấy" : "Lấy"} phiếu tín nhiệm ${formatNumber(holders)} người`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "Chưa có kết quả biểu quyết nào";
}

export default async function SessionVotesPage({ params }: Props) {
  const { id, slug, title } = await find((await params).slug);
  const [votes, confidence, quorums] = await Promise.all([votesOfSession(id), confidenceOfSession(id), quorumsOf(id, true)]);
  const provisional = votes.some((vote) => vote.provisional);
  return (
    <SitePage area="/ky-hop">
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Kỳ họp", href: SESSIONS }, { name: title, href: sessionAddress(slug) }, { name: "Biểu quyết" }]} />
        <header className="pagehead">
          <h1>{keepTitleTogether(`Biểu quyết: ${title}`)}</h1>
          <p className="pagehead__lede">
            {heldIn(votes.length, confidence.length)}.{provisional ? " Có kết quả tạm thời; biên bản đăng sau kỳ họp." : ""}
          </p>
          <p className="btns mt-6">
            <PrintButton />
          </p>
        </header>
        {votes.length > 0 ? (
          <section aria-labelledby="ket-qua">
            <SectionHead id="ket-qua" title="Kết quả biểu quyết" />
            <VoteList votes={votes} />
          </section>
        ) : null}
        {confidence.length > 0 ? (
          <section className="section" aria-labelledby="tin-nhiem">
            <SectionHead id="tin-nhiem" title="Lấy phiếu tín nhiệm" />
            <ConfidenceTable lines={confidence} />
          </section>
        ) : null}
        {quorums.length > 0 ? (
          <section className="section" aria-labelledby="co-mat">
            <SectionHead id="co-mat" title="Đại biểu có mặt từng buổi" />
            <QuorumList quorums={quorums} />
          </section>
        ) : null}
      </div>
    </SitePage>
  );
}
