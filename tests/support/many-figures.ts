import { manyDocuments } from "./many-documents";
import { manyResolutions, type Run, runInBulk } from "./many-resolutions";

/**
 * A council with so many resolutions, as many documents and as many meetings in twenty years, half of the documents papers of its sessions,
 * and examinations, questions and promises to go with them: what the figures of a year are counted from.
 * @returns the council
 */
export async function manyFigures(count: number): Promise<string> {
  const [{ councilId }, { mark }] = [await manyResolutions(count), await manyDocuments(count)];
  await runInBulk(async (run) => {
    await run`UPDATE bodies SET "parentId" = ${councilId}::uuid WHERE slug LIKE '%' || ${mark}::text AND kind IN ('STANDING_COMMITTEE', 'COMMITTEE')`;
    await run`UPDATE sessions SET "councilId" = ${councilId}::uuid WHERE slug LIKE '%' || ${mark}::text`;
    await examine(run, mark);
    await meet(run, councilId, count);
    await ask(run, councilId);
    await run`
      INSERT INTO page_views (path, day, count)
      SELECT '/trang-' || p, DATE '2016-01-01' + d, 5 FROM generate_series(1, 50) p, generate_series(0, 1826) d ON CONFLICT DO NOTHING`;
    await run`ANALYZE`;
  });
  return councilId;
}

async function examine(run: Run, mark: string): Promise<void> {
  await run`
    INSERT INTO examinations (id, "committeeId", "documentId", "leading", "heldOn")
    SELECT uuidv7(), c.id, d.id, true, d."issuedOn" + 5
    FROM documents d JOIN LATERAL (SELECT id FROM bodies WHERE kind = 'COMMITTEE' AND slug LIKE '%' || ${mark}::text AND id IS DISTINCT FROM d."issuerId"
      ORDER BY position LIMIT 1) c ON true
    WHERE d.kind = 'PROPOSAL' AND d.slug LIKE '%' || ${mark}::text`;
}

async function meet(run: Run, councilId: string, count: number): Promise<void> {
  await run`
    WITH made AS (
      INSERT INTO meetings (id, kind, slug, title, "startsAt", "publishedAt", "updatedAt")
      SELECT uuidv7(), (ARRAY['STANDING_MEETING', 'COMMITTEE_MEETING', 'HEARING', 'SURVEY', 'RECEPTION', 'VOTER_MEETING', 'WORKING'])[1 + i % 7]::"MeetingKind",
        'cuoc-hop-' || i || '-' || ${councilId}::text, 'Cuộc họp ' || i, TIMESTAMPTZ '2004-01-05 08:00+07' + i * INTERVAL '8000 days' / ${count}::int, now(), now()
      FROM generate_series(1, ${count}::int) i RETURNING id
    ) INSERT INTO meeting_organisers ("meetingId", "bodyId", position)
      SELECT made.id, b.id, b.position FROM made JOIN bodies b ON b."parentId" = ${councilId}::uuid AND b.position <= 2`;
}

async function ask(run: Run, councilId: string): Promise<void> {
  await run`
    WITH person AS (
      INSERT INTO people (id, slug, "fullName", "sortKey", "updatedAt") VALUES (uuidv7(), 'nguoi-hoi-' || ${councilId}::text, 'Giàng A Páo', 'pao giang a', now()) RETURNING id
    ), asker AS (
      INSERT INTO members (id, "personId", "termId", "fromDay", "toDay", "updatedAt")
      SELECT uuidv7(), person.id, t.id, t."startsOn", t."endsOn", now() FROM person, terms t WHERE t."bodyId" = ${councilId}::uuid RETURNING id, "fromDay"
    ), asked AS (
      INSERT INTO questions (id, slug, "askerId", "answererName", "answererTitle", form, text, "askedOn", answer, "answeredOn", "publishedAt", "updatedAt")
      SELECT uuidv7(), 'cau-hoi-' || i || '-' || asker.id, asker.id, 'Vũ Hồng Sơn', 'Giám đốc Sở', 'SPOKEN', 'Câu hỏi ' || i, asker."fromDay" + i % 1800, 'Trả lời',
        asker."fromDay" + i % 1800 + 3, now(), now()
      FROM asker, generate_series(1, 2000) i RETURNING id, "askedOn"
    ) INSERT INTO commitments (id, "questionId", text, "dueOn", "keptOn")
      SELECT uuidv7(), id, 'Lời hứa', "askedOn" + 60, "askedOn" + 50 FROM asked`;
}
