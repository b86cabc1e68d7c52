import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, ExaminationOpinion, PaperRole } from "@/prisma/generated/enums";
import { agendaOf, itemId } from "./agenda-plan";
import { bodyId, councilOn } from "./bodies";
import { chanceOf, idOf } from "./chance";
import { fieldId, fieldOf } from "./fields";
import { type Paper, Registry } from "./registry";
import type { ResolutionPlan } from "./resolution-list";
import type { SessionPlan } from "./session-list";
import { sessionId } from "./sessions";
import { standingPapers } from "./standing-papers";
import { summaryOf } from "./summaries";
import { daysAfter, hourOn, pourAll, writeAll } from "./write";

/** What a committee says of what it examines; where files lie with the papers they say so too. */
function opinionOf({ id, session, rejected }: ResolutionPlan): ExaminationOpinion {
  if (rejected) return "DISAGREES";
  if (session.from.getUTCFullYear() === 2020 || session.key.startsWith("recent")) return "AGREES_WITH_CHANGES";
  const chance = chanceOf(`opinion/${id}`);
  if (chance.percent(30)) return "AGREES";
  return chance.percent(2) ? "DISAGREES" : "AGREES_WITH_CHANGES";
}

interface Chain {
  resolution: ResolutionPlan;
  committee: string;
  opinion: ExaminationOpinion;
  papers: { role: PaperRole; documentId: string }[];
}

/** Tờ trình → dự thảo → báo cáo thẩm tra → tiếp thu, giải trình. What a committee drafts itself another one examines. */
function chainOf(registry: Registry, resolution: ResolutionPlan): Chain {
  const { title, adoptedOn, field, session, series } = resolution;
  const chance = chanceOf(`papers/${resolution.id}`);
  const { council, tail } = councilOn(adoptedOn);
  const own = field === "phap-che-giam-sat" && council === session.council;
  const examiner = own ? "ban-van-hoa-xa-hoi" : fieldOf(field).committee;
  const committee = `${examiner}${tail}`;
  const drafter = own ? `ban-phap-che${tail}` : "ubnd-tinh";
  const rest = { sessionId: sessionId(session), fieldId: fieldId(field) };
  const about = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const opinion = opinionOf(resolution);
  const summary = (kind: DocumentKind) => summaryOf({ kind, matter: about, field, normative: series === "NORMATIVE", opinion }, resolution.id);
  const paper = (kind: DocumentKind, issuer: string, words: string, before: number, more: Paper["rest"] = {}) =>
    registry.add({
      kind,
      issuer,
      tail: issuer === "ubnd-tinh" ? "UBND" : "HĐND",
      title: `${words} ${about}`,
      summary: summary(kind),
      on: daysAfter(adoptedOn, -before),
      rest: { ...rest, ...more },
    });
  const papers: Chain["papers"] = [
    { role: "PROPOSAL", documentId: paper("PROPOSAL", drafter, "Đề nghị ban hành Nghị quyết", chance.int(18, 30), { drafterId: bodyId(drafter) }) },
    { role: "DRAFT", documentId: registry.draft(resolution, summary("DRAFT_RESOLUTION")) },
    { role: "EXAMINATION", documentId: paper("EXAMINATION_REPORT", committee, "Thẩm tra tờ trình, dự thảo Nghị quyết", chance.int(6, 12)) },
  ];
  if (series === "NORMATIVE" && chance.percent(60))
    papers.push({ role: "EXPLANATION", documentId: paper("EXPLANATION_REPORT", "ubnd-tinh", "Tiếp thu, giải trình ý kiến thẩm tra dự thảo Nghị quyết", 2) });
  return { resolution, committee, opinion, papers };
}

/** The session to come: what is there, and what is still owed, by whom and until when. */
function expected(registry: Registry, session: SessionPlan): Prisma.AgendaPaperCreateManyInput[] {
  const items = agendaOf(session, []).filter(({ kind, withdrawn }) => kind === "PRESENTATION" && !withdrawn);
  const { tail } = councilOn(session.from);
  return items.flatMap(({ id, title }, index) => {
    const matter = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    const field = index === 1 ? ("giao-duc" as const) : ("ngan-sach-dau-tu" as const);
    const on = daysAfter(session.from, -20);
    const documentId = registry.add({
      kind: "PROPOSAL",
      issuer: "ubnd-tinh",
      tail: "UBND",
      title: `Về ${matter}`,
      summary: summaryOf({ kind: "PROPOSAL", matter, field, normative: true, opinion: "AGREES_WITH_CHANGES" }, id),
      on,
      rest: { sessionId: sessionId(session) },
    });
    const dueAt = hourOn(daysAfter(session.from, -5), 900);
    return [
      { id: idOf(`owed/${id}/1`), itemId: id, role: "PROPOSAL" as const, position: 1, documentId },
      { id: idOf(`owed/${id}/2`), itemId: id, role: "DRAFT" as const, position: 2, responsibleId: bodyId("so-tai-chinh"), dueAt },
      {
        id: idOf(`owed/${id}/3`),
        itemId: id,
        role: "EXAMINATION" as const,
        position: 3,
        responsibleId: bodyId(`${index === 1 ? "ban-van-hoa-xa-hoi" : "ban-kinh-te-ngan-sach"}${tail}`),
        dueAt,
      },
    ];
  });
}

/** Who was elected and who leaves is decided in the session itself: nothing is laid before it, and no committee examines it. */
const isLaidBefore = ({ chosen, title }: ResolutionPlan) => !(chosen && /^(?:Xác nhận kết quả bầu|Về việc cho thôi) /.test(title));

/** Every paper of the sessions with its place in the agenda and in the preamble, and what the standing committee issued. */
export async function seedPapers(tx: Tx, sessions: readonly SessionPlan[], resolutions: readonly ResolutionPlan[], at: Date): Promise<void> {
  const registry = new Registry();
  const chains = resolutions.filter(isLaidBefore).map((resolution) => chainOf(registry, resolution));
  standingPapers(registry, sessions, daysAfter(at, -2));
  const owed = sessions.filter(({ state }) => state === "CONVENED").flatMap((session) => expected(registry, session));
  await pourAll(tx, "documents", registry.rows);
  await pourAll(
    tx,
    "agenda_papers",
    chains.flatMap(({ resolution, papers }) =>
      papers.map(({ role, documentId }, index) => ({ id: idOf(`paper/${documentId}`), itemId: itemId(resolution), role, position: index + 1, documentId })),
    ),
  );
  await pourAll(tx, "agenda_papers", owed);
  await writeAll(
    tx.resolutionPaper,
    chains.flatMap(({ resolution, papers }) =>
      papers
        .filter(({ role }) => role !== "DRAFT")
        .map(({ role, documentId }, index) => ({ resolutionId: resolution.id, documentId, role, position: index + 1 })),
    ),
  );
  await writeAll(
    tx.examination,
    chains.map(({ resolution, committee, opinion, papers }) => ({
      ...{
        id: idOf(`examination/${resolution.id}`),
        committeeId: bodyId(committee),
        documentId: papers[0]?.documentId ?? "",
        reportId: papers[2]?.documentId ?? null,
      },
      ...{ opinion, heldOn: daysAfter(resolution.adoptedOn, -9) },
    })),
  );
}
