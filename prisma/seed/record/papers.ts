import "server-only";
import type { Tx } from "@/lib/core/db";
import { slugify } from "@/lib/core/slug";
import { symbolKey } from "@/lib/core/vietnamese";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind, PaperRole } from "@/prisma/generated/enums";
import { agendaOf, itemId } from "./agenda-plan";
import { bodyId, councilOn } from "./bodies";
import { chanceOf, idOf } from "./chance";
import { fieldId, fieldOf } from "./fields";
import type { ResolutionPlan } from "./resolution-list";
import type { SessionPlan } from "./session-list";
import { sessionId } from "./sessions";
import { termId, termOn } from "./terms";
import { daysAfter, hourOn, writeAll } from "./write";

const abbreviations: Partial<Record<DocumentKind, [kind: string, words: string]>> = {
  PROPOSAL: ["TTr", "Tờ trình"],
  REPORT: ["BC", "Báo cáo"],
  EXAMINATION_REPORT: ["BC", "Báo cáo thẩm tra"],
  EXPLANATION_REPORT: ["BC", "Báo cáo tiếp thu, giải trình"],
  STANDING_RESOLUTION: ["NQ", "Nghị quyết"],
  CONCLUSION: ["KL", "Kết luận"],
  NOTICE: ["TB", "Thông báo"],
  PLAN: ["KH", "Kế hoạch"],
};

interface Paper {
  kind: DocumentKind;
  issuer: string;
  tail: string;
  title: string;
  on: Date;
  rest?: Partial<Prisma.DocumentCreateManyInput>;
}

/** Numbers a year's papers as their issuers do: one series for each issuer and kind. */
class Registry {
  readonly rows: Prisma.DocumentCreateManyInput[] = [];
  readonly #numbers = new Map<string, number>();

  add({ kind, issuer, tail, title, on, rest }: Paper): string {
    const year = on.getUTCFullYear();
    const counter = `${issuer}/${kind}/${year}`;
    const number = (this.#numbers.get(counter) ?? 0) + 1;
    this.#numbers.set(counter, number);
    const [short, words] = abbreviations[kind] ?? ["", ""];
    const symbol = `${String(number).padStart(2, "0")}/${short}-${tail}`;
    const slug = slugify(`${words} ${symbol} ${year} ${issuer}`);
    const id = idOf(`document/${slug}`);
    this.rows.push({
      ...{ id, kind, title, year, number, symbol, symbolKey: symbolKey(symbol), slug, issuedOn: on, issuerId: bodyId(issuer), termId: termId(termOn(on)) },
      publishedAt: hourOn(daysAfter(on, 1), 600),
      ...rest,
    });
    return id;
  }

  /** A draft has no number: it is the resolution's. */
  draft(resolution: ResolutionPlan): string {
    const { year, slug, title, adoptedOn, field, session } = resolution;
    const own = `du-thao-${slug}-${year}`;
    const id = idOf(`document/${own}`);
    const links = { sessionId: sessionId(session), termId: termId(session.term), fieldId: fieldId(field), draftOfId: resolution.id, draftNumber: 1 };
    this.rows.push({
      id,
      kind: "DRAFT_RESOLUTION",
      slug: own,
      title,
      issuedOn: daysAfter(adoptedOn, -15),
      publishedAt: hourOn(daysAfter(adoptedOn, -12), 600),
      ...links,
    });
    return id;
  }
}

interface Chain {
  resolution: ResolutionPlan;
  committee: string;
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
  const paper = (kind: DocumentKind, issuer: string, words: string, before: number, more: Paper["rest"] = {}) =>
    registry.add({
      kind,
      issuer,
      tail: issuer === "ubnd-tinh" ? "UBND" : "HĐND",
      title: `${words} ${about}`,
      on: daysAfter(adoptedOn, -before),
      rest: { ...rest, ...more },
    });
  const papers: Chain["papers"] = [
    { role: "PROPOSAL", documentId: paper("PROPOSAL", drafter, "Đề nghị ban hành Nghị quyết", chance.int(18, 30), { drafterId: bodyId(drafter) }) },
    { role: "DRAFT", documentId: registry.draft(resolution) },
    { role: "EXAMINATION", documentId: paper("EXAMINATION_REPORT", committee, "Thẩm tra tờ trình, dự thảo Nghị quyết", chance.int(6, 12)) },
  ];
  if (series === "NORMATIVE" && chance.percent(60))
    papers.push({ role: "EXPLANATION", documentId: paper("EXPLANATION_REPORT", "ubnd-tinh", "Tiếp thu, giải trình ý kiến thẩm tra dự thảo Nghị quyết", 2) });
  return { resolution, committee, papers };
}

const standing = [
  "Về bổ sung dự toán chi khắc phục hậu quả thiên tai",
  "Về điều chỉnh kế hoạch vốn giữa các dự án của tỉnh",
  "Về phân bổ kinh phí hỗ trợ phòng, chống dịch bệnh",
  "Cho ý kiến về danh mục dự án cấp bách giữa hai kỳ họp",
];

/** What the standing committee decides between sessions, concludes and announces; each month something. */
function standingPapers(registry: Registry, until: Date): void {
  for (let month = new Date("2016-08-18"); month < until; month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 18))) {
    const chance = chanceOf(`standing/${month.toISOString()}`);
    const { tail } = councilOn(month);
    const issuer = `thuong-truc-hdnd-tinh${tail}`;
    const when = `${month.getUTCMonth() + 1}/${month.getUTCFullYear()}`;
    registry.add({ kind: "CONCLUSION", issuer, tail: "TT.HĐND", title: `Kết luận phiên họp Thường trực Hội đồng nhân dân tỉnh tháng ${when}`, on: month });
    if (chance.percent(55))
      registry.add({ kind: "STANDING_RESOLUTION", issuer, tail: "TT.HĐND", title: `${chance.pick(standing)} (tháng ${when})`, on: daysAfter(month, 2) });
    if (chance.percent(40))
      registry.add({ kind: "NOTICE", issuer, tail: "TT.HĐND", title: `Thông báo kết luận tiếp công dân định kỳ tháng ${when}`, on: daysAfter(month, 4) });
    if (chance.percent(15))
      registry.add({
        kind: "PLAN",
        issuer,
        tail: "TT.HĐND",
        title: `Kế hoạch kiểm tra nội bộ công tác văn thư, lưu trữ tháng ${when}`,
        on: daysAfter(month, 5),
        rest: { visibility: "INTERNAL" },
      });
  }
}

/** The session to come: what is there, and what is still owed, by whom and until when. */
function expected(registry: Registry, session: SessionPlan): Prisma.AgendaPaperCreateManyInput[] {
  const items = agendaOf(session, []).filter(({ kind }) => kind === "PRESENTATION");
  const { tail } = councilOn(session.from);
  return items.flatMap(({ id, title }, index) => {
    const on = daysAfter(session.from, -20);
    const documentId = registry.add({
      kind: "PROPOSAL",
      issuer: "ubnd-tinh",
      tail: "UBND",
      title: `Về ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
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

/** Every paper of the sessions with its place in the agenda and in the preamble, and what the standing committee issued. */
export async function seedPapers(tx: Tx, sessions: readonly SessionPlan[], resolutions: readonly ResolutionPlan[], at: Date): Promise<void> {
  const registry = new Registry();
  const chains = resolutions.map((resolution) => chainOf(registry, resolution));
  standingPapers(registry, daysAfter(at, -6));
  const owed = sessions.filter(({ state }) => state === "CONVENED").flatMap((session) => expected(registry, session));
  await writeAll(tx.document, registry.rows);
  await writeAll(
    tx.agendaPaper,
    chains.flatMap(({ resolution, papers }) =>
      papers.map(({ role, documentId }, index) => ({ id: idOf(`paper/${documentId}`), itemId: itemId(resolution), role, position: index + 1, documentId })),
    ),
  );
  await writeAll(tx.agendaPaper, owed);
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
    chains.map(({ resolution, committee, papers }) => ({
      ...{
        id: idOf(`examination/${resolution.id}`),
        committeeId: bodyId(committee),
        documentId: papers[0]?.documentId ?? "",
        reportId: papers[2]?.documentId ?? null,
      },
      ...{ opinion: "AGREES_WITH_CHANGES" as const, heldOn: daysAfter(resolution.adoptedOn, -9) },
    })),
  );
}
