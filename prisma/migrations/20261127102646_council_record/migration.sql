-- Overlaps of days are refused by exclusion constraints; ids and enums stand in them beside the ranges.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('COUNCIL', 'STANDING_COMMITTEE', 'COMMITTEE', 'MEMBERS_GROUP', 'ASSEMBLY_DELEGATION', 'OFFICE', 'DEPARTMENT', 'PARTY', 'MASS_ORGANISATION', 'PEOPLES_COMMITTEE', 'AGENCY');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('MERGER', 'SPLIT', 'RENAMING', 'REORGANISATION');

-- CreateEnum
CREATE TYPE "HoldingEnd" AS ENUM ('TERM_ENDED', 'DISMISSED', 'REMOVED', 'RESIGNED', 'TRANSFERRED', 'RETIRED', 'DECEASED', 'BODY_ENDED');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('PROPOSAL', 'REPORT', 'SCHEME', 'DRAFT_RESOLUTION', 'EXAMINATION_REPORT', 'EXPLANATION_REPORT', 'OPINION', 'CONCLUSION', 'NOTICE', 'PLAN', 'PROGRAMME', 'INVITATION', 'CONVOCATION', 'DECISION', 'STANDING_RESOLUTION', 'LETTER', 'MINUTES', 'REFERENCE');

-- CreateEnum
CREATE TYPE "AttachmentRole" AS ENUM ('ORIGINAL', 'TEXT', 'ANNEX', 'REFERENCE', 'AGENDA', 'MINUTES');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('STANDING_MEETING', 'COMMITTEE_MEETING', 'CONFERENCE', 'HEARING', 'SURVEY', 'RECEPTION', 'VOTER_MEETING', 'CONGRESS', 'WORKING', 'DEADLINE');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('NEW', 'CHANGED', 'POSTPONED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MandateEnd" AS ENUM ('RELEASED', 'REMOVED', 'FORFEITED', 'TRANSFERRED', 'DECEASED');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "PersonalField" AS ENUM ('BIRTH_DATE', 'ETHNICITY', 'RELIGION', 'PARTY_JOINED_ON', 'PHONE');

-- CreateEnum
CREATE TYPE "QuestionForm" AS ENUM ('SPOKEN', 'WRITTEN');

-- CreateEnum
CREATE TYPE "ResolutionSeries" AS ENUM ('NORMATIVE', 'INDIVIDUAL');

-- CreateEnum
CREATE TYPE "ResolutionStage" AS ENUM ('DRAFT', 'CONSULTATION', 'EXAMINATION', 'SUBMITTED', 'ADOPTED', 'ISSUED');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('PUBLIC', 'INTERNAL', 'RESTRICTED');

-- CreateEnum
CREATE TYPE "TextKind" AS ENUM ('DRAFT', 'ADOPTED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "ProvisionKind" AS ENUM ('CHAPTER', 'SECTION', 'ARTICLE', 'CLAUSE', 'POINT', 'ANNEX', 'PARAGRAPH');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('BASIS', 'REFERENCE', 'GUIDANCE', 'AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION', 'CORRECTION', 'CONSOLIDATION');

-- CreateEnum
CREATE TYPE "PartAction" AS ENUM ('REPLACE', 'INSERT_AFTER', 'REPEAL', 'SUSPEND');

-- CreateEnum
CREATE TYPE "ValidityState" AS ENUM ('NOT_YET', 'IN_FORCE', 'SUSPENDED', 'PARTLY_ENDED', 'ENDED');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('REGULAR', 'THEMATIC', 'EXTRAORDINARY', 'URGENT', 'FIRST', 'CLOSING');

-- CreateEnum
CREATE TYPE "SessionSeries" AS ENUM ('COMMON', 'THEMATIC');

-- CreateEnum
CREATE TYPE "SessionForm" AS ENUM ('IN_PERSON', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('PLANNED', 'CONVENED', 'IN_SESSION', 'CLOSED', 'COMPLETE');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH');

-- CreateEnum
CREATE TYPE "HalfDay" AS ENUM ('MORNING', 'AFTERNOON', 'EVENING');

-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('CEREMONY', 'PRESENTATION', 'EXAMINATION', 'GROUP_DISCUSSION', 'PLENARY_DISCUSSION', 'QUESTIONING', 'VOTE', 'ELECTION', 'OTHER');

-- CreateEnum
CREATE TYPE "PaperRole" AS ENUM ('PROPOSAL', 'REPORT', 'DRAFT', 'OPINION', 'EXAMINATION', 'EXPLANATION', 'REFERENCE');

-- CreateEnum
CREATE TYPE "ExaminationOpinion" AS ENUM ('AGREES', 'AGREES_WITH_CHANGES', 'DISAGREES');

-- CreateEnum
CREATE TYPE "AttendanceState" AS ENUM ('PRESENT', 'EXCUSED', 'UNEXCUSED');

-- CreateEnum
CREATE TYPE "SpreadsheetKind" AS ENUM ('RESOLUTIONS', 'MEMBERS');

-- CreateEnum
CREATE TYPE "SpreadsheetState" AS ENUM ('READING', 'READY', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "VoteSubject" AS ENUM ('RESOLUTION', 'AGENDA', 'ELECTION', 'DISMISSAL', 'REMOVAL', 'QUORUM', 'OTHER');

-- CreateEnum
CREATE TYPE "VoteMethod" AS ENUM ('SHOW_OF_HANDS', 'ELECTRONIC', 'SECRET_BALLOT');

-- CreateEnum
CREATE TYPE "VoteBase" AS ENUM ('ALL_MEMBERS', 'PRESENT');

-- CreateEnum
CREATE TYPE "VoteResult" AS ENUM ('ADOPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "VoteChoice" AS ENUM ('FOR', 'AGAINST', 'NOT_VOTING');

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "bodyId" UUID;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "biography" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "birthYear" INTEGER,
ADD COLUMN     "education" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hometown" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "portraitId" UUID,
ADD COLUMN     "sex" "Sex";

-- CreateTable
CREATE TABLE "bodies" (
    "id" UUID NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL DEFAULT '',
    "englishName" TEXT NOT NULL DEFAULT '',
    "symbolTail" TEXT NOT NULL DEFAULT '',
    "functions" TEXT NOT NULL DEFAULT '',
    "englishFunctions" TEXT NOT NULL DEFAULT '',
    "parentId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "validFrom" DATE,
    "validTo" DATE,
    "foundedBy" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "fax" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_successions" (
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "onDay" DATE NOT NULL,
    "decision" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "body_successions_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "terms" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "electedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "englishTitle" TEXT NOT NULL DEFAULT '',
    "protocol" INTEGER NOT NULL,
    "sole" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holdings" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "sole" BOOLEAN NOT NULL,
    "termId" UUID,
    "fromDay" DATE NOT NULL,
    "toDay" DATE,
    "fullTime" BOOLEAN NOT NULL DEFAULT false,
    "decision" TEXT NOT NULL DEFAULT '',
    "resolutionId" UUID,
    "endReason" "HoldingEnd",
    "endDecision" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_holdings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_contacts" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "duty" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "body_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "issuerId" UUID,
    "issuerName" TEXT NOT NULL DEFAULT '',
    "drafterId" UUID,
    "year" INTEGER,
    "number" INTEGER,
    "symbol" TEXT NOT NULL DEFAULT '',
    "symbolKey" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "issuedOn" DATE,
    "effectiveOn" DATE,
    "expiresOn" DATE,
    "signerId" UUID,
    "signerName" TEXT NOT NULL DEFAULT '',
    "signerTitle" TEXT NOT NULL DEFAULT '',
    "recipients" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "termId" UUID,
    "sessionId" UUID,
    "fieldId" UUID,
    "draftOfId" UUID,
    "draftNumber" INTEGER,
    "visibility" "Visibility" NOT NULL DEFAULT 'PUBLIC',
    "publishedAt" TIMESTAMPTZ(3),
    "trashedAt" TIMESTAMPTZ(3),
    "importKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "resolutionId" UUID,
    "documentId" UUID,
    "sessionId" UUID,
    "meetingId" UUID,
    "role" "AttachmentRole" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'PUBLIC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_grants" (
    "id" UUID NOT NULL,
    "resolutionId" UUID,
    "documentId" UUID,
    "meetingId" UUID,
    "attachmentId" UUID,
    "accountId" UUID,
    "bodyId" UUID,

    CONSTRAINT "record_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "allDay" BOOLEAN NOT NULL DEFAULT false,
    "place" TEXT NOT NULL DEFAULT '',
    "chairId" UUID,
    "chairLine" TEXT NOT NULL DEFAULT '',
    "attendees" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "state" "MeetingState" NOT NULL DEFAULT 'NEW',
    "stateNote" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "sessionId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'PUBLIC',
    "publishedAt" TIMESTAMPTZ(3),
    "trashedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_organisers" (
    "meetingId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "meeting_organisers_pkey" PRIMARY KEY ("meetingId","bodyId")
);

-- CreateTable
CREATE TABLE "meeting_participants" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "bodyId" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "meeting_participants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_papers" (
    "meetingId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "meeting_papers_pkey" PRIMARY KEY ("meetingId","documentId")
);

-- CreateTable
CREATE TABLE "meeting_articles" (
    "meetingId" UUID NOT NULL,
    "articleId" UUID NOT NULL,

    CONSTRAINT "meeting_articles_pkey" PRIMARY KEY ("meetingId","articleId")
);

-- CreateTable
CREATE TABLE "constituencies" (
    "id" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "area" TEXT NOT NULL DEFAULT '',
    "seats" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "constituencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "constituencyId" UUID,
    "groupId" UUID,
    "fullTime" BOOLEAN NOT NULL DEFAULT false,
    "selfNominated" BOOLEAN NOT NULL DEFAULT false,
    "reelected" BOOLEAN,
    "voteShare" DECIMAL(5,2),
    "workplace" TEXT NOT NULL DEFAULT '',
    "fromDay" DATE NOT NULL,
    "toDay" DATE,
    "endReason" "MandateEnd",
    "endResolutionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_sensitive" (
    "personId" UUID NOT NULL,
    "birthDate" DATE,
    "ethnicity" TEXT NOT NULL DEFAULT '',
    "religion" TEXT NOT NULL DEFAULT '',
    "partyJoinedOn" DATE,
    "phone" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "people_sensitive_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "personal_field_releases" (
    "id" UUID NOT NULL,
    "field" "PersonalField" NOT NULL,
    "legalBasis" TEXT NOT NULL,
    "releasedById" UUID NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "personal_field_releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "sessionId" UUID,
    "itemId" UUID,
    "askerId" UUID NOT NULL,
    "askerTitle" TEXT NOT NULL DEFAULT '',
    "answererId" UUID,
    "answererName" TEXT NOT NULL,
    "answererTitle" TEXT NOT NULL,
    "agencyId" UUID,
    "fieldId" UUID,
    "form" "QuestionForm" NOT NULL,
    "text" TEXT NOT NULL,
    "askedOn" DATE NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" DATE,
    "publishedAt" TIMESTAMPTZ(3),
    "trashedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitments" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE,
    "keptOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fields" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fields_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolutions" (
    "id" UUID NOT NULL,
    "issuerId" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "sessionId" UUID,
    "series" "ResolutionSeries" NOT NULL,
    "stage" "ResolutionStage" NOT NULL DEFAULT 'DRAFT',
    "year" INTEGER,
    "number" INTEGER,
    "symbol" TEXT NOT NULL DEFAULT '',
    "symbolKey" TEXT NOT NULL DEFAULT '',
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "adoptedOn" DATE,
    "issuedOn" DATE,
    "effectiveOn" DATE,
    "expiresOn" DATE,
    "gazette" TEXT NOT NULL DEFAULT '',
    "gazetteOn" DATE,
    "signerId" UUID,
    "signerName" TEXT NOT NULL DEFAULT '',
    "signerTitle" TEXT NOT NULL DEFAULT '',
    "signedFor" TEXT NOT NULL DEFAULT '',
    "recipients" TEXT NOT NULL DEFAULT '',
    "discussion" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'PUBLIC',
    "publishedAt" TIMESTAMPTZ(3),
    "trashedAt" TIMESTAMPTZ(3),
    "importKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resolutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution_fields" (
    "resolutionId" UUID NOT NULL,
    "fieldId" UUID NOT NULL,

    CONSTRAINT "resolution_fields_pkey" PRIMARY KEY ("resolutionId","fieldId")
);

-- CreateTable
CREATE TABLE "resolution_papers" (
    "resolutionId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "role" "PaperRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "resolution_papers_pkey" PRIMARY KEY ("resolutionId","documentId")
);

-- CreateTable
CREATE TABLE "resolution_texts" (
    "id" UUID NOT NULL,
    "resolutionId" UUID NOT NULL,
    "kind" "TextKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "onDay" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "sealedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resolution_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provisions" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "ProvisionKind" NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "heading" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL DEFAULT '',
    "anchor" TEXT NOT NULL,

    CONSTRAINT "provisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_acts" (
    "id" UUID NOT NULL,
    "symbol" TEXT NOT NULL,
    "symbolKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" DATE,
    "effectiveOn" DATE,
    "url" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "external_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_relations" (
    "id" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "fromResolutionId" UUID,
    "fromDocumentId" UUID,
    "fromActId" UUID,
    "toResolutionId" UUID,
    "toDocumentId" UUID,
    "toActId" UUID,
    "effectiveOn" DATE,
    "endsOn" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_relations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relation_parts" (
    "id" UUID NOT NULL,
    "relationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "action" "PartAction" NOT NULL,
    "sourceAnchor" TEXT NOT NULL DEFAULT '',
    "newKind" "ProvisionKind",
    "newNumber" TEXT NOT NULL DEFAULT '',
    "newHeading" TEXT NOT NULL DEFAULT '',
    "newContent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "relation_parts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "validity_periods" (
    "resolutionId" UUID NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE,
    "state" "ValidityState" NOT NULL,

    CONSTRAINT "validity_periods_pkey" PRIMARY KEY ("resolutionId","fromDay")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "series" "SessionSeries" NOT NULL DEFAULT 'COMMON',
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "form" "SessionForm" NOT NULL DEFAULT 'IN_PERSON',
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "precision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "place" TEXT NOT NULL DEFAULT '',
    "hotline" TEXT NOT NULL DEFAULT '',
    "liveUrl" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "state" "SessionState" NOT NULL DEFAULT 'PLANNED',
    "papersDueAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "agendaPublishedAt" TIMESTAMPTZ(3),
    "minutesPublishedAt" TIMESTAMPTZ(3),
    "clonedFromId" UUID,
    "trashedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_chairs" (
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "session_chairs_pkey" PRIMARY KEY ("sessionId","personId")
);

-- CreateTable
CREATE TABLE "sittings" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "onDay" DATE NOT NULL,
    "half" "HalfDay" NOT NULL,
    "startsAt" INTEGER NOT NULL,
    "endsAt" INTEGER NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "videoId" UUID,
    "videoUrl" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sittings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_items" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "sittingId" UUID,
    "position" INTEGER NOT NULL,
    "kind" "AgendaKind" NOT NULL,
    "title" TEXT NOT NULL,
    "speakerLine" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "resolutionId" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT NOT NULL DEFAULT '',
    "videoStartMs" INTEGER,
    "outcome" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_papers" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "role" "PaperRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "documentId" UUID,
    "responsibleId" UUID,
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "examinations" (
    "id" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "reportId" UUID,
    "leading" BOOLEAN NOT NULL DEFAULT true,
    "opinion" "ExaminationOpinion",
    "heldOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "examinations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "sittingId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "state" "AttendanceState" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("sittingId","memberId")
);

-- CreateTable
CREATE TABLE "session_replies" (
    "sessionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "coming" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_replies_pkey" PRIMARY KEY ("sessionId","memberId")
);

-- CreateTable
CREATE TABLE "speeches" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "videoStartMs" INTEGER,

    CONSTRAINT "speeches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spreadsheet_imports" (
    "id" UUID NOT NULL,
    "kind" "SpreadsheetKind" NOT NULL,
    "state" "SpreadsheetState" NOT NULL DEFAULT 'READING',
    "name" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT '',
    "accountId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spreadsheet_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spreadsheet_lines" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "outcome" TEXT,
    "recordId" UUID,

    CONSTRAINT "spreadsheet_lines_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "adoption_rules" (
    "id" UUID NOT NULL,
    "subject" "VoteSubject" NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,
    "strictly" BOOLEAN NOT NULL,
    "base" "VoteBase" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "adoption_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote_events" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "sittingId" UUID,
    "itemId" UUID,
    "resolutionId" UUID,
    "title" TEXT NOT NULL,
    "subject" "VoteSubject" NOT NULL,
    "method" "VoteMethod" NOT NULL,
    "onDay" DATE NOT NULL,
    "votedAt" TIMESTAMPTZ(3),
    "eligible" INTEGER,
    "present" INTEGER,
    "inFavour" INTEGER,
    "against" INTEGER,
    "notVoting" INTEGER,
    "open" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedResult" "VoteResult",
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "votes" (
    "eventId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "choice" "VoteChoice" NOT NULL,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("eventId","memberId")
);

-- CreateTable
CREATE TABLE "ballot_results" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "inFavour" INTEGER NOT NULL,
    "against" INTEGER NOT NULL DEFAULT 0,
    "invalid" INTEGER NOT NULL DEFAULT 0,
    "elected" BOOLEAN NOT NULL,

    CONSTRAINT "ballot_results_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confidence_votes" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "eligible" INTEGER NOT NULL,
    "high" INTEGER NOT NULL,
    "confident" INTEGER NOT NULL,
    "low" INTEGER NOT NULL,
    "resolutionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "confidence_votes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bodies_slug_key" ON "bodies"("slug");

-- CreateIndex
CREATE INDEX "bodies_parentId_position_idx" ON "bodies"("parentId", "position");

-- CreateIndex
CREATE INDEX "bodies_kind_position_idx" ON "bodies"("kind", "position");

-- CreateIndex
CREATE INDEX "body_successions_successorId_idx" ON "body_successions"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "terms_bodyId_ordinal_key" ON "terms"("bodyId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "posts_bodyId_title_key" ON "posts"("bodyId", "title");

-- CreateIndex
CREATE UNIQUE INDEX "posts_id_sole_key" ON "posts"("id", "sole");

-- CreateIndex
CREATE INDEX "post_holdings_personId_idx" ON "post_holdings"("personId");

-- CreateIndex
CREATE INDEX "post_holdings_postId_idx" ON "post_holdings"("postId");

-- CreateIndex
CREATE INDEX "body_contacts_bodyId_position_idx" ON "body_contacts"("bodyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "documents_slug_key" ON "documents"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "documents_importKey_key" ON "documents"("importKey");

-- CreateIndex
CREATE INDEX "documents_issuedOn_id_idx" ON "documents"("issuedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "documents_kind_issuedOn_idx" ON "documents"("kind", "issuedOn" DESC);

-- CreateIndex
CREATE INDEX "documents_sessionId_idx" ON "documents"("sessionId");

-- CreateIndex
CREATE INDEX "documents_symbolKey_idx" ON "documents"("symbolKey");

-- CreateIndex
CREATE INDEX "documents_draftOfId_idx" ON "documents"("draftOfId");

-- CreateIndex
CREATE INDEX "attachments_fileId_idx" ON "attachments"("fileId");

-- CreateIndex
CREATE INDEX "attachments_resolutionId_position_idx" ON "attachments"("resolutionId", "position");

-- CreateIndex
CREATE INDEX "attachments_documentId_position_idx" ON "attachments"("documentId", "position");

-- CreateIndex
CREATE INDEX "attachments_sessionId_idx" ON "attachments"("sessionId");

-- CreateIndex
CREATE INDEX "attachments_meetingId_idx" ON "attachments"("meetingId");

-- CreateIndex
CREATE INDEX "record_grants_resolutionId_idx" ON "record_grants"("resolutionId");

-- CreateIndex
CREATE INDEX "record_grants_documentId_idx" ON "record_grants"("documentId");

-- CreateIndex
CREATE INDEX "record_grants_meetingId_idx" ON "record_grants"("meetingId");

-- CreateIndex
CREATE INDEX "record_grants_attachmentId_idx" ON "record_grants"("attachmentId");

-- CreateIndex
CREATE INDEX "record_grants_accountId_idx" ON "record_grants"("accountId");

-- CreateIndex
CREATE INDEX "record_grants_bodyId_idx" ON "record_grants"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_slug_key" ON "meetings"("slug");

-- CreateIndex
CREATE INDEX "meetings_startsAt_id_idx" ON "meetings"("startsAt", "id");

-- CreateIndex
CREATE INDEX "meetings_sessionId_idx" ON "meetings"("sessionId");

-- CreateIndex
CREATE INDEX "meeting_organisers_bodyId_idx" ON "meeting_organisers"("bodyId");

-- CreateIndex
CREATE INDEX "meeting_participants_personId_idx" ON "meeting_participants"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_participants_meetingId_position_key" ON "meeting_participants"("meetingId", "position");

-- CreateIndex
CREATE INDEX "meeting_papers_documentId_idx" ON "meeting_papers"("documentId");

-- CreateIndex
CREATE INDEX "meeting_articles_articleId_idx" ON "meeting_articles"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "constituencies_termId_number_key" ON "constituencies"("termId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "constituencies_id_termId_key" ON "constituencies"("id", "termId");

-- CreateIndex
CREATE INDEX "members_termId_groupId_idx" ON "members"("termId", "groupId");

-- CreateIndex
CREATE INDEX "members_constituencyId_idx" ON "members"("constituencyId");

-- CreateIndex
CREATE UNIQUE INDEX "members_personId_termId_key" ON "members"("personId", "termId");

-- CreateIndex
CREATE UNIQUE INDEX "questions_slug_key" ON "questions"("slug");

-- CreateIndex
CREATE INDEX "questions_askerId_askedOn_idx" ON "questions"("askerId", "askedOn" DESC);

-- CreateIndex
CREATE INDEX "questions_sessionId_idx" ON "questions"("sessionId");

-- CreateIndex
CREATE INDEX "questions_itemId_idx" ON "questions"("itemId");

-- CreateIndex
CREATE INDEX "commitments_questionId_idx" ON "commitments"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "fields_slug_key" ON "fields"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "resolutions_importKey_key" ON "resolutions"("importKey");

-- CreateIndex
CREATE INDEX "resolutions_issuedOn_id_idx" ON "resolutions"("issuedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "resolutions_termId_issuedOn_id_idx" ON "resolutions"("termId", "issuedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "resolutions_sessionId_idx" ON "resolutions"("sessionId");

-- CreateIndex
CREATE INDEX "resolutions_symbolKey_idx" ON "resolutions"("symbolKey");

-- CreateIndex
CREATE INDEX "resolutions_signerId_idx" ON "resolutions"("signerId");

-- CreateIndex
CREATE UNIQUE INDEX "resolutions_year_slug_key" ON "resolutions"("year", "slug");

-- CreateIndex
CREATE INDEX "resolution_fields_fieldId_idx" ON "resolution_fields"("fieldId");

-- CreateIndex
CREATE INDEX "resolution_papers_documentId_idx" ON "resolution_papers"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_texts_resolutionId_number_key" ON "resolution_texts"("resolutionId", "number");

-- CreateIndex
CREATE INDEX "provisions_textId_position_idx" ON "provisions"("textId", "position");

-- CreateIndex
CREATE INDEX "provisions_parentId_idx" ON "provisions"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "provisions_textId_anchor_key" ON "provisions"("textId", "anchor");

-- CreateIndex
CREATE UNIQUE INDEX "external_acts_symbolKey_issuer_key" ON "external_acts"("symbolKey", "issuer");

-- CreateIndex
CREATE INDEX "legal_relations_fromResolutionId_kind_position_idx" ON "legal_relations"("fromResolutionId", "kind", "position");

-- CreateIndex
CREATE INDEX "legal_relations_fromDocumentId_idx" ON "legal_relations"("fromDocumentId");

-- CreateIndex
CREATE INDEX "legal_relations_fromActId_idx" ON "legal_relations"("fromActId");

-- CreateIndex
CREATE INDEX "legal_relations_toResolutionId_kind_idx" ON "legal_relations"("toResolutionId", "kind");

-- CreateIndex
CREATE INDEX "legal_relations_toDocumentId_idx" ON "legal_relations"("toDocumentId");

-- CreateIndex
CREATE INDEX "legal_relations_toActId_idx" ON "legal_relations"("toActId");

-- CreateIndex
CREATE UNIQUE INDEX "relation_parts_relationId_position_key" ON "relation_parts"("relationId", "position");

-- CreateIndex
CREATE INDEX "validity_periods_state_fromDay_idx" ON "validity_periods"("state", "fromDay");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_slug_key" ON "sessions"("slug");

-- CreateIndex
CREATE INDEX "sessions_startsOn_id_idx" ON "sessions"("startsOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "sessions_termId_startsOn_idx" ON "sessions"("termId", "startsOn" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "sessions_councilId_termId_series_ordinal_key" ON "sessions"("councilId", "termId", "series", "ordinal");

-- CreateIndex
CREATE INDEX "session_chairs_personId_idx" ON "session_chairs"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "sittings_sessionId_onDay_half_key" ON "sittings"("sessionId", "onDay", "half");

-- CreateIndex
CREATE UNIQUE INDEX "sittings_id_sessionId_key" ON "sittings"("id", "sessionId");

-- CreateIndex
CREATE INDEX "agenda_items_sessionId_sittingId_position_idx" ON "agenda_items"("sessionId", "sittingId", "position");

-- CreateIndex
CREATE INDEX "agenda_items_resolutionId_idx" ON "agenda_items"("resolutionId");

-- CreateIndex
CREATE INDEX "agenda_papers_documentId_idx" ON "agenda_papers"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_papers_itemId_documentId_key" ON "agenda_papers"("itemId", "documentId");

-- CreateIndex
CREATE INDEX "examinations_documentId_idx" ON "examinations"("documentId");

-- CreateIndex
CREATE INDEX "examinations_reportId_idx" ON "examinations"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "examinations_committeeId_documentId_key" ON "examinations"("committeeId", "documentId");

-- CreateIndex
CREATE INDEX "attendance_memberId_state_idx" ON "attendance"("memberId", "state");

-- CreateIndex
CREATE INDEX "session_replies_memberId_idx" ON "session_replies"("memberId");

-- CreateIndex
CREATE INDEX "speeches_itemId_position_idx" ON "speeches"("itemId", "position");

-- CreateIndex
CREATE INDEX "speeches_personId_idx" ON "speeches"("personId");

-- CreateIndex
CREATE INDEX "spreadsheet_imports_createdAt_idx" ON "spreadsheet_imports"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "vote_events_sessionId_onDay_idx" ON "vote_events"("sessionId", "onDay");

-- CreateIndex
CREATE INDEX "vote_events_resolutionId_idx" ON "vote_events"("resolutionId");

-- CreateIndex
CREATE INDEX "vote_events_itemId_idx" ON "vote_events"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "vote_events_id_open_key" ON "vote_events"("id", "open");

-- CreateIndex
CREATE INDEX "votes_memberId_idx" ON "votes"("memberId");

-- CreateIndex
CREATE INDEX "ballot_results_personId_idx" ON "ballot_results"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_results_eventId_position_key" ON "ballot_results"("eventId", "position");

-- CreateIndex
CREATE INDEX "confidence_votes_personId_idx" ON "confidence_votes"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "confidence_votes_sessionId_personId_post_key" ON "confidence_votes"("sessionId", "personId", "post");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_postId_sole_fkey" FOREIGN KEY ("postId", "sole") REFERENCES "posts"("id", "sole") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_contacts" ADD CONSTRAINT "body_contacts_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_contacts" ADD CONSTRAINT "body_contacts_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_drafterId_fkey" FOREIGN KEY ("drafterId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "fields"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_draftOfId_fkey" FOREIGN KEY ("draftOfId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "attachments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_chairId_fkey" FOREIGN KEY ("chairId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_organisers" ADD CONSTRAINT "meeting_organisers_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_organisers" ADD CONSTRAINT "meeting_organisers_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_participants" ADD CONSTRAINT "meeting_participants_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_papers" ADD CONSTRAINT "meeting_papers_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_papers" ADD CONSTRAINT "meeting_papers_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_articles" ADD CONSTRAINT "meeting_articles_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_articles" ADD CONSTRAINT "meeting_articles_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "constituencies" ADD CONSTRAINT "constituencies_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_constituencyId_termId_fkey" FOREIGN KEY ("constituencyId", "termId") REFERENCES "constituencies"("id", "termId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_endResolutionId_fkey" FOREIGN KEY ("endResolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_portraitId_fkey" FOREIGN KEY ("portraitId") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_sensitive" ADD CONSTRAINT "people_sensitive_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personal_field_releases" ADD CONSTRAINT "personal_field_releases_releasedById_fkey" FOREIGN KEY ("releasedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "personal_field_releases" ADD CONSTRAINT "personal_field_releases_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_answererId_fkey" FOREIGN KEY ("answererId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "fields"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_fields" ADD CONSTRAINT "resolution_fields_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_fields" ADD CONSTRAINT "resolution_fields_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "fields"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_papers" ADD CONSTRAINT "resolution_papers_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_papers" ADD CONSTRAINT "resolution_papers_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_texts" ADD CONSTRAINT "resolution_texts_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provisions" ADD CONSTRAINT "provisions_textId_fkey" FOREIGN KEY ("textId") REFERENCES "resolution_texts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provisions" ADD CONSTRAINT "provisions_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "provisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_fromResolutionId_fkey" FOREIGN KEY ("fromResolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_fromDocumentId_fkey" FOREIGN KEY ("fromDocumentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_fromActId_fkey" FOREIGN KEY ("fromActId") REFERENCES "external_acts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_toResolutionId_fkey" FOREIGN KEY ("toResolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_toDocumentId_fkey" FOREIGN KEY ("toDocumentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_toActId_fkey" FOREIGN KEY ("toActId") REFERENCES "external_acts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation_parts" ADD CONSTRAINT "relation_parts_relationId_fkey" FOREIGN KEY ("relationId") REFERENCES "legal_relations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "validity_periods" ADD CONSTRAINT "validity_periods_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_termId_fkey" FOREIGN KEY ("termId") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_clonedFromId_fkey" FOREIGN KEY ("clonedFromId") REFERENCES "sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_chairs" ADD CONSTRAINT "session_chairs_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_chairs" ADD CONSTRAINT "session_chairs_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_sittingId_sessionId_fkey" FOREIGN KEY ("sittingId", "sessionId") REFERENCES "sittings"("id", "sessionId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_papers" ADD CONSTRAINT "agenda_papers_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "agenda_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_papers" ADD CONSTRAINT "agenda_papers_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_papers" ADD CONSTRAINT "agenda_papers_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "sittings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_replies" ADD CONSTRAINT "session_replies_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_replies" ADD CONSTRAINT "session_replies_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "agenda_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spreadsheet_imports" ADD CONSTRAINT "spreadsheet_imports_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spreadsheet_lines" ADD CONSTRAINT "spreadsheet_lines_importId_fkey" FOREIGN KEY ("importId") REFERENCES "spreadsheet_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "sittings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_eventId_open_fkey" FOREIGN KEY ("eventId", "open") REFERENCES "vote_events"("id", "open") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_results" ADD CONSTRAINT "ballot_results_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "vote_events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_results" ADD CONSTRAINT "ballot_results_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidence_votes" ADD CONSTRAINT "confidence_votes_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidence_votes" ADD CONSTRAINT "confidence_votes_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidence_votes" ADD CONSTRAINT "confidence_votes_resolutionId_fkey" FOREIGN KEY ("resolutionId") REFERENCES "resolutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always hold.

ALTER TABLE "people" ADD CONSTRAINT "people_birth_year" CHECK ("birthYear" BETWEEN 1900 AND 2100);
CREATE UNIQUE INDEX "personal_field_releases_one_at_a_time" ON "personal_field_releases"("field") WHERE "revokedAt" IS NULL;
ALTER TABLE "personal_field_releases" ADD CONSTRAINT "personal_field_releases_have_a_basis" CHECK (length(btrim("legalBasis")) > 0);
ALTER TABLE "personal_field_releases" ADD CONSTRAINT "personal_field_releases_revoked_by" CHECK (("revokedAt" IS NULL) = ("revokedById" IS NULL));

ALTER TABLE "bodies" ADD CONSTRAINT "bodies_have_names" CHECK (length(btrim("name")) > 0);
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_valid" CHECK ("validFrom" <= "validTo");
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_not_their_own_part" CHECK ("parentId" <> "id");
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_two_bodies" CHECK ("predecessorId" <> "successorId");

ALTER TABLE "terms" ADD CONSTRAINT "terms_days" CHECK ("startsOn" < "endsOn" AND "ordinal" > 0);
ALTER TABLE "terms" ADD CONSTRAINT "terms_do_not_overlap" EXCLUDE USING gist ("bodyId" WITH =, daterange("startsOn", "endsOn", '[]') WITH &&);

ALTER TABLE "posts" ADD CONSTRAINT "posts_have_titles" CHECK (length(btrim("title")) > 0);
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_days" CHECK ("fromDay" <= "toDay");
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_end" CHECK ("endReason" IS NULL OR "toDay" IS NOT NULL);
-- Nobody holds the same office twice at once; an office of one holder has one.
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_once" EXCLUDE USING gist ("personId" WITH =, "postId" WITH =, daterange("fromDay", "toDay", '[]') WITH &&);
ALTER TABLE "post_holdings" ADD CONSTRAINT "post_holdings_one_holder" EXCLUDE USING gist ("postId" WITH =, daterange("fromDay", "toDay", '[]') WITH &&) WHERE ("sole");

ALTER TABLE "constituencies" ADD CONSTRAINT "constituencies_numbers" CHECK ("number" > 0 AND "seats" > 0);
ALTER TABLE "members" ADD CONSTRAINT "members_days" CHECK ("fromDay" <= "toDay");
ALTER TABLE "members" ADD CONSTRAINT "members_end" CHECK ("endReason" IS NULL OR "toDay" IS NOT NULL);
ALTER TABLE "members" ADD CONSTRAINT "members_vote_share" CHECK ("voteShare" BETWEEN 0 AND 100);
-- One mandate at a time.
ALTER TABLE "members" ADD CONSTRAINT "members_once" EXCLUDE USING gist ("personId" WITH =, daterange("fromDay", "toDay", '[]') WITH &&);

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_have_titles" CHECK (length(btrim("title")) > 0 AND "ordinal" > 0);
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_days" CHECK ("startsOn" <= "endsOn");
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_month" CHECK ("precision" = 'DAY' OR EXTRACT(DAY FROM "startsOn") = 1);
-- The law's word until 30/6/2020 and from 01/7/2020 (Luật 47/2019/QH14); old records keep theirs.
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_word_of_the_law" CHECK (
  ("kind" <> 'EXTRAORDINARY' OR "startsOn" <= DATE '2020-06-30') AND ("kind" <> 'URGENT' OR "startsOn" >= DATE '2020-07-01'));
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_series" CHECK ("series" = 'COMMON' OR "kind" = 'THEMATIC');
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_published_in_order" CHECK (
  ("agendaPublishedAt" IS NULL OR "publishedAt" IS NOT NULL)
  AND ("minutesPublishedAt" IS NULL OR ("publishedAt" IS NOT NULL AND "state" IN ('CLOSED', 'COMPLETE'))));
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_trash" CHECK ("trashedAt" IS NULL OR "publishedAt" IS NULL);
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_hours" CHECK ("startsAt" >= 0 AND "startsAt" < "endsAt" AND "endsAt" <= 1440);
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_have_titles" CHECK (length(btrim("title")) > 0 AND "minutes" >= 0);
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_withdrawn_with_a_reason" CHECK (("withdrawnAt" IS NULL) = (length(btrim("withdrawReason")) = 0));
-- Checked at the commit: a change of order passes through states that are not one.
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_one_place" EXCLUDE USING gist ("sessionId" WITH =, "sittingId" WITH =, "position" WITH =) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "agenda_papers" ADD CONSTRAINT "agenda_papers_there_or_owed" CHECK ("documentId" IS NOT NULL OR "responsibleId" IS NOT NULL);

-- A committee does not examine its own draft.
CREATE FUNCTION refuse_own_draft() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_TABLE_NAME = 'examinations' THEN
    IF EXISTS (SELECT FROM documents d WHERE d.id = NEW."documentId" AND NEW."committeeId" IN (d."drafterId", d."issuerId")) THEN
      RAISE EXCEPTION 'a committee does not examine its own draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'examinations_not_own_draft';
    END IF;
  ELSIF EXISTS (SELECT FROM examinations e WHERE e."documentId" = NEW.id AND e."committeeId" IN (NEW."drafterId", NEW."issuerId")) THEN
    RAISE EXCEPTION 'a committee does not examine its own draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'examinations_not_own_draft';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "examinations_not_own_draft" BEFORE INSERT OR UPDATE ON "examinations" FOR EACH ROW EXECUTE FUNCTION refuse_own_draft();
CREATE TRIGGER "documents_not_own_draft" BEFORE UPDATE OF "drafterId", "issuerId" ON "documents" FOR EACH ROW EXECUTE FUNCTION refuse_own_draft();

ALTER TABLE "attendance" ADD CONSTRAINT "attendance_reason" CHECK ("state" <> 'PRESENT' OR "reason" = '');

ALTER TABLE "adoption_rules" ADD CONSTRAINT "adoption_rules_share" CHECK ("numerator" > 0 AND "numerator" <= "denominator" AND "validFrom" <= "validTo" AND length(btrim("source")) > 0);
ALTER TABLE "adoption_rules" ADD CONSTRAINT "adoption_rules_one_at_a_time" EXCLUDE USING gist ("subject" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_counts" CHECK (
  "eligible" > 0 AND "present" >= 0 AND "inFavour" >= 0 AND "against" >= 0 AND "notVoting" >= 0 AND "present" <= "eligible"
  AND coalesce("inFavour", 0) + coalesce("against", 0) + coalesce("notVoting", 0) <= coalesce("present", "eligible", 2147483647));
-- Where all parts are given they add up.
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_add_up" CHECK ("inFavour" + "against" + "notVoting" = "present");
ALTER TABLE "vote_events" ADD CONSTRAINT "vote_events_secret_without_names" CHECK (NOT "open" OR "method" <> 'SECRET_BALLOT');
ALTER TABLE "votes" ADD CONSTRAINT "votes_only_where_open" CHECK ("open");
ALTER TABLE "ballot_results" ADD CONSTRAINT "ballot_results_counts" CHECK ("inFavour" >= 0 AND "against" >= 0 AND "invalid" >= 0);
ALTER TABLE "confidence_votes" ADD CONSTRAINT "confidence_votes_counts" CHECK (
  "eligible" > 0 AND "high" >= 0 AND "confident" >= 0 AND "low" >= 0 AND "high" + "confident" + "low" <= "eligible");

-- A number is one issuer's, in one series and one year.
CREATE UNIQUE INDEX "resolutions_number" ON "resolutions"("issuerId", "series", "year", "number") WHERE "number" IS NOT NULL AND "trashedAt" IS NULL;
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_have_titles" CHECK (length(btrim("title")) > 0);
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_numbered" CHECK (
  "number" > 0 AND ("number" IS NULL) = ("slug" IS NULL) AND ("number" IS NULL) = ("year" IS NULL) AND ("number" IS NULL) = ("symbol" = ''));
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_issued" CHECK ("stage" <> 'ISSUED' OR ("number" IS NOT NULL AND "issuedOn" IS NOT NULL));
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_days" CHECK ("adoptedOn" <= "issuedOn" AND "effectiveOn" <= "expiresOn" AND EXTRACT(YEAR FROM "issuedOn") = "year");
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_trash" CHECK ("trashedAt" IS NULL OR "publishedAt" IS NULL);

-- What is sealed is not changed: a correction is a new text.
CREATE FUNCTION refuse_sealed_text() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_TABLE_NAME = 'resolution_texts' THEN
    IF OLD."sealedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a sealed text is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'resolution_texts_sealed';
    END IF;
  ELSIF EXISTS (
    SELECT FROM resolution_texts t WHERE t."sealedAt" IS NOT NULL
      AND t.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."textId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."textId" END)
  ) THEN
    RAISE EXCEPTION 'a sealed text is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'resolution_texts_sealed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER "resolution_texts_sealed" BEFORE UPDATE OR DELETE ON "resolution_texts" FOR EACH ROW EXECUTE FUNCTION refuse_sealed_text();
CREATE TRIGGER "provisions_sealed" BEFORE INSERT OR UPDATE OR DELETE ON "provisions" FOR EACH ROW EXECUTE FUNCTION refuse_sealed_text();

ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_two_ends" CHECK (
  num_nonnulls("fromResolutionId", "fromDocumentId", "fromActId") = 1 AND num_nonnulls("toResolutionId", "toDocumentId", "toActId") = 1
  AND coalesce("fromResolutionId", "fromDocumentId", "fromActId") <> coalesce("toResolutionId", "toDocumentId", "toActId"));
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_dated" CHECK (
  "kind" NOT IN ('AMENDMENT', 'REPLACEMENT', 'REPEAL', 'SUSPENSION') OR "effectiveOn" IS NOT NULL);
ALTER TABLE "legal_relations" ADD CONSTRAINT "legal_relations_end" CHECK ("endsOn" IS NULL OR ("kind" = 'SUSPENSION' AND "effectiveOn" <= "endsOn"));
CREATE INDEX "legal_relations_from" ON "legal_relations"((coalesce("fromResolutionId", "fromDocumentId", "fromActId")));
CREATE INDEX "legal_relations_to" ON "legal_relations"((coalesce("toResolutionId", "toDocumentId", "toActId")));
ALTER TABLE "relation_parts" ADD CONSTRAINT "relation_parts_named" CHECK (length("anchor") > 0 AND ("action" <> 'INSERT_AFTER' OR "newKind" IS NOT NULL));
ALTER TABLE "validity_periods" ADD CONSTRAINT "validity_periods_do_not_overlap" EXCLUDE USING gist ("resolutionId" WITH =, daterange("fromDay", "toDay", '[]') WITH &&);

CREATE UNIQUE INDEX "documents_number" ON "documents"("issuerId", "kind", "year", "number") WHERE "number" IS NOT NULL AND "trashedAt" IS NULL;
ALTER TABLE "documents" ADD CONSTRAINT "documents_have_titles" CHECK (length(btrim("title")) > 0);
ALTER TABLE "documents" ADD CONSTRAINT "documents_numbered" CHECK ("number" > 0 AND ("number" IS NULL OR ("year" IS NOT NULL AND "symbol" <> '')));
ALTER TABLE "documents" ADD CONSTRAINT "documents_days" CHECK ("effectiveOn" <= "expiresOn");
ALTER TABLE "documents" ADD CONSTRAINT "documents_trash" CHECK ("trashedAt" IS NULL OR "publishedAt" IS NULL);
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_one_record" CHECK (num_nonnulls("resolutionId", "documentId", "sessionId", "meetingId") = 1);
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_one_record" CHECK (num_nonnulls("resolutionId", "documentId", "meetingId", "attachmentId") = 1);
ALTER TABLE "record_grants" ADD CONSTRAINT "record_grants_to_somebody" CHECK (num_nonnulls("accountId", "bodyId") = 1);

ALTER TABLE "questions" ADD CONSTRAINT "questions_days" CHECK ("askedOn" <= "answeredOn");
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_have_titles" CHECK (length(btrim("title")) > 0);
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_hours" CHECK ("startsAt" <= "endsAt");
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_say_why" CHECK ("state" NOT IN ('POSTPONED', 'CANCELLED') OR length(btrim("stateNote")) > 0);
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_trash" CHECK ("trashedAt" IS NULL OR "publishedAt" IS NULL);
ALTER TABLE "spreadsheet_imports" ADD CONSTRAINT "spreadsheet_imports_progress" CHECK ("done" >= 0 AND "done" <= "total");
