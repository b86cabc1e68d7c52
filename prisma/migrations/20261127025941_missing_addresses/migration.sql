-- CreateTable
CREATE TABLE "missing_addresses" (
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "fromPath" TEXT,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "missing_addresses_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE INDEX "missing_addresses_count_idx" ON "missing_addresses"("count" DESC);
