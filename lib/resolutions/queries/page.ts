import "server-only";
import { now } from "@/lib/core/clock";
import { isoDate } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { mandatesCounted, sentFiles } from "@/lib/visibility/policy";
import { type AttachedFile, attachedOf, attachedSelect } from "@/lib/visibility/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { PaperRole, TextKind } from "@/prisma/generated/enums";
import type { NewWords } from "../consolidated";
import type { IsoDay, LegalGraph } from "../effects";
import type { NamedText } from "../named-text";
import type { ProvisionRow } from "../provisions";
import { legalGraph } from "./legal-graph";
import { documentSelect, newWordsOf, ofDocument, type Related, readable, relationsOf, remoteNames } from "./relations";

/** A paper of the preamble's chain, as readers see it. */
export interface ChainPaper extends NamedText {
  role: PaperRole;
}

/** A version of the text that readers may open. */
export interface TextVersion {
  number: number;
  kind: TextKind;
  label: string;
  onDay: Date | null;
  note: string;
}

/** What is sealed does not change any more; what is still being typed is nobody's to cite. */
const closed = { sealedAt: { not: null } } satisfies Prisma.ResolutionTextWhereInput;
const pageSelect = {
  id: true,
  year: true,
  slug: true,
  series: true,
  symbol: true,
  title: true,
  summary: true,
  adoptedOn: true,
  issuedOn: true,
  effectiveOn: true,
  expiresOn: true,
  gazette: true,
  gazetteOn: true,
  signerName: true,
  signerTitle: true,
  signedFor: true,
  recipients: true,
  discussion: true,
  updatedAt: true,
  signer: { select: { slug: true, fullName: true, _count: mandatesCounted } },
  issuer: { select: { name: true, slug: true, shown: true } },
  term: { select: { name: true } },
  session: { select: { slug: true, title: true, ordinal: true, series: true, kind: true, startsOn: true, publishedAt: true, trashedAt: true } },
  fields: { orderBy: { field: { position: "asc" } }, select: { field: { select: { slug: true, name: true } } } },
  papers: { where: { document: { trashedAt: null } }, orderBy: { position: "asc" }, select: { role: true, document: { select: documentSelect } } },
  texts: { where: closed, orderBy: { number: "asc" }, select: { number: true, kind: true, label: true, onDay: true, note: true } },
  attachments: {
    where: { visibility: "PUBLIC", file: sentFiles() },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: attachedSelect,
  },
} satisfies Prisma.ResolutionSelect;

type PageRow = Prisma.ResolutionGetPayload<{ select: typeof pageSelect }>;

export interface ResolutionPage
  extends Pick<
    PageRow,
    | "id"
    | "series"
    | "symbol"
    | "title"
    | "summary"
    | "adoptedOn"
    | "issuedOn"
    | "effectiveOn"
    | "expiresOn"
    | "gazette"
    | "gazetteOn"
    | "signerName"
    | "signerTitle"
    | "signedFor"
    | "recipients"
    | "discussion"
    | "updatedAt"
  > {
  year: number;
  slug: string;
  /** The day in Viet Nam by the database's clock. */
  today: IsoDay;
  signer: { slug: string } | null;
  issuer: { name: string; slug: string | null };
  termName: string;
  /** Title and address of a session that readers see; the head of the official form prints the rest of any. */
  session: {
    title: string | null;
    slug: string | null;
    ordinal: number;
    kind: NonNullable<PageRow["session"]>["kind"];
    thematic: boolean;
    startsOn: Date;
  } | null;
  fields: { slug: string; name: string }[];
  papers: ChainPaper[];
  bases: NamedText[];
  relations: Related[];
  versions: TextVersion[];
  files: AttachedFile[];
  /** Everything that bears on its validity. */
  graph: LegalGraph;
  /** The words that amending texts gave it, by id of the affected part. */
  words: ReadonlyMap<string, NewWords>;
  /** The texts that act on it, by id; what readers may not open is not named. */
  names: ReadonlyMap<string, NamedText>;
}

/** One resolution with everything that readers may see of it; null for everything that is not theirs. */
export async function findResolution(year: number, slug: string): Promise<ResolutionPage | null> {
  const at = await now();
  const row = await db.resolution.findFirst({ where: { year, slug, ...readable(at) }, select: pageSelect });
  if (!row || row.slug === null) return null;
  const [{ related, names }, graph, words] = await Promise.all([relationsOf(row.id, at), legalGraph([row.id]), newWordsOf(row.id, at)]);
  for (const [id, text] of await remoteNames(graph, names, at)) names.set(id, text);
  const { session, signer, issuer, texts, ...rest } = row;
  const seen = session !== null && session.publishedAt !== null && session.publishedAt <= at && session.trashedAt === null;
  return {
    ...rest,
    year,
    slug: row.slug,
    today: isoDate(at),
    signerName: row.signerName || (signer?.fullName ?? ""),
    signer: signer && signer._count.mandates > 0 ? { slug: signer.slug } : null,
    issuer: { name: issuer.name, slug: issuer.shown ? issuer.slug : null },
    termName: row.term.name,
    session: session && {
      title: seen ? session.title : null,
      slug: seen ? session.slug : null,
      ordinal: session.ordinal,
      kind: session.kind,
      thematic: session.series === "THEMATIC",
      startsOn: session.startsOn,
    },
    fields: row.fields.map(({ field }) => field),
    papers: row.papers.map(({ role, document }) => ({ role, ...ofDocument(document, at) })).filter(({ symbol, href }) => symbol || href),
    bases: related.filter(({ kind, direction }) => kind === "BASIS" && direction === "to").map(({ text }) => text),
    relations: related,
    // What names no day has effect from its issue.
    effectiveOn: row.effectiveOn ?? row.issuedOn,
    versions: texts,
    files: row.attachments.map(attachedOf),
    graph,
    words,
    names,
  };
}

/** The provisions of one version of a text, in reading order. */
export async function provisionsOf(resolutionId: string, number: number): Promise<ProvisionRow[]> {
  const rows = await db.provision.findMany({
    where: { text: { resolutionId, number, ...closed } },
    orderBy: { position: "asc" },
    select: { kind: true, number: true, heading: true, content: true, anchor: true, parent: { select: { anchor: true } } },
  });
  return rows.map(({ parent, ...words }) => ({ ...words, parent: parent?.anchor ?? null }));
}
