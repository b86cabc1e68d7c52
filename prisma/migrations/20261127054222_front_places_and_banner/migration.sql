-- CreateEnum
CREATE TYPE "BannerKind" AS ENUM ('URGENT', 'INFORMATION');

-- CreateTable
CREATE TABLE "front_places" (
    "place" INTEGER NOT NULL,
    "articleId" UUID,
    "until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "front_places_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "site_banner" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" "BannerKind" NOT NULL,
    "text" TEXT NOT NULL,
    "linkHref" TEXT,
    "linkText" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "takenDownAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_banner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "front_places_articleId_key" ON "front_places"("articleId");

-- AddForeignKey
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "front_places" ADD CONSTRAINT "front_places_five" CHECK ("place" BETWEEN 1 AND 5);
-- What is pinned is pinned until an hour.
ALTER TABLE "front_places" ADD CONSTRAINT "front_places_until_an_hour" CHECK (("articleId" IS NULL) = ("until" IS NULL));
ALTER TABLE "site_banner" ADD CONSTRAINT "site_banner_one_row" CHECK ("id" = 1);
ALTER TABLE "site_banner" ADD CONSTRAINT "site_banner_hours_in_order" CHECK ("startsAt" < "endsAt");
ALTER TABLE "site_banner" ADD CONSTRAINT "site_banner_says_something" CHECK (length(btrim("text")) BETWEEN 1 AND 250);
ALTER TABLE "site_banner" ADD CONSTRAINT "site_banner_link_whole_or_not" CHECK (("linkHref" IS NULL) = ("linkText" IS NULL));
