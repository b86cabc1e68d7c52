-- Vietnamese text: unaccent is only STABLE, so a named dictionary inside an IMMUTABLE function makes it usable in generated columns.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION fold_text(input text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(input, NFC))) $$;

CREATE FUNCTION plain_text(input text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(normalize(input, NFC)) $$;

-- Everything that is no letter and no digit becomes a space: the parser of PostgreSQL would keep "24/2020/NQ-HĐND" as one file name,
-- and nobody could find it by "24/2020".
CREATE FUNCTION words_of(input text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(input COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g') $$;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('AUTHOR', 'APPROVER', 'CLERK', 'PETITION_OFFICER', 'LEADER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SET_PASSWORD');

-- CreateEnum
CREATE TYPE "FileKind" AS ENUM ('PICTURE', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "EditionState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "BylineRole" AS ENUM ('TEXT', 'PICTURES', 'TEXT_AND_PICTURES');

-- CreateEnum
CREATE TYPE "FileUse" AS ENUM ('FIGURE', 'ATTACHMENT');

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "roles" "Role"[],
    "passwordHash" TEXT,
    "passwordSetAt" TIMESTAMPTZ(3),
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "totpNextSecret" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_ins" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "reauthenticatedAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_links" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seals" (
    "position" BIGINT NOT NULL,
    "entryId" BIGINT NOT NULL,
    "mac" BYTEA NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "kind" "FileKind" NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "mimeType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "derivatives" JSONB NOT NULL DEFAULT '[]',
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "uploadedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "fileName" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "report" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "categories" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "categoryId" UUID,
    "publishedEditionId" UUID,
    "publishAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "categoryId" UUID,
    "state" "EditionState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "bodyText" TEXT NOT NULL DEFAULT '',
    "eventDate" DATE,
    "proposedPublishAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "approverId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "contentHash" BYTEA,
    "replaceAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "leadFileId" UUID,
    "leadAlt" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "searchExact" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('simple', words_of(plain_text("title"))), 'A') ||
      setweight(to_tsvector('simple', words_of(plain_text("standfirst"))), 'B') ||
      setweight(to_tsvector('simple', words_of(plain_text("bodyText"))), 'C')
    ) STORED,
    "searchFolded" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('simple', words_of(fold_text("title"))), 'A') ||
      setweight(to_tsvector('simple', words_of(fold_text("standfirst"))), 'B') ||
      setweight(to_tsvector('simple', words_of(fold_text("bodyText"))), 'C')
    ) STORED,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_bylines" (
    "editionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" "BylineRole" NOT NULL DEFAULT 'TEXT',
    "personId" UUID,

    CONSTRAINT "edition_bylines_pkey" PRIMARY KEY ("editionId","position")
);

-- CreateTable
CREATE TABLE "edition_people" (
    "editionId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "edition_people_pkey" PRIMARY KEY ("editionId","personId")
);

-- CreateTable
CREATE TABLE "edition_files" (
    "editionId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "use" "FileUse" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "edition_files_pkey" PRIMARY KEY ("editionId","use","position")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "sortKey" TEXT COLLATE "vi-x-icu" NOT NULL,
    "titleLine" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_profile" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "councilName" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "officeName" TEXT NOT NULL,
    "termLine" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "hotline" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "sampleData" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_addresses" (
    "path" TEXT NOT NULL,
    "target" TEXT,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "old_addresses_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "removals" (
    "id" BIGSERIAL NOT NULL,
    "path" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "removals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_views" (
    "path" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "page_views_pkey" PRIMARY KEY ("path","day")
);

-- CreateTable
CREATE TABLE "heartbeats" (
    "name" TEXT NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heartbeats_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "removals_at_idx" ON "removals"("at");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sign_ins_tokenHash_key" ON "sign_ins"("tokenHash");

-- CreateIndex
CREATE INDEX "sign_ins_accountId_idx" ON "sign_ins"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_accountId_codeHash_key" ON "recovery_codes"("accountId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "account_links_tokenHash_key" ON "account_links"("tokenHash");

-- CreateIndex
CREATE INDEX "account_links_accountId_idx" ON "account_links"("accountId");

-- CreateIndex
CREATE INDEX "audit_entries_subjectType_subjectId_id_idx" ON "audit_entries"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_entryId_key" ON "audit_seals"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "stored_files_storageKey_key" ON "stored_files"("storageKey");

-- CreateIndex
CREATE INDEX "stored_files_sha256_idx" ON "stored_files"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "imports_sha256_key" ON "imports"("sha256");

-- CreateIndex
CREATE INDEX "outbox_takenAt_id_idx" ON "outbox"("takenAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "categories_slug_key" ON "categories"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "articles_publishedEditionId_key" ON "articles"("publishedEditionId");

-- CreateIndex
CREATE INDEX "articles_categoryId_publishAt_id_idx" ON "articles"("categoryId", "publishAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "articles_publishAt_id_idx" ON "articles"("publishAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "editions_state_updatedAt_idx" ON "editions"("state", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "editions_articleId_number_key" ON "editions"("articleId", "number");

-- CreateIndex
CREATE INDEX "edition_files_fileId_idx" ON "edition_files"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "people_slug_key" ON "people"("slug");

-- CreateIndex
CREATE INDEX "people_sortKey_idx" ON "people"("sortKey");

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seals" ADD CONSTRAINT "audit_seals_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "audit_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_publishedEditionId_fkey" FOREIGN KEY ("publishedEditionId") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_approverId_fkey" FOREIGN KEY ("approverId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_leadFileId_fkey" FOREIGN KEY ("leadFileId") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_bylines" ADD CONSTRAINT "edition_bylines_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_bylines" ADD CONSTRAINT "edition_bylines_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_people" ADD CONSTRAINT "edition_people_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_people" ADD CONSTRAINT "edition_people_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always hold, whoever writes.
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_administrator_is_no_approver"
  CHECK (NOT ("roles" @> ARRAY['ADMINISTRATOR', 'APPROVER']::"Role"[]));
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "editions" ADD CONSTRAINT "editions_two_people" CHECK ("approverId" IS NULL OR "approverId" <> "authorId");
ALTER TABLE "editions" ADD CONSTRAINT "editions_returned_with_reason"
  CHECK ("state" <> 'RETURNED' OR length(btrim(coalesce("returnReason", ''))) > 0);
ALTER TABLE "editions" ADD CONSTRAINT "editions_approved_by_someone"
  CHECK ("state" NOT IN ('APPROVED', 'PUBLISHED', 'SUPERSEDED') OR ("approverId" IS NOT NULL AND "contentHash" IS NOT NULL));
ALTER TABLE "articles" ADD CONSTRAINT "articles_published_at_an_hour" CHECK ("publishedEditionId" IS NULL OR "publishAt" IS NOT NULL);
ALTER TABLE "articles" ADD CONSTRAINT "articles_published_in_a_category" CHECK ("publishedEditionId" IS NULL OR "categoryId" IS NOT NULL);
ALTER TABLE "editions" ADD CONSTRAINT "editions_replace_when_approved" CHECK ("replaceAt" IS NULL OR "state" = 'APPROVED');
ALTER TABLE "site_profile" ADD CONSTRAINT "site_profile_one_row" CHECK ("id" = 1);
CREATE UNIQUE INDEX "editions_one_open" ON "editions" ("articleId") WHERE "state" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');

-- Search: exact and folded words, and letters for misspelt titles.
CREATE INDEX "editions_search_exact" ON "editions" USING gin ("searchExact");
CREATE INDEX "editions_search_folded" ON "editions" USING gin ("searchFolded");

-- The audit trail is append-only for everybody but a superuser, on top of the missing rights of portal_app.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_seals_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_seals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
