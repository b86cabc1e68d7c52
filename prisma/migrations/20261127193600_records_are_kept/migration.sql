-- What has an address of its own stays a row, whatever its state (docs/decisions/0153, 0163). It holds for every role: whoever must delete one
-- by hand switches the trigger off as the owner of the table, and back on.
CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'a record is not deleted: withdraw it or put it into the trash' USING ERRCODE = 'check_violation', CONSTRAINT = 'records_are_kept', TABLE = TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "sessions_kept" BEFORE DELETE ON "sessions" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "resolutions_kept" BEFORE DELETE ON "resolutions" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "documents_kept" BEFORE DELETE ON "documents" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "meetings_kept" BEFORE DELETE ON "meetings" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE TRIGGER "questions_kept" BEFORE DELETE ON "questions" FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
