-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "pagePath" TEXT;

-- AlterTable
ALTER TABLE "site_profile" ADD COLUMN     "englishName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "englishOffice" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "motto" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "site_mark" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "bytes" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_navigation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "entries" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_navigation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "articles_pagePath_key" ON "articles"("pagePath");

ALTER TABLE "articles" DROP CONSTRAINT "articles_published_in_a_category";
-- News stand in a category, standing pages never do.
ALTER TABLE "articles" ADD CONSTRAINT "articles_published_in_a_category"
  CHECK ("publishedEditionId" IS NULL OR (("categoryId" IS NULL) <> ("pagePath" IS NULL)));
-- The address of a standing page is promised by law and by every page of the portal: its text changes, it does not go.
ALTER TABLE "articles" ADD CONSTRAINT "articles_pages_stay"
  CHECK ("pagePath" IS NULL OR ("withdrawnAt" IS NULL AND "withdrawDueAt" IS NULL AND "retiredAt" IS NULL));
ALTER TABLE "articles" ADD CONSTRAINT "articles_page_path" CHECK ("pagePath" ~ '^(/[a-z0-9]+(-[a-z0-9]+)*)+$');
ALTER TABLE "site_navigation" ADD CONSTRAINT "site_navigation_one_row" CHECK ("id" = 1);
ALTER TABLE "site_mark" ADD CONSTRAINT "site_mark_one_row" CHECK ("id" = 1);
