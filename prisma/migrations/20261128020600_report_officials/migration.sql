-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "issuedOn" DATE,
ADD COLUMN     "recipients" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signedFor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signerName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signerTitle" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "symbol" TEXT NOT NULL DEFAULT '';
