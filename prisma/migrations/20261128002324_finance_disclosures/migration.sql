-- CreateEnum
CREATE TYPE "DisclosureKind" AS ENUM ('BUDGET', 'ADJUSTMENT', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SETTLEMENT');

-- CreateEnum
CREATE TYPE "MoneyUnit" AS ENUM ('DONG', 'THOUSAND', 'MILLION');

-- AlterEnum
ALTER TYPE "SearchKind" ADD VALUE 'DISCLOSURE';

-- AlterTable
ALTER TABLE "attachments" ADD COLUMN     "disclosureId" UUID;

-- CreateTable
CREATE TABLE "disclosure_rules" (
    "id" UUID NOT NULL,
    "kind" "DisclosureKind" NOT NULL,
    "days" INTEGER NOT NULL,
    "workingDays" BOOLEAN NOT NULL,
    "form" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "disclosure_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finance_disclosures" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "DisclosureKind" NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "eventOn" DATE,
    "decisionSymbol" TEXT NOT NULL DEFAULT '',
    "decisionOn" DATE,
    "explanation" TEXT NOT NULL DEFAULT '',
    "unit" "MoneyUnit" NOT NULL DEFAULT 'MILLION',
    "table" JSONB NOT NULL,
    "incoming" JSONB,
    "postedOn" DATE,
    "postedHow" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnNote" TEXT NOT NULL DEFAULT '',
    "trashedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finance_disclosures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_editions" (
    "id" UUID NOT NULL,
    "disclosureId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "eventOn" DATE,
    "decisionSymbol" TEXT NOT NULL DEFAULT '',
    "decisionOn" DATE,
    "explanation" TEXT NOT NULL DEFAULT '',
    "unit" "MoneyUnit" NOT NULL,
    "table" JSONB NOT NULL,
    "postedOn" DATE,
    "postedHow" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "disclosure_editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_holidays" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "worked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "public_holidays_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finance_disclosures_slug_key" ON "finance_disclosures"("slug");

-- CreateIndex
CREATE INDEX "finance_disclosures_year_ownerId_idx" ON "finance_disclosures"("year", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_editions_disclosureId_ordinal_key" ON "disclosure_editions"("disclosureId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "public_holidays_day_key" ON "public_holidays"("day");

-- CreateIndex
CREATE INDEX "attachments_disclosureId_idx" ON "attachments"("disclosureId");

-- AddForeignKey
ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_editions" ADD CONSTRAINT "disclosure_editions_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "finance_disclosures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_disclosureId_fkey" FOREIGN KEY ("disclosureId") REFERENCES "finance_disclosures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "attachments" DROP CONSTRAINT "attachments_one_record";
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_one_record"
  CHECK (num_nonnulls("resolutionId", "documentId", "sessionId", "meetingId", "questionId", "disclosureId") = 1);

ALTER TABLE "public_holidays" ADD CONSTRAINT "public_holidays_named" CHECK (length(btrim("name")) > 0);
-- Whoever works on a day of rest works on a Saturday or a Sunday; a day off is a weekday, the others are off anyway.
ALTER TABLE "public_holidays" ADD CONSTRAINT "public_holidays_weekday" CHECK (("worked") = (extract(isodow FROM "day") >= 6));

ALTER TABLE "disclosure_rules" ADD CONSTRAINT "disclosure_rules_words" CHECK ("days" > 0 AND "validFrom" <= "validTo" AND length(btrim("source")) > 0);
ALTER TABLE "disclosure_rules" ADD CONSTRAINT "disclosure_rules_one_at_a_time" EXCLUDE USING gist ("kind" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_year" CHECK ("year" BETWEEN 2000 AND 2199);
-- Four quarters, any number of adjustments, one of each of the others.
ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_ordinal" CHECK (
  CASE "kind" WHEN 'QUARTER' THEN "ordinal" BETWEEN 1 AND 4 WHEN 'ADJUSTMENT' THEN "ordinal" BETWEEN 1 AND 99 ELSE "ordinal" = 0 END);
-- The end of a period is not typed: the calendar says it.
ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_event" CHECK ("kind" NOT IN ('QUARTER', 'HALF_YEAR') OR "eventOn" IS NULL);
ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_posted" CHECK (("postedOn" IS NULL) = ("postedHow" = ''));
ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_table" CHECK (jsonb_typeof("table") = 'object');
ALTER TABLE "finance_disclosures" ADD CONSTRAINT "finance_disclosures_trash" CHECK ("trashedAt" IS NULL OR "publishedAt" IS NULL);
-- One of an office for what is disclosed once; what lies in the trash keeps no other one away.
CREATE UNIQUE INDEX "finance_disclosures_once" ON "finance_disclosures"("ownerId", "year", "kind", "ordinal") WHERE "trashedAt" IS NULL;

ALTER TABLE "disclosure_editions" ADD CONSTRAINT "disclosure_editions_note" CHECK ("ordinal" >= 1 AND ("ordinal" = 1 OR length(btrim("note")) > 0));
ALTER TABLE "disclosure_editions" ADD CONSTRAINT "disclosure_editions_table" CHECK (jsonb_typeof("table") = 'object');

CREATE TRIGGER "finance_disclosures_kept" BEFORE DELETE ON "finance_disclosures" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
-- What readers were given does not change behind them.
CREATE TRIGGER "disclosure_editions_append_only" BEFORE UPDATE OR DELETE ON "disclosure_editions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the search has to read anew (docs/decisions/0164).
CREATE TRIGGER "finance_disclosures_found_in" AFTER INSERT ON "finance_disclosures" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT id FROM touched');
CREATE TRIGGER "finance_disclosures_found_up" AFTER UPDATE ON "finance_disclosures" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT id FROM touched');
CREATE TRIGGER "disclosure_editions_found_in" AFTER INSERT ON "disclosure_editions" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT "disclosureId" FROM touched');
CREATE TRIGGER "attachments_disclosed_in" AFTER INSERT ON "attachments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT a."disclosureId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)');
CREATE TRIGGER "attachments_disclosed_up" AFTER UPDATE ON "attachments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT a."disclosureId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)');
CREATE TRIGGER "attachments_disclosed_out" AFTER DELETE ON "attachments" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT a."disclosureId" FROM attachments a WHERE a."fileId" IN (SELECT t."fileId" FROM touched t)', 'DISCLOSURE', 'SELECT "disclosureId" FROM touched');
CREATE TRIGGER "stored_files_disclosed_up" AFTER UPDATE ON "stored_files" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT a."disclosureId" FROM attachments a JOIN touched t ON t.id = a."fileId"');
CREATE TRIGGER "file_texts_disclosed_in" AFTER INSERT ON "file_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT a."disclosureId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"');
CREATE TRIGGER "file_texts_disclosed_up" AFTER UPDATE ON "file_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('DISCLOSURE', 'SELECT a."disclosureId" FROM attachments a JOIN touched t ON t."fileId" = a."fileId"');

-- Deadlines of an office that spends a budget, as the circular has them since 01/8/2017; its forms were renewed in 2018.
INSERT INTO "disclosure_rules" ("id", "kind", "days", "workingDays", "form", "source", "validFrom")
SELECT gen_random_uuid(), rule."kind"::"DisclosureKind", rule."days", rule."workingDays", rule."form",
  'Thông tư 61/2017/TT-BTC, Điều 6; biểu mẫu theo Thông tư 90/2018/TT-BTC', DATE '2017-08-01'
FROM (VALUES
  ('BUDGET', 15, false, 'Biểu số 2'),
  ('ADJUSTMENT', 15, false, 'Biểu số 2'),
  ('QUARTER', 15, false, 'Biểu số 3'),
  ('HALF_YEAR', 15, false, 'Biểu số 3'),
  ('YEAR', 5, true, 'Biểu số 3'),
  ('SETTLEMENT', 15, false, 'Biểu số 4')
) AS rule("kind", "days", "workingDays", "form");

-- Days off of offices, as they were announced: the office keeps them on (/quan-tri/ngay-nghi).
INSERT INTO "public_holidays" ("id", "day", "name", "worked")
SELECT gen_random_uuid(), off."day"::date, off."name", false
FROM (VALUES
  ('2018-12-31', 'Tết Dương lịch'),
  ('2019-01-01', 'Tết Dương lịch'),
  ('2019-02-04', 'Tết Nguyên đán'),
  ('2019-02-05', 'Tết Nguyên đán'),
  ('2019-02-06', 'Tết Nguyên đán'),
  ('2019-02-07', 'Tết Nguyên đán'),
  ('2019-02-08', 'Tết Nguyên đán'),
  ('2019-04-15', 'Giỗ Tổ Hùng Vương'),
  ('2019-04-29', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2019-04-30', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2019-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2019-09-02', 'Quốc khánh'),
  ('2020-01-01', 'Tết Dương lịch'),
  ('2020-01-23', 'Tết Nguyên đán'),
  ('2020-01-24', 'Tết Nguyên đán'),
  ('2020-01-27', 'Tết Nguyên đán'),
  ('2020-01-28', 'Tết Nguyên đán'),
  ('2020-01-29', 'Tết Nguyên đán'),
  ('2020-04-02', 'Giỗ Tổ Hùng Vương'),
  ('2020-04-30', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2020-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2020-09-02', 'Quốc khánh'),
  ('2021-01-01', 'Tết Dương lịch'),
  ('2021-02-10', 'Tết Nguyên đán'),
  ('2021-02-11', 'Tết Nguyên đán'),
  ('2021-02-12', 'Tết Nguyên đán'),
  ('2021-02-15', 'Tết Nguyên đán'),
  ('2021-02-16', 'Tết Nguyên đán'),
  ('2021-04-21', 'Giỗ Tổ Hùng Vương'),
  ('2021-04-30', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2021-05-03', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2021-09-02', 'Quốc khánh'),
  ('2021-09-03', 'Quốc khánh'),
  ('2022-01-03', 'Tết Dương lịch'),
  ('2022-01-31', 'Tết Nguyên đán'),
  ('2022-02-01', 'Tết Nguyên đán'),
  ('2022-02-02', 'Tết Nguyên đán'),
  ('2022-02-03', 'Tết Nguyên đán'),
  ('2022-02-04', 'Tết Nguyên đán'),
  ('2022-04-11', 'Giỗ Tổ Hùng Vương'),
  ('2022-05-02', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2022-05-03', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2022-09-01', 'Quốc khánh'),
  ('2022-09-02', 'Quốc khánh'),
  ('2023-01-02', 'Tết Dương lịch'),
  ('2023-01-20', 'Tết Nguyên đán'),
  ('2023-01-23', 'Tết Nguyên đán'),
  ('2023-01-24', 'Tết Nguyên đán'),
  ('2023-01-25', 'Tết Nguyên đán'),
  ('2023-01-26', 'Tết Nguyên đán'),
  ('2023-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2023-05-02', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2023-05-03', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2023-09-01', 'Quốc khánh'),
  ('2023-09-04', 'Quốc khánh'),
  ('2024-01-01', 'Tết Dương lịch'),
  ('2024-02-08', 'Tết Nguyên đán'),
  ('2024-02-09', 'Tết Nguyên đán'),
  ('2024-02-12', 'Tết Nguyên đán'),
  ('2024-02-13', 'Tết Nguyên đán'),
  ('2024-02-14', 'Tết Nguyên đán'),
  ('2024-04-18', 'Giỗ Tổ Hùng Vương'),
  ('2024-04-29', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2024-04-30', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2024-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2024-09-02', 'Quốc khánh'),
  ('2024-09-03', 'Quốc khánh'),
  ('2025-01-01', 'Tết Dương lịch'),
  ('2025-01-27', 'Tết Nguyên đán'),
  ('2025-01-28', 'Tết Nguyên đán'),
  ('2025-01-29', 'Tết Nguyên đán'),
  ('2025-01-30', 'Tết Nguyên đán'),
  ('2025-01-31', 'Tết Nguyên đán'),
  ('2025-04-07', 'Giỗ Tổ Hùng Vương'),
  ('2025-04-30', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2025-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2025-05-02', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2025-09-01', 'Quốc khánh'),
  ('2025-09-02', 'Quốc khánh'),
  ('2026-01-01', 'Tết Dương lịch'),
  ('2026-01-02', 'Tết Dương lịch'),
  ('2026-02-16', 'Tết Nguyên đán'),
  ('2026-02-17', 'Tết Nguyên đán'),
  ('2026-02-18', 'Tết Nguyên đán'),
  ('2026-02-19', 'Tết Nguyên đán'),
  ('2026-02-20', 'Tết Nguyên đán'),
  ('2026-04-27', 'Giỗ Tổ Hùng Vương'),
  ('2026-04-30', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2026-05-01', 'Ngày Chiến thắng, Quốc tế Lao động'),
  ('2026-08-31', 'Quốc khánh'),
  ('2026-09-01', 'Quốc khánh'),
  ('2026-09-02', 'Quốc khánh')
) AS off("day", "name");

-- Saturdays that were worked for a day off between two others.
INSERT INTO "public_holidays" ("id", "day", "name", "worked")
SELECT gen_random_uuid(), work."day"::date, 'Làm bù', true
FROM (VALUES ('2019-01-05'), ('2019-05-04'), ('2024-05-04'), ('2025-04-26'), ('2026-01-10'), ('2026-08-22')) AS work("day");
