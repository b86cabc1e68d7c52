import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { type Asked, inDays, ofBodies, type Source } from "../asked";

/* Questions and what was promised in their answers. */

const asked = Prisma.sql`questions q JOIN members m ON m.id = q."askerId" JOIN terms t ON t.id = m."termId" LEFT JOIN sessions s ON s.id = q."sessionId"`;

/** Whose question it is: of the council that sat; between two sessions of that of the asker's term, or of what took its place before that day. */
const ofCouncil = (scope: Asked) =>
  ofBodies(
    Prisma.sql`coalesce(s."councilId", (SELECT x."successorId" FROM body_successions x JOIN bodies b ON b.id = x."predecessorId"
      WHERE x."predecessorId" = t."bodyId" AND b."validTo" < q."askedOn" LIMIT 1), t."bodyId")`,
    scope,
  );

const questions: Source = (scope) => Prisma.sql`
  SELECT q.id, q."askedOn" AS day, q."answeredOn" IS NOT NULL AS hit, q.form::text AS "hinh-thuc",
    CASE WHEN q."sessionId" IS NULL THEN 'BETWEEN' ELSE 'SESSION' END AS "noi-hoi", coalesce(q."fieldId"::text, 'NONE') AS "linh-vuc",
    CASE WHEN q."answeredOn" IS NULL THEN 'UNANSWERED' ELSE 'ANSWERED' END AS "tra-loi"
  FROM ${asked}
  WHERE q."trashedAt" IS NULL AND ${ofCouncil(scope)} AND ${inDays(Prisma.sql`q."askedOn"`, scope)}`;

const promised = Prisma.sql`coalesce(q."answeredOn", q."askedOn")`;

const commitments: Source = (scope) => Prisma.sql`
  SELECT c.id, ${promised} AS day, true AS hit,
    CASE WHEN c."keptOn" <= coalesce(c."dueOn", c."keptOn") THEN 'KEPT' WHEN c."keptOn" IS NOT NULL THEN 'KEPT_LATE'
      WHEN c."dueOn" IS NULL THEN 'WITHOUT_DAY' WHEN c."dueOn" < ${scope.today}::date THEN 'OVERDUE' ELSE 'WAITING' END AS "tinh-trang"
  FROM commitments c JOIN (${asked}) ON q.id = c."questionId"
  WHERE q."trashedAt" IS NULL AND ${ofCouncil(scope)} AND ${inDays(promised, scope)}`;

/** The last day of a promise still is in time: of one that is due today and not kept nothing is said yet. */
const commitmentsDue: Source = (scope) => Prisma.sql`
  SELECT c.id, c."dueOn" AS day, coalesce(c."keptOn" <= c."dueOn", false) AS hit,
    CASE WHEN c."keptOn" <= c."dueOn" THEN 'KEPT' WHEN c."keptOn" IS NOT NULL THEN 'KEPT_LATE' ELSE 'OVERDUE' END AS "ket-qua"
  FROM commitments c JOIN (${asked}) ON q.id = c."questionId"
  WHERE q."trashedAt" IS NULL AND (c."dueOn" < ${scope.today}::date OR c."keptOn" IS NOT NULL)
    AND ${ofCouncil(scope)} AND ${inDays(Prisma.sql`c."dueOn"`, scope)}`;

export const questionSources: Readonly<Record<string, Source>> = {
  "chat-van": questions,
  "tra-loi-chat-van": questions,
  "loi-hua": commitments,
  "loi-hua-dung-han": commitmentsDue,
};
