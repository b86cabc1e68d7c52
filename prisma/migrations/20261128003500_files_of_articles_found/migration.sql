-- An article is found by the words of its attachments too: it is read again when a file comes out of quarantine or goes into it, when it was
-- read or confirmed, and when a record restricts the same file. What hangs on an article changes with its published edition alone.
CREATE TRIGGER "attachments_of_articles_found_in" AFTER INSERT ON "attachments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NULL', 'PAGE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NOT NULL');
CREATE TRIGGER "attachments_of_articles_found_up" AFTER UPDATE ON "attachments" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NULL', 'PAGE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NOT NULL');
CREATE TRIGGER "attachments_of_articles_found_out" AFTER DELETE ON "attachments" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NULL', 'PAGE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NOT NULL');
CREATE TRIGGER "stored_files_of_articles_found_up" AFTER UPDATE ON "stored_files" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t.id = u."fileId" WHERE a."pagePath" IS NULL', 'PAGE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t.id = u."fileId" WHERE a."pagePath" IS NOT NULL');
CREATE TRIGGER "file_texts_of_articles_found_in" AFTER INSERT ON "file_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NULL', 'PAGE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NOT NULL');
CREATE TRIGGER "file_texts_of_articles_found_up" AFTER UPDATE ON "file_texts" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('ARTICLE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NULL', 'PAGE', 'SELECT a.id FROM articles a JOIN edition_files u ON u."editionId" = a."publishedEditionId" AND u.use = ''ATTACHMENT'' JOIN touched t ON t."fileId" = u."fileId" WHERE a."pagePath" IS NOT NULL');

-- A record that becomes restricted closes its files wherever else they hang: whoever shares one is read again, by the triggers of attachments.
CREATE FUNCTION mark_found_with_files() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  EXECUTE format('UPDATE attachments SET "fileId" = "fileId" WHERE %I = $1', TG_ARGV[0]) USING NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "resolutions_found_closed" AFTER UPDATE ON "resolutions" FOR EACH ROW
  WHEN (OLD."visibility" IS DISTINCT FROM NEW."visibility") EXECUTE FUNCTION mark_found_with_files('resolutionId');
CREATE TRIGGER "documents_found_closed" AFTER UPDATE ON "documents" FOR EACH ROW
  WHEN (OLD."visibility" IS DISTINCT FROM NEW."visibility") EXECUTE FUNCTION mark_found_with_files('documentId');
CREATE TRIGGER "meetings_found_closed" AFTER UPDATE ON "meetings" FOR EACH ROW
  WHEN (OLD."visibility" IS DISTINCT FROM NEW."visibility") EXECUTE FUNCTION mark_found_with_files('meetingId');
