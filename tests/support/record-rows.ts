import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { make } from "./make";
import { makeRecord } from "./make-votes";

/* Rows of the record as columns, for writing past every command and past Prisma. */

export type Row = Record<string, unknown>;

/** What a rule of a table allows and refuses. */
export interface Case {
  /** Columns besides those that the table asks for. */
  fits?: Row;
  breaks: readonly Row[];
  /** A row that is there already. */
  beside?: Row;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Ids of what the rows hang on. */
export const anchors: Record<string, string> = {};

const HASH = "0".repeat(64);

/** Makes what the rows hang on: two sessions of a council, people, resolutions, votes … */
export async function prepareAnchors(): Promise<void> {
  const [council, other, account] = [await makeRecord.council(), await makeRecord.council(), await make.actor({ role: "CLERK" })];
  const [session, elsewhere] = [await makeRecord.session(council), await makeRecord.session(council)];
  const [first, second] = [await makeRecord.resolution(council, session.id), await makeRecord.resolution(council, session.id, { number: 46 })];
  const event = { sessionId: session.id, title: "Thông qua", subject: "RESOLUTION", onDay: day("2020-12-09") } as const;
  const post = (title: string, sole: boolean) => db.post.create({ data: { bodyId: council.councilId, title, protocol: 1, sole }, select: { id: true } });
  const constituency = (termId: string) => db.constituency.create({ data: { termId, number: 1, name: "Huyện Nậm Sơn", seats: 5 }, select: { id: true } });
  const document = { kind: "REPORT", slug: randomUUID(), title: "Báo cáo" } as const;
  Object.assign(anchors, { council: council.councilId, term: council.termId, otherTerm: other.termId, account: account.id });
  Object.assign(anchors, { body: (await makeRecord.body()).id, person: (await makeRecord.person()).id, somebody: (await makeRecord.person()).id });
  Object.assign(anchors, { sitting: council.members[0]?.person.id, member: council.members[0]?.id, file: (await make.picture()).id });
  Object.assign(anchors, { session: session.id, halfDay: session.sittingId, item: session.itemId });
  Object.assign(anchors, { otherSession: elsewhere.id, otherHalfDay: elsewhere.sittingId, otherItem: elsewhere.itemId, first: first.id, second: second.id });
  anchors.document = (await db.document.create({ data: document, select: { id: true } })).id;
  const disclosure = { slug: randomUUID(), ownerId: anchors.council as string, kind: "BUDGET", year: 2019, table: {} } as const;
  anchors.disclosure = (await db.financeDisclosure.create({ data: disclosure, select: { id: true } })).id;
  await db.fileText.create({ data: { fileId: anchors.file as string, revision: 1 }, select: { fileId: true } });
  anchors.open = (await db.voteEvent.create({ data: { ...event, method: "ELECTRONIC", open: true }, select: { id: true } })).id;
  anchors.secret = (await db.voteEvent.create({ data: { ...event, method: "SECRET_BALLOT" }, select: { id: true } })).id;
  anchors.head = (await post("Trưởng Ban", true)).id;
  anchors.seat = (await post("Ủy viên", false)).id;
  anchors.constituency = (await constituency(council.termId)).id;
  anchors.otherConstituency = (await constituency(other.termId)).id;
  const relation = { kind: "BASIS", fromResolutionId: first.id, toResolutionId: second.id } as const;
  const { id: reportId } = await db.report.create({
    data: { ...rowOf("reports"), ownerId: council.councilId, authorId: account.id } as never,
    select: { id: true },
  });
  anchors.report = reportId;
  anchors.snapshot = (await db.reportSnapshot.create({ data: { reportId, takenById: account.id }, select: { id: true } })).id;
  const submitted = { reportId, number: 1, snapshotId: anchors.snapshot, content: {}, hash: HASH, madeById: account.id };
  anchors.version = (await db.reportVersion.create({ data: submitted, select: { id: true } })).id;
  anchors.relation = (await db.legalRelation.create({ data: relation, select: { id: true } })).id;
}

/** What a table of the record asks for, as a row that breaks no rule. */
export function rowOf(table: string): Row {
  const counts = { subject: "RESOLUTION", method: "ELECTRONIC", onDay: "2020-12-09" };
  const row: Record<string, Row> = {
    people: { slug: randomUUID(), fullName: "Giàng A Páo", sortKey: "Páo Giàng A" },
    personal_field_releases: { field: "PARTY_JOINED_ON", legalBasis: "Luật kiểm thử", releasedById: anchors.account },
    bodies: { kind: "COMMITTEE", slug: randomUUID(), name: "Ban Pháp chế" },
    body_successions: { predecessorId: anchors.council, successorId: anchors.body, kind: "MERGER", onDay: "2020-01-01" },
    terms: { bodyId: anchors.council, ordinal: 15, name: "khóa XV", startsOn: "2021-07-01", endsOn: "2026-06-30" },
    posts: { bodyId: anchors.body, title: "Trưởng Ban", protocol: 1 },
    post_holdings: { personId: anchors.person, postId: anchors.head, sole: true, fromDay: "2016-06-22" },
    constituencies: { termId: anchors.term, number: 2, name: "Huyện Tà Lèng", seats: 5 },
    members: { personId: anchors.person, termId: anchors.term, fromDay: "2016-06-22" },
    sessions: {
      ...{ councilId: anchors.council, termId: anchors.term, ordinal: 90, slug: randomUUID(), title: "Kỳ họp", kind: "THEMATIC" },
      ...{ startsOn: "2020-12-01", endsOn: "2020-12-02" },
    },
    sittings: { sessionId: anchors.session, onDay: "2020-12-10", half: "MORNING", startsAt: 480, endsAt: 690 },
    agenda_items: { sessionId: anchors.session, position: 1, kind: "OTHER", title: "Mục khác" },
    agenda_papers: { itemId: anchors.item, role: "REPORT", position: 1, responsibleId: anchors.body },
    examinations: { committeeId: anchors.body, documentId: anchors.document },
    attendance: { sittingId: anchors.halfDay, memberId: anchors.member, state: "EXCUSED" },
    adoption_rules: {
      subject: "OTHER",
      numerator: 1,
      denominator: 2,
      strictly: true,
      base: "PRESENT",
      validFrom: "1980-01-01",
      validTo: "1980-12-31",
      source: "Luật",
    },
    vote_events: { sessionId: anchors.session, title: "Thông qua", ...counts },
    votes: { eventId: anchors.open, memberId: anchors.member, choice: "FOR" },
    ballot_results: { eventId: anchors.secret, position: 1, name: "Giàng A Páo", post: "Ủy viên", inFavour: 50, elected: true },
    confidence_votes: { sessionId: anchors.session, personId: anchors.person, post: "Ủy viên", position: 1, eligible: 60, high: 40, confident: 15, low: 5 },
    resolutions: { issuerId: anchors.council, termId: anchors.term, series: "INDIVIDUAL", title: "Về một việc" },
    legal_relations: { kind: "BASIS", fromResolutionId: anchors.first, toResolutionId: anchors.second },
    relation_parts: { relationId: anchors.relation, position: 1, anchor: "dieu-1", action: "REPEAL" },
    validity_periods: { resolutionId: anchors.first, fromDay: "2020-07-01", state: "IN_FORCE" },
    documents: { kind: "REPORT", slug: randomUUID(), title: "Báo cáo" },
    attachments: { fileId: anchors.file, role: "TEXT", position: 1, documentId: anchors.document },
    record_grants: { documentId: anchors.document, accountId: anchors.account },
    file_texts: { fileId: anchors.file, revision: 2 },
    file_pages: { fileId: anchors.file, revision: 1, page: 1, text: "Điều 1.", source: "OCR", quality: 0.9, words: [] },
    questions: {
      ...{ slug: randomUUID(), askerId: anchors.member, answererName: "Hồ Văn Tý", answererTitle: "Giám đốc", form: "WRITTEN" },
      ...{ text: "Vì sao?", askedOn: "2020-12-09" },
    },
    reports: {
      ...{ slug: randomUUID(), period: "YEAR", periodFrom: day("2020-01-01"), periodTo: day("2020-12-31"), title: "Báo cáo công tác năm 2020" },
      ...{ ownerId: anchors.council, authorId: anchors.account },
    },
    report_sections: { reportId: anchors.report, kind: "RESULTS", position: 1, title: "Kết quả", body: {} },
    report_versions: { reportId: anchors.report, number: 2, snapshotId: anchors.snapshot, content: {}, hash: HASH, madeById: anchors.account },
    report_kept_figures: { snapshotId: anchors.snapshot, indicator: "ky-hop", seen: HASH, keptById: anchors.account },
    report_reviewers: { reportId: anchors.report, accountId: anchors.account, position: 1 },
    report_decisions: { versionId: anchors.version, accountId: anchors.account, kind: "APPROVE", hash: HASH },
    report_comments: { reportId: anchors.report, anchor: "REPORT", text: "Nói rõ hơn", authorId: anchors.account },
    report_visits: { reportId: anchors.report, accountId: anchors.account, before: "2020-12-09T03:00:00Z", at: "2020-12-09T03:00:00Z" },
    disclosure_rules: { kind: "BUDGET", days: 15, workingDays: false, form: "Biểu số 2", source: "Thông tư", validFrom: "1980-01-01", validTo: "1980-12-31" },
    finance_disclosures: { slug: randomUUID(), ownerId: anchors.body, year: 2020, kind: "BUDGET", table: { columns: [], rows: [] } },
    disclosure_editions: {
      disclosureId: anchors.disclosure,
      ordinal: 1,
      publishedAt: "2020-12-09T03:00:00Z",
      unit: "MILLION",
      table: { columns: [], rows: [] },
    },
    public_holidays: { day: "1980-01-01", name: "Tết Dương lịch" },
    meetings: { kind: "WORKING", slug: randomUUID(), title: "Họp giao ban", startsAt: "2020-12-09T03:00:00Z" },
    indicator_values: {
      ...{ indicator: "ky-hop", periodFrom: "2020-01-01", periodTo: "2020-12-31", bodyId: anchors.council, value: 7, source: "Báo cáo năm 2020" },
      enteredById: anchors.account,
    },
    indicator_targets: { indicator: "ky-hop", periodFrom: "2020-01-01", periodTo: "2020-12-31", bodyId: anchors.council, value: 6 },
    spreadsheet_imports: { kind: "MEMBERS", name: "a.xlsx", storageKey: "a", sha256: "\\x00", size: 1, accountId: anchors.account, total: 5 },
  };
  const own = row[table];
  if (!own) throw new Error(`say what a row of ${table} needs`);
  return own;
}
