import "server-only";
import { followed } from "@/lib/search/queries/follow";
import { Prisma } from "@/prisma/generated/client";
import { type CatalogueRow, DocumentCatalogue } from "../catalogue";

const { now, forget } = followed<CatalogueRow, DocumentCatalogue>({
  name: "documents",
  make: () => new DocumentCatalogue(),
  table: Prisma.sql`documents`,
  marks: { table: Prisma.sql`document_marks`, id: Prisma.sql`"documentId"` },
  listed: Prisma.sql`r.visibility = 'PUBLIC' AND r."publishedAt" IS NOT NULL AND r."trashedAt" IS NULL`,
  issued: Prisma.sql`r."issuedOn"`,
  order: Prisma.sql`coalesce(r."issuedOn", DATE '-infinity')`,
  columns: Prisma.sql`r.kind, r."issuerId", r."termId", r."sessionId", r."fieldId",
    coalesce(r."year", date_part('year', coalesce(r."issuedOn", r."publishedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh'))::int) AS year`,
});

/** The catalogue of documents as it is now. */
export const catalogueNow = now;

/** For tests, which change databases. */
export const forgetCatalogue = forget;
