import { isoDate } from "@/lib/core/dates";
import type { PaperRole, ResolutionStage, VoteResult } from "@/prisma/generated/enums";

/** When somebody was last reminded of what they owe, and by whom. */
interface Reminded {
  remindedAt: Date | null;
  remindedBy: string;
}

/** One paper of an item: there, or owed by somebody. */
export interface Paper extends Reminded {
  id: string;
  role: PaperRole;
  document: { id: string; symbol: string; issuerId: string | null; drafterId: string | null } | null;
  responsible: string | null;
  responsibleId: string | null;
  dueAt: Date | null;
}

export interface Examined extends Reminded {
  id: string;
  documentId: string;
  committeeId: string;
  committee: string;
  heldOn: Date | null;
  /** Symbol of the report, where there is one; "" for one without a symbol. */
  report: string | null;
}

export interface Counted {
  result: VoteResult | null;
  inFavour: number | null;
  eligible: number | null;
}

/** What hangs on one item of the agenda. */
export interface Dossier {
  papers: readonly Paper[];
  examinations: readonly Examined[];
  /** Its stage is null for whoever may not open it. */
  resolution: { stage: ResolutionStage | null; symbol: string } | null;
  votes: readonly Counted[];
  withdrawn: boolean;
  /** The day of its half-day; null while it waits for one. */
  onDay: Date | null;
}

export type LinkState = "have" | "missing" | "waiting" | "later";

/** A link of the chain tờ trình → thẩm tra → dự thảo → tiếp thu → biểu quyết. */
export interface Link {
  name: "proposal" | "examination" | "draft" | "explanation" | "vote";
  state: LinkState;
  /** Symbol, count or committee, as it is written; "" where there is nothing to say. */
  note: string;
  dueAt: Date | null;
}

const adopted = (stage: ResolutionStage | null) => stage === "ADOPTED" || stage === "ISSUED";

function paperLink(name: Link["name"], papers: readonly Paper[], roles: readonly PaperRole[]): Link {
  const own = papers.filter(({ role }) => roles.includes(role));
  const there = own.find(({ document }) => document !== null)?.document;
  if (there) return { name, state: "have", note: there.symbol, dueAt: null };
  const owed = own[0];
  return owed ? { name, state: "missing", note: owed.responsible ?? "", dueAt: owed.dueAt } : { name, state: "later", note: "", dueAt: null };
}

function examinationLink({ papers, examinations }: Dossier): Link {
  const paper = paperLink("examination", papers, ["EXAMINATION"]);
  if (paper.state === "have") return paper;
  const reported = examinations.find(({ report }) => report !== null);
  if (reported) return { ...paper, state: "have", note: reported.report || reported.committee, dueAt: null };
  const given = examinations[0];
  return paper.state === "later" && given ? { ...paper, state: "waiting", note: given.committee } : paper;
}

function voteLink({ votes, resolution }: Dossier): Link {
  const vote = votes[0];
  const counted = vote && vote.inFavour !== null && vote.eligible !== null ? `${vote.inFavour} trên ${vote.eligible}` : "";
  if (vote) return { name: "vote", state: "have", note: counted, dueAt: null };
  return { name: "vote", state: resolution && adopted(resolution.stage) ? "missing" : "later", note: "", dueAt: null };
}

/** The chain of an item; empty where it has neither papers nor a resolution, as an opening ceremony. */
export function chainOf(dossier: Dossier): Link[] {
  const { papers, resolution, votes } = dossier;
  if (papers.length === 0 && !resolution && votes.length === 0) return [];
  const draft = paperLink("draft", papers, ["DRAFT"]);
  return [
    paperLink("proposal", papers, ["PROPOSAL", "REPORT"]),
    examinationLink(dossier),
    draft.state === "later" && resolution ? { ...draft, state: "have", note: resolution.symbol } : draft,
    paperLink("explanation", papers, ["EXPLANATION"]),
    voteLink(dossier),
  ];
}

/** What somebody can be reminded of: a paper that is owed, or the report of an examination. */
export interface Debt extends Reminded {
  kind: "paper" | "examination";
  id: string;
  bodyId: string;
  /** Once a day is enough. */
  today: boolean;
}

/** What does not fit together in a dossier. */
export type Finding =
  | { kind: "owed"; role: PaperRole; who: string; dueAt: Date | null; late: boolean; debt: Debt | null }
  | { kind: "own-draft"; who: string }
  | { kind: "not-examined" }
  | { kind: "examined-late"; who: string; heldOn: Date }
  | { kind: "adopted-without-vote" }
  | { kind: "rejected-but-adopted" }
  | { kind: "withdrawn-but-voted" };

function debtOf(kind: Debt["kind"], { id, remindedAt, remindedBy }: Reminded & { id: string }, bodyId: string, now: Date): Debt {
  return { kind, id, bodyId, remindedAt, remindedBy, today: remindedAt !== null && isoDate(remindedAt) === isoDate(now) };
}

/** Examinations whose report is neither there nor awaited by name among the papers. */
function unreported({ papers, examinations }: Dossier): Examined[] {
  const reports = papers.filter(({ role }) => role === "EXAMINATION");
  return examinations.filter(({ report, committeeId }) => {
    const named = reports.some(({ document, responsibleId }) => (document ? [committeeId, null].includes(document.issuerId) : responsibleId === committeeId));
    return report === null && !named;
  });
}

/** What is missing or contradicts itself, in the order in which the office meets it. */
export function findingsOf(dossier: Dossier, now: Date): Finding[] {
  const { papers, examinations, resolution, votes, withdrawn, onDay } = dossier;
  if (withdrawn) return votes.length > 0 ? [{ kind: "withdrawn-but-voted" }] : [];
  const owed = { kind: "owed" as const, late: false, dueAt: null };
  const found: Finding[] = papers.flatMap(({ document, ...paper }) => {
    const { role, responsible, responsibleId, dueAt } = paper;
    const debt = responsibleId ? debtOf("paper", paper, responsibleId, now) : null;
    return document ? [] : [{ ...owed, role, who: responsible ?? "", dueAt, late: dueAt !== null && dueAt < now, debt }];
  });
  for (const one of unreported(dossier))
    found.push({ ...owed, role: "EXAMINATION", who: one.committee, debt: debtOf("examination", one, one.committeeId, now) });
  const documents = new Map(papers.flatMap(({ document }) => (document ? [[document.id, document]] : [])));
  for (const { documentId, committeeId, committee, heldOn } of examinations) {
    const document = documents.get(documentId);
    if (document && [document.drafterId, document.issuerId].includes(committeeId)) found.push({ kind: "own-draft", who: committee });
    if (heldOn && onDay && heldOn > onDay) found.push({ kind: "examined-late", who: committee, heldOn });
  }
  const toDecide = resolution !== null || papers.some(({ role }) => role === "DRAFT");
  if (toDecide && examinations.length === 0 && !papers.some(({ role }) => role === "EXAMINATION")) found.push({ kind: "not-examined" });
  if (resolution && adopted(resolution.stage)) {
    if (votes.length === 0) found.push({ kind: "adopted-without-vote" });
    else if (votes.every(({ result }) => result === "REJECTED")) found.push({ kind: "rejected-but-adopted" });
  }
  return found;
}
