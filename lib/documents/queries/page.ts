import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { namedSelect, sessionFor } from "@/lib/sessions/queries/shown";
import { isOpenToReaders, openToReaders } from "@/lib/visibility/policy";
import { type AttachedFile, publicAttachments } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, ExaminationOpinion, RelationKind } from "@/prisma/generated/enums";

/** Another record that a page leads to; without an address it is only named. */
export interface Linked {
  id: string;
  /** "Tờ trình số 412/TTr-UBND", "Nghị quyết số 45/NQ-HĐND". */
  kind: DocumentKind | "RESOLUTION" | "ACT";
  symbol: string;
  title: string;
  slug: string | null;
  year: number | null;
}

export interface DocumentPage {
  id: string;
  kind: DocumentKind;
  slug: string;
  symbol: string;
  title: string;
  summary: string;
  issuedOn: Date | null;
  effectiveOn: Date | null;
  expiresOn: Date | null;
  issuer: { name: string; slug: string | null };
  drafter: { name: string; slug: string | null } | null;
  signerName: string;
  signerTitle: string;
  recipients: string;
  body: string;
  field: string | null;
  term: string | null;
  session: { title: string; slug: string } | null;
  draftNumber: number | null;
  draftOf: Linked | null;
  files: AttachedFile[];
  /** Items of agendas that readers see, by session. */
  items: { id: string; title: string; session: { title: string; slug: string } }[];
  /** Resolutions that name it in their preamble. */
  resolutions: Linked[];
  /** Those whose report readers may open: before it is public, nobody is told what a committee thinks. */
  examinations: {
    id: string;
    committee: { name: string; slug: string | null };
    opinion: ExaminationOpinion | null;
    heldOn: Date | null;
    report: Linked;
  }[];
  /** Where this is the report of an examination: what was examined. */
  examined: Linked[];
  relations: { id: string; kind: RelationKind; outgoing: boolean; effectiveOn: Date | null; other: Linked }[];
  meetings: { id: string; title: string; slug: string }[];
}

const bodySelect = { select: { name: true, slug: true, shown: true } } satisfies Prisma.BodyDefaultArgs;
const documentSelect = {
  select: { id: true, kind: true, symbol: true, title: true, slug: true, visibility: true, publishedAt: true, trashedAt: true },
} satisfies Prisma.DocumentDefaultArgs;
const resolutionSelect = {
  select: { id: true, symbol: true, title: true, slug: true, year: true, visibility: true, publishedAt: true, trashedAt: true },
} satisfies Prisma.ResolutionDefaultArgs;
const actSelect = { select: { id: true, kind: true, symbol: true, title: true } } satisfies Prisma.ExternalActDefaultArgs;

function linkedDocument(row: Prisma.DocumentGetPayload<typeof documentSelect> | null, at: Date): Linked[] {
  return row && isOpenToReaders(row, at) ? [{ id: row.id, kind: row.kind, symbol: row.symbol, title: row.title, slug: row.slug, year: null }] : [];
}

function linkedResolution(row: Prisma.ResolutionGetPayload<typeof resolutionSelect> | null, at: Date): Linked[] {
  return row && isOpenToReaders(row, at) ? [{ id: row.id, kind: "RESOLUTION", symbol: row.symbol, title: row.title, slug: row.slug, year: row.year }] : [];
}

const bodyOf = (body: Prisma.BodyGetPayload<typeof bodySelect>) => ({ name: body.name, slug: body.shown ? body.slug : null });

const ends = {
  toResolution: resolutionSelect,
  toDocument: documentSelect,
  toAct: actSelect,
  fromResolution: resolutionSelect,
  fromDocument: documentSelect,
  fromAct: actSelect,
};

const pageSelect = {
  id: true,
  kind: true,
  slug: true,
  symbol: true,
  title: true,
  summary: true,
  issuedOn: true,
  effectiveOn: true,
  expiresOn: true,
  issuerName: true,
  signerName: true,
  signerTitle: true,
  recipients: true,
  body: true,
  draftNumber: true,
  issuer: bodySelect,
  drafter: bodySelect,
  field: { select: { name: true } },
  term: { select: { name: true } },
  session: { select: namedSelect },
  draftOf: resolutionSelect,
  agendaPapers: {
    select: {
      item: {
        select: {
          id: true,
          title: true,
          withdrawnAt: true,
          session: { select: { ...namedSelect, agendaPublishedAt: true } },
        },
      },
    },
  },
  preambles: { orderBy: { position: "asc" }, select: { resolution: resolutionSelect } },
  examined: { orderBy: [{ leading: "desc" }, { id: "asc" }], select: { id: true, opinion: true, heldOn: true, committee: bodySelect, report: documentSelect } },
  examinationReports: { orderBy: { id: "asc" }, select: { document: documentSelect } },
  relationsFrom: { orderBy: [{ kind: "asc" }, { position: "asc" }], select: { id: true, kind: true, effectiveOn: true, ...ends } },
  relationsTo: { orderBy: [{ kind: "asc" }, { position: "asc" }], select: { id: true, kind: true, effectiveOn: true, ...ends } },
  meetings: {
    orderBy: { position: "asc" },
    select: { meeting: { select: { id: true, title: true, slug: true, visibility: true, publishedAt: true, trashedAt: true } } },
  },
} satisfies Prisma.DocumentSelect;

type Row = Prisma.DocumentGetPayload<{ select: typeof pageSelect }>;

function itemsOf(row: Row, at: Date): DocumentPage["items"] {
  return row.agendaPapers.flatMap(({ item: { id, title, session } }) => {
    const named = sessionFor(session, at);
    // The agenda is given to readers separately.
    return named && session.agendaPublishedAt && session.agendaPublishedAt <= at ? [{ id, title, session: named }] : [];
  });
}

function relationsOf(rows: Row["relationsFrom"], outgoing: boolean, at: Date): DocumentPage["relations"] {
  return rows.flatMap(({ id, kind, effectiveOn, ...row }) => {
    const [resolution, document, act] = outgoing ? [row.toResolution, row.toDocument, row.toAct] : [row.fromResolution, row.fromDocument, row.fromAct];
    const named: Linked[] = act ? [{ id: act.id, kind: "ACT", symbol: act.symbol, title: `${act.kind} ${act.title}`.trim(), slug: null, year: null }] : [];
    const [other] = [...linkedResolution(resolution, at), ...linkedDocument(document, at), ...named];
    return other ? [{ id, kind, outgoing, effectiveOn, other }] : [];
  });
}

/** One document as readers see it, with everything it hangs together with that they may see too; null for everything else. */
export async function findDocument(slug: string): Promise<DocumentPage | null> {
  const at = await now();
  const row = await db.document.findFirst({ where: { ...openToReaders(at), slug }, select: pageSelect });
  if (!row) return null;
  const { issuer, issuerName, drafter, field, term, session, draftOf, agendaPapers: _, preambles, examined, examinationReports, meetings, ...rest } = row;
  const { relationsFrom, relationsTo, ...words } = rest;
  return {
    ...words,
    issuer: issuer ? bodyOf(issuer) : { name: issuerName, slug: null },
    drafter: drafter && bodyOf(drafter),
    field: field?.name ?? null,
    term: term?.name ?? null,
    session: sessionFor(session, at),
    draftOf: linkedResolution(draftOf, at)[0] ?? null,
    files: await publicAttachments("document", row.id, at),
    items: itemsOf(row, at),
    resolutions: preambles.flatMap(({ resolution }) => linkedResolution(resolution, at)),
    examinations: examined.flatMap(({ id, opinion, heldOn, committee, report }) =>
      linkedDocument(report, at).map((shown) => ({ id, opinion, heldOn, committee: bodyOf(committee), report: shown })),
    ),
    examined: examinationReports.flatMap(({ document }) => linkedDocument(document, at)),
    relations: [...relationsOf(relationsFrom, true, at), ...relationsOf(relationsTo, false, at)],
    meetings: meetings.flatMap(({ meeting }) => (isOpenToReaders(meeting, at) ? [{ id: meeting.id, title: meeting.title, slug: meeting.slug }] : [])),
  };
}
