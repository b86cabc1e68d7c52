import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { mandatesCounted, openToReaders, pageOfPerson } from "@/lib/visibility/policy";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { SessionForm, SessionKind, SessionState } from "@/prisma/generated/enums";
import type { Period } from "../days";
import { type Agenda, agendaOf, openResolutions, type Paper, paperOf, paperSelect, type SessionResolution } from "./agenda";
import { adoptedResolutions, agendaIsShown, minutesAreShown, shownSessions } from "./shown";

export interface SessionHead extends Period {
  id: string;
  slug: string;
  title: string;
  council: string;
  termName: string;
  kind: SessionKind;
  form: SessionForm;
  closed: boolean;
  state: SessionState;
  place: string;
  hotline: string;
  liveUrl: string;
  /** Why it was held in this way. */
  note: string;
  updatedAt: Date;
  chairs: { name: string; title: string; slug: string | null }[];
  /** The day in Việt Nam on which this was read. */
  today: Date;
  /** The moment at which it was read, by the database's clock. */
  readAt: Date;
  minutes: boolean;
}

export interface SessionPage extends SessionHead {
  /** Null until it is given to readers. */
  agenda: Agenda | null;
  /** Papers of the session that stand at no item: giấy mời, kế hoạch. */
  papers: Paper[];
  /** Files of the session itself: the agenda and the minutes as they were signed, and what else belongs to it. */
  files: AttachedFile[];
  resolutions: SessionResolution[];
  articles: { slug: string; title: string; publishAt: Date }[];
}

const headSelect = {
  ...{ id: true, slug: true, title: true, kind: true, form: true, closed: true, state: true, startsOn: true, endsOn: true, precision: true },
  ...{ place: true, hotline: true, liveUrl: true, note: true, updatedAt: true, termId: true, agendaPublishedAt: true, minutesPublishedAt: true },
  council: { select: { name: true } },
  term: { select: { name: true } },
  chairs: {
    orderBy: { position: "asc" },
    select: { title: true, person: { select: { fullName: true, slug: true, _count: mandatesCounted } } },
  },
} satisfies Prisma.CouncilSessionSelect;

type HeadRow = Prisma.CouncilSessionGetPayload<{ select: typeof headSelect }>;

/** What stands over a session on its page and in its minutes. */
export function headOf(row: HeadRow, at: Date): SessionHead {
  const { council, term, chairs, termId: _, agendaPublishedAt: __, minutesPublishedAt, ...head } = row;
  return {
    ...head,
    council: council.name,
    termName: term.name,
    chairs: chairs.map(({ title, person }) => ({ name: person.fullName, title, slug: pageOfPerson(person) })),
    today: todayOf(at),
    readAt: at,
    minutes: minutesAreShown({ minutesPublishedAt, closed: head.closed }, at),
  };
}

export const findHead = (where: Prisma.CouncilSessionWhereInput): Promise<HeadRow | null> => db.councilSession.findFirst({ where, select: headSelect });

/** Published texts about meetings of this session. */
async function articlesOf(sessionId: string, at: Date) {
  const articles = await db.article.findMany({
    where: {
      publishAt: { lte: at },
      withdrawnAt: null,
      OR: [{ withdrawDueAt: null }, { withdrawDueAt: { gt: at } }],
      meetings: { some: { meeting: { sessionId, ...openToReaders(at) } } },
    },
    orderBy: [{ publishAt: "desc" }, { id: "desc" }],
    take: 12,
    select: { slug: true, publishAt: true, publishedEdition: { select: { title: true } } },
  });
  return articles.flatMap(({ slug, publishAt, publishedEdition }) =>
    publishAt && publishedEdition ? [{ slug, publishAt, title: publishedEdition.title }] : [],
  );
}

/** One session as readers may see it, or null: what is not published is not there. */
export async function findSession(slug: string): Promise<SessionPage | null> {
  const at = await now();
  const row = await findHead({ ...shownSessions(at), slug });
  if (!row) return null;
  const shown = agendaIsShown(row, at);
  const [agenda, papers, files, resolutions, articles] = await Promise.all([
    shown ? agendaOf(row, at, { minutes: minutesAreShown(row, at), names: row.state === "IN_SESSION" }) : null,
    // What an item names is a part of the agenda and comes with it. Of a session behind closed doors there are none.
    row.closed
      ? []
      : db.document.findMany({
          where: { ...openToReaders(at), sessionId: row.id, agendaPapers: { none: { item: { sessionId: row.id } } }, examinationReports: { none: {} } },
          orderBy: [{ issuedOn: "asc" }, { id: "asc" }],
          select: paperSelect,
        }),
    publicAttachments("session", row.id, at),
    openResolutions({ ...adoptedResolutions(at), sessionId: row.id }, at),
    articlesOf(row.id, at),
  ]);
  return {
    ...headOf(row, at),
    agenda,
    papers: papers.map(paperOf),
    files,
    resolutions,
    articles,
  };
}
