import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SessionJsonLd } from "@/components/sessions/session-json-ld";
import { SessionView } from "@/components/sessions/session-view";
import { alertFeedAddress } from "@/lib/alerts/addresses";
import { questionsOfSession } from "@/lib/questions/queries";
import { SESSIONS, sessionAddress } from "@/lib/sessions/addresses";
import { periodWords } from "@/lib/sessions/days";
import { kindLabels } from "@/lib/sessions/labels";
import { liveOf, votesOf } from "@/lib/sessions/queries/live";
import { findSession } from "@/lib/sessions/queries/page";
import { ballotsOf } from "@/lib/votes/queries";
import { pageMetadata } from "../../metadata";
import { SitePage } from "../../site-page";

interface Props {
  params: Promise<{ slug: string }>;
}

/** Read once for the head and the page. */
const find = cache(async (slug: string) => (await findSession(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await find((await params).slug);
  return pageMetadata({
    title: session.title,
    description: `${session.council}, ${session.termName}. Kỳ họp ${kindLabels[session.kind].toLowerCase()}, ${periodWords(session)}: chương trình, tài liệu, kết quả.`,
    path: sessionAddress(session.slug),
    feed: { path: alertFeedAddress({ kind: "SESSION", slug: session.slug }), title: `Điều mới về ${session.title}` },
  });
}

export default async function SessionPage({ params }: Props) {
  const session = await find((await params).slug);
  const { agenda } = session;
  const [questions, ballots, live] = await Promise.all([
    questionsOfSession(session.id),
    ballotsOf(session.id),
    session.state === "IN_SESSION" && agenda ? liveOf(session, agenda, session.readAt) : null,
  ]);
  return (
    <SitePage area={SESSIONS}>
      <SessionJsonLd session={session} />
      <SessionView session={session} questions={questions} live={live} votes={agenda ? votesOf(agenda) : []} ballots={ballots} />
    </SitePage>
  );
}
