import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { anchors, type Case, prepareAnchors, type Row, rowOf } from "@/tests/support/record-rows";
import { reportRules } from "@/tests/support/report-rules";

/* Each rule of the record's tables by its name: a row that fits goes in, a row that breaks it is refused by that rule and by no other. */

const files = [
  "bodies",
  "disclosures",
  "documents",
  "file-texts",
  "holidays",
  "indicators",
  "meetings",
  "members",
  "people",
  "questions",
  "reports",
  "resolutions",
  "sessions",
  "spreadsheets",
  "votes",
];
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const at = "2020-12-09T03:00:00Z";

/** The table of every rule, and which columns a table has that no case names. */
const rules = new Map<string, string>();
const kept = new Map<string, Set<string>>();

/** A number and what goes with it. */
const numbered = { number: 7, year: 2020, symbol: "7/NQ-HĐND", slug: "7-nq-hdnd-rang-buoc" };
const counted = { eligible: 60, present: 58, inFavour: 55, against: 2, notVoting: 1 };
const stopped = { kind: "SUSPENSION", effectiveOn: "2021-01-01" };
const trash: Case = { fits: { trashedAt: at }, breaks: [{ trashedAt: at, publishedAt: at }] };
const titled: Case = { breaks: [{ title: " " }] };
const reminded: Case = { fits: { remindedAt: at, remindedBy: "Trần Thu Hà" }, breaks: [{ remindedAt: at }, { remindedBy: "Trần Thu Hà" }] };

const cases: Record<string, () => Case> = {
  ...reportRules,
  people_birth_year: () => ({ fits: { birthYear: 1974 }, breaks: [{ birthYear: 74 }] }),
  personal_field_releases_have_a_basis: () => ({ breaks: [{ legalBasis: " " }] }),
  personal_field_releases_revoked_by: () => ({
    fits: { revokedAt: at, revokedById: anchors.account },
    breaks: [{ revokedAt: at }, { revokedById: anchors.account }],
  }),
  bodies_have_names: () => ({ breaks: [{ name: " " }] }),
  bodies_valid: () => ({ fits: { validFrom: "2020-01-01", validTo: "2020-01-01" }, breaks: [{ validFrom: "2020-01-02", validTo: "2020-01-01" }] }),
  bodies_not_their_own_part: () => {
    const id = randomUUID();
    return { fits: { parentId: anchors.council }, breaks: [{ id, parentId: id }] };
  },
  body_successions_two_bodies: () => ({ breaks: [{ successorId: anchors.council }] }),
  terms_days: () => ({ breaks: [{ endsOn: "2021-07-01" }, { ordinal: 0 }] }),
  terms_do_not_overlap: () => ({ breaks: [{ startsOn: "2021-06-30" }] }),
  posts_have_titles: () => titled,
  post_holdings_days: () => ({ fits: { toDay: "2016-06-22" }, breaks: [{ toDay: "2016-06-21" }] }),
  post_holdings_end: () => ({ fits: { toDay: "2020-01-01", endReason: "RESIGNED" }, breaks: [{ endReason: "RESIGNED" }] }),
  post_holdings_once: () => {
    const seat = { postId: anchors.seat, sole: false };
    return { beside: { ...seat, toDay: "2018-12-31" }, fits: { ...seat, fromDay: "2019-01-01" }, breaks: [{ ...seat, fromDay: "2018-12-31" }] };
  },
  post_holdings_one_holder: () => ({
    ...{ beside: { personId: anchors.somebody, toDay: "2018-12-31" }, fits: { fromDay: "2019-01-01" }, breaks: [{ fromDay: "2018-12-31" }] },
  }),
  post_holdings_postId_sole_fkey: () => ({ breaks: [{ sole: false }] }),
  constituencies_numbers: () => ({ breaks: [{ number: 0 }, { seats: 0 }] }),
  members_days: () => ({ fits: { toDay: "2016-06-22" }, breaks: [{ toDay: "2016-06-21" }] }),
  members_end: () => ({ fits: { toDay: "2020-01-01", endReason: "RELEASED" }, breaks: [{ endReason: "RELEASED" }] }),
  members_vote_share: () => ({ fits: { voteShare: 100 }, breaks: [{ voteShare: 100.01 }, { voteShare: -1 }] }),
  members_once: () => {
    const earlier = { personId: anchors.sitting, termId: anchors.otherTerm, fromDay: "2011-06-01" };
    return { fits: { ...earlier, toDay: "2016-05-31" }, breaks: [{ ...earlier, toDay: "2016-06-01" }] };
  },
  members_constituencyId_termId_fkey: () => ({ fits: { constituencyId: anchors.constituency }, breaks: [{ constituencyId: anchors.otherConstituency }] }),
  sessions_have_titles: () => ({ breaks: [{ title: " " }, { ordinal: 0 }] }),
  sessions_days: () => ({ fits: { endsOn: "2020-12-01" }, breaks: [{ endsOn: "2020-11-30" }] }),
  sessions_month: () => ({ fits: { precision: "MONTH" }, breaks: [{ precision: "MONTH", startsOn: "2020-12-02" }] }),
  sessions_word_of_the_law: () => ({
    ...{ fits: { kind: "URGENT", startsOn: "2020-07-01" }, breaks: [{ kind: "URGENT", startsOn: "2020-06-30" }, { kind: "EXTRAORDINARY" }] },
  }),
  sessions_series: () => ({ fits: { series: "THEMATIC" }, breaks: [{ series: "THEMATIC", kind: "REGULAR" }] }),
  sessions_published_in_order: () => ({
    fits: { publishedAt: at, agendaPublishedAt: at, minutesPublishedAt: at, state: "CLOSED" },
    breaks: [{ agendaPublishedAt: at }, { minutesPublishedAt: at, state: "CLOSED" }, { publishedAt: at, minutesPublishedAt: at, state: "IN_SESSION" }],
  }),
  sessions_trash: () => trash,
  sittings_hours: () => ({ fits: { startsAt: 0, endsAt: 1440 }, breaks: [{ startsAt: -1 }, { startsAt: 690 }, { endsAt: 1441 }] }),
  agenda_items_have_titles: () => ({ breaks: [{ title: " " }, { minutes: -1 }] }),
  agenda_items_withdrawn_with_a_reason: () => ({
    ...{
      fits: { withdrawnAt: at, withdrawReason: "Cần lấy thêm ý kiến" },
      breaks: [{ withdrawnAt: at, withdrawReason: " " }, { withdrawReason: "Cần lấy thêm ý kiến" }],
    },
  }),
  agenda_items_one_place: () => ({ fits: { sittingId: anchors.halfDay, position: 2 }, breaks: [{ sittingId: anchors.halfDay }] }),
  agenda_items_sittingId_sessionId_fkey: () => ({
    fits: { sittingId: anchors.halfDay, position: 2 },
    breaks: [{ sittingId: anchors.otherHalfDay, position: 2 }],
  }),
  agenda_papers_there_or_owed: () => ({ fits: { responsibleId: null, documentId: anchors.document }, breaks: [{ responsibleId: null }] }),
  agenda_papers_reminded: () => reminded,
  examinations_reminded: () => reminded,
  attendance_reason: () => ({ fits: { reason: "Đi công tác" }, breaks: [{ state: "PRESENT", reason: "Đi công tác" }] }),
  adoption_rules_share: () => ({ fits: { denominator: 1 }, breaks: [{ numerator: 0 }, { numerator: 3 }, { validTo: "1979-12-31" }, { source: " " }] }),
  adoption_rules_one_at_a_time: () => ({ beside: {}, fits: { validFrom: "1981-01-01", validTo: "1981-01-01" }, breaks: [{ validFrom: "1980-12-31" }] }),
  vote_events_counts: () => ({ fits: counted, breaks: [{ eligible: 0 }, { against: -1 }, { eligible: 57, present: 58 }, { present: 58, inFavour: 59 }] }),
  vote_events_add_up: () => ({ fits: counted, breaks: [{ ...counted, against: 1 }] }),
  vote_events_secret_without_names: () => ({ fits: { method: "SECRET_BALLOT" }, breaks: [{ method: "SECRET_BALLOT", open: true }] }),
  vote_events_sittingId_sessionId_fkey: () => ({ fits: { sittingId: anchors.halfDay }, breaks: [{ sittingId: anchors.otherHalfDay }] }),
  vote_events_itemId_sessionId_fkey: () => ({ fits: { itemId: anchors.item }, breaks: [{ itemId: anchors.otherItem }] }),
  votes_only_where_open: () => ({ breaks: [{ eventId: anchors.secret, open: false }] }),
  votes_eventId_open_fkey: () => ({ breaks: [{ eventId: anchors.secret }] }),
  ballot_results_counts: () => ({ fits: { inFavour: 0 }, breaks: [{ inFavour: -1 }, { against: -1 }, { invalid: -1 }] }),
  confidence_votes_counts: () => ({ breaks: [{ low: 6 }, { high: -1 }, { eligible: 0, high: 0, confident: 0, low: 0 }] }),
  resolutions_have_titles: () => titled,
  resolutions_numbered: () => ({
    fits: numbered,
    breaks: [{ number: 7 }, { ...numbered, number: 0 }, { ...numbered, slug: null }, { ...numbered, year: null }, { ...numbered, symbol: "" }],
  }),
  resolutions_issued: () => ({
    fits: { ...numbered, stage: "ISSUED", issuedOn: "2020-12-10" },
    breaks: [{ stage: "ISSUED" }, { ...numbered, stage: "ISSUED" }],
  }),
  resolutions_days: () => ({
    fits: { ...numbered, adoptedOn: "2020-12-10", issuedOn: "2020-12-10", effectiveOn: "2020-12-20", expiresOn: "2020-12-20" },
    breaks: [
      { ...numbered, adoptedOn: "2020-12-11", issuedOn: "2020-12-10" },
      { effectiveOn: "2020-12-21", expiresOn: "2020-12-20" },
      { ...numbered, issuedOn: "2021-01-04" },
    ],
  }),
  resolutions_trash: () => trash,
  legal_relations_two_ends: () => ({ breaks: [{ fromResolutionId: null }, { toDocumentId: anchors.document }, { toResolutionId: anchors.first }] }),
  legal_relations_dated: () => ({ fits: { kind: "AMENDMENT", effectiveOn: "2021-01-01" }, breaks: [{ kind: "AMENDMENT" }, { kind: "REPEAL" }] }),
  legal_relations_end: () => ({
    fits: { ...stopped, endsOn: "2021-01-01" },
    breaks: [
      { ...stopped, endsOn: "2020-12-31" },
      { ...stopped, kind: "AMENDMENT", endsOn: "2021-06-30" },
    ],
  }),
  relation_parts_named: () => ({ fits: { action: "INSERT_AFTER", newKind: "ARTICLE" }, breaks: [{ action: "INSERT_AFTER" }, { anchor: "" }] }),
  validity_periods_do_not_overlap: () => ({
    ...{ beside: { fromDay: "2020-01-01", toDay: "2020-06-30" }, breaks: [{ fromDay: "2020-06-30" }] },
  }),
  documents_have_titles: () => titled,
  documents_numbered: () => ({
    fits: { number: 7, year: 2020, symbol: "7/BC-UBND" },
    breaks: [
      { number: 0, year: 2020, symbol: "0/BC-UBND" },
      { number: 7, symbol: "7/BC-UBND" },
      { number: 7, year: 2020 },
    ],
  }),
  documents_days: () => ({ fits: { effectiveOn: "2020-01-01", expiresOn: "2020-01-01" }, breaks: [{ effectiveOn: "2020-01-02", expiresOn: "2020-01-01" }] }),
  documents_trash: () => trash,
  attachments_one_record: () => ({ breaks: [{ documentId: null }, { resolutionId: anchors.first }] }),
  record_grants_one_record: () => ({ breaks: [{ documentId: null }, { resolutionId: anchors.first }] }),
  record_grants_to_somebody: () => ({ breaks: [{ accountId: null }, { bodyId: anchors.body }] }),
  questions_days: () => ({ fits: { answeredOn: "2020-12-09" }, breaks: [{ answeredOn: "2020-12-08" }] }),
  questions_item_of_a_session: () => ({ fits: { sessionId: anchors.session, itemId: anchors.item }, breaks: [{ itemId: anchors.item }] }),
  questions_itemId_sessionId_fkey: () => ({
    fits: { sessionId: anchors.session, itemId: anchors.item },
    breaks: [{ sessionId: anchors.otherSession, itemId: anchors.item }],
  }),
  meetings_have_titles: () => titled,
  meetings_hours: () => ({ fits: { endsAt: at }, breaks: [{ endsAt: "2020-12-09T02:59:59Z" }] }),
  meetings_say_why: () => ({ fits: { state: "POSTPONED", stateNote: "Do mưa lũ" }, breaks: [{ state: "POSTPONED" }, { state: "CANCELLED", stateNote: " " }] }),
  meetings_trash: () => trash,
  indicator_values_days: () => ({ fits: { periodFrom: "2020-12-31" }, breaks: [{ periodFrom: "2021-01-01" }] }),
  indicator_values_source: () => ({ breaks: [{ source: " " }] }),
  indicator_values_not_negative: () => ({ fits: { value: 0 }, breaks: [{ value: -1 }] }),
  indicator_values_said: () => ({
    fits: { value: null, parts: { loai: { REGULAR: 2 } } },
    breaks: [{ value: null, parts: {} }, { parts: [] }],
  }),
  indicator_targets_days: () => ({ fits: { periodFrom: "2020-12-31" }, breaks: [{ periodFrom: "2021-01-01" }] }),
  indicator_targets_not_negative: () => ({ fits: { value: 0 }, breaks: [{ value: -1 }] }),
  file_texts_numbers: () => ({ breaks: [{ revision: 0 }, { pages: 0 }, { attempts: -1 }] }),
  file_texts_failure: () => ({
    fits: { state: "UNREADABLE", failure: "locked", readAt: at },
    breaks: [{ failure: "locked" }, { state: "UNREADABLE", readAt: at }],
  }),
  file_texts_read: () => ({
    fits: { state: "READ", pages: 2, readAt: at },
    breaks: [{ readAt: at }, { state: "READ", pages: 2 }, { state: "READ", readAt: at }],
  }),
  file_texts_confirmed: () => {
    const read = { state: "READ", pages: 2, readAt: at };
    const by = { confirmedAt: at, confirmedById: anchors.account };
    return { fits: { ...read, ...by }, breaks: [by, { ...read, confirmedAt: at }, { ...read, confirmedById: anchors.account }] };
  },
  file_pages_text: () => ({ fits: { text: "\u1ebf" }, breaks: [{ text: "e\u0302\u0301" }] }),
  file_pages_numbers: () => ({ fits: { quality: 1 }, breaks: [{ page: 0 }, { quality: 1.1 }, { quality: -0.1 }, { words: {} }] }),
  file_pages_failure: () => ({ fits: { failure: "broken", text: "", quality: 0 }, breaks: [{ failure: "a", text: "", quality: 0 }, { failure: "broken" }] }),
  file_pages_picture: () => ({
    fits: { imageKey: "ab/c", width: 1000, height: 1414 },
    breaks: [{ imageKey: "ab/c" }, { width: 1000, height: 1414 }, { imageKey: "ab/c", width: 0, height: 1414 }],
  }),
  file_pages_fileId_revision_fkey: () => ({ breaks: [{ revision: 2 }] }),
  disclosure_rules_words: () => ({ breaks: [{ days: 0 }, { source: " " }, { validTo: "1979-12-31" }] }),
  disclosure_rules_one_at_a_time: () => ({ beside: {}, fits: { kind: "YEAR" }, breaks: [{ validFrom: "1980-12-31", validTo: null }] }),
  finance_disclosures_year: () => ({ fits: { year: 2199 }, breaks: [{ year: 20 }] }),
  finance_disclosures_ordinal: () => ({
    fits: { kind: "QUARTER", ordinal: 4 },
    breaks: [{ kind: "QUARTER", ordinal: 5 }, { kind: "QUARTER", ordinal: 0 }, { kind: "ADJUSTMENT", ordinal: 0 }, { ordinal: 1 }],
  }),
  finance_disclosures_event: () => ({
    fits: { eventOn: "2019-12-20" },
    breaks: [
      { kind: "QUARTER", ordinal: 1, eventOn: "2020-03-31" },
      { kind: "HALF_YEAR", eventOn: "2020-06-30" },
    ],
  }),
  finance_disclosures_posted: () => ({
    fits: { postedOn: "2020-01-05", postedHow: "Niêm yết tại trụ sở" },
    breaks: [{ postedOn: "2020-01-05" }, { postedHow: "Niêm yết tại trụ sở" }],
  }),
  finance_disclosures_table: () => ({ breaks: [{ table: [] }] }),
  finance_disclosures_trash: () => trash,
  disclosure_editions_note: () => ({ fits: { ordinal: 2, note: "Sửa số chi" }, breaks: [{ ordinal: 2 }, { ordinal: 2, note: " " }, { ordinal: 0 }] }),
  disclosure_editions_table: () => ({ breaks: [{ table: [] }] }),
  public_holidays_named: () => ({ breaks: [{ name: " " }] }),
  public_holidays_weekday: () => ({ fits: { day: "1980-01-05", worked: true }, breaks: [{ worked: true }, { day: "1980-01-05" }] }),
  spreadsheet_imports_progress: () => ({ fits: { done: 5 }, breaks: [{ done: 6 }, { done: -1 }] }),
};

beforeAll(async () => {
  await prepareAnchors();
  await client.connect();
  const tables = (await Promise.all(files.map((file) => readFile(`prisma/models/${file}.prisma`, "utf8")))).flatMap((model) =>
    [...model.matchAll(/@@map\("(\w+)"\)/g)].map(([, table]) => table),
  );
  // Of foreign keys those that hold two columns together: one that only says "it is there" needs no case.
  const found = await client.query<{ rule: string; table: string }>(
    `SELECT c.conname AS rule, t.relname AS table FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
     WHERE t.relnamespace = 'public'::regnamespace AND t.relname = ANY($1) AND (c.contype IN ('c', 'x') OR (c.contype = 'f' AND cardinality(c.conkey) > 1))`,
    [tables],
  );
  for (const { rule, table } of found.rows) rules.set(rule, table);
  const columns = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('id', 'updatedAt')`,
  );
  for (const { table, column } of columns.rows) kept.set(table, (kept.get(table) ?? new Set()).add(column));
});
afterAll(() => client.end());
beforeEach(() => client.query("ROLLBACK"));

async function insert(table: string, columns: Row): Promise<void> {
  const own = Object.entries({ id: randomUUID(), updatedAt: at }).filter(([column]) => kept.get(table)?.has(column));
  const row = { ...Object.fromEntries(own), ...rowOf(table), ...columns };
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(", ");
  await client.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1)`, [row]);
}

/** The rule that refuses a row beside another; null where it goes in. Nothing stays. */
async function refusalOf(table: string, row: Row, beside?: Row): Promise<string | null> {
  await client.query("BEGIN; SET CONSTRAINTS ALL IMMEDIATE");
  try {
    if (beside) await insert(table, beside);
    await insert(table, row);
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint) return error.constraint;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}

test("mọi ràng buộc của các bảng hồ sơ đều có một phép thử ở đây", () => {
  expect(Object.keys(cases).toSorted()).toEqual([...rules.keys()].toSorted());
});

test.each(Object.entries(cases))("%s: dòng đúng thì vào, dòng sai bị chính ràng buộc này từ chối", async (rule, of) => {
  const { fits = {}, breaks, beside } = of();
  const table = rules.get(rule) ?? "";
  expect(await refusalOf(table, fits, beside)).toBeNull();
  for (const row of breaks) expect(await refusalOf(table, row, beside), JSON.stringify(row)).toBe(rule);
});

test.each(["sessions", "resolutions", "documents", "meetings", "questions", "finance_disclosures"])(
  "%s: hồ sơ không bị xóa thành dòng, đã đăng hay chưa",
  async (table) => {
    for (const state of [{}, { publishedAt: at }, { trashedAt: at }]) {
      await client.query("BEGIN");
      await insert(table, state);
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ constraint: "records_are_kept", code: "23514" });
      await client.query("ROLLBACK");
    }
  },
);
