-- A resolution whose signer is not written out bears the name of the person: renaming the person moves what the list counts by.
CREATE FUNCTION mark_signed_resolutions() RETURNS trigger LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO resolution_marks AS m ("resolutionId", "changedIn")
    SELECT r.id, pg_current_xact_id()::text::bigint
    FROM renamed n JOIN former f ON f.id = n.id AND f."fullName" <> n."fullName" JOIN resolutions r ON r."signerId" = n.id AND r."signerName" = ''
    ORDER BY r.id
    ON CONFLICT ("resolutionId") DO UPDATE SET "changedIn" = excluded."changedIn" WHERE m."changedIn" <> excluded."changedIn";
  RETURN NULL;
END
$$;
CREATE TRIGGER "signers_mark_up" AFTER UPDATE ON "people" REFERENCING OLD TABLE AS former NEW TABLE AS renamed FOR EACH STATEMENT EXECUTE FUNCTION mark_signed_resolutions();
