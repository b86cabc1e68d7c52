-- A second factor that an administrator took away is set up anew by a one-time link only.
-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'SET_SECOND_FACTOR';

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN "secondFactorLostAt" TIMESTAMPTZ(3);

-- What is lost is not there.
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_lost_second_factor_is_none" CHECK ("secondFactorLostAt" IS NULL OR "totpConfirmedAt" IS NULL);
