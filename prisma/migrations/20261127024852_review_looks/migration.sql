-- CreateTable
CREATE TABLE "review_looks" (
    "accountId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_looks_pkey" PRIMARY KEY ("accountId","editionId","hash")
);

-- CreateIndex
CREATE INDEX "review_looks_editionId_idx" ON "review_looks"("editionId");

-- AddForeignKey
ALTER TABLE "review_looks" ADD CONSTRAINT "review_looks_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_looks" ADD CONSTRAINT "review_looks_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
