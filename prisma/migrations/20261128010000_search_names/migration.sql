-- What prints another record's name, or is shown only beside it, is read again when that changes: nothing of a body that was taken off the
-- public site may be found on the pages of its people, and nobody under a name that was corrected.
CREATE TRIGGER "bodies_found_elsewhere" AFTER UPDATE ON "bodies" REFERENCING OLD TABLE AS former NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found(
    'PERSON', 'SELECT h."personId" FROM touched t JOIN former f ON f.id = t.id AND (f.name, f.slug, f.shown) IS DISTINCT FROM (t.name, t.slug, t.shown)
      JOIN posts p ON p."bodyId" = t.id JOIN post_holdings h ON h."postId" = p.id
      UNION SELECT m."personId" FROM touched t JOIN former f ON f.id = t.id AND f.shown <> t.shown JOIN terms e ON e."bodyId" = t.id JOIN members m ON m."termId" = e.id',
    'BODY', 'SELECT b.id FROM touched t JOIN former f ON f.id = t.id AND (f.name, f.shown) IS DISTINCT FROM (t.name, t.shown) JOIN bodies b ON b."parentId" = t.id',
    'SESSION', 'SELECT s.id FROM touched t JOIN former f ON f.id = t.id AND (f.name, f.slug) IS DISTINCT FROM (t.name, t.slug) JOIN sessions s ON s."councilId" = t.id');
CREATE TRIGGER "posts_found_elsewhere" AFTER UPDATE ON "posts" REFERENCING OLD TABLE AS former NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found(
    'PERSON', 'SELECT h."personId" FROM touched t JOIN former f ON f.id = t.id AND (f.title, f."bodyId") IS DISTINCT FROM (t.title, t."bodyId")
      JOIN post_holdings h ON h."postId" = t.id');
CREATE TRIGGER "constituencies_found_elsewhere" AFTER UPDATE ON "constituencies" REFERENCING OLD TABLE AS former NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found(
    'PERSON', 'SELECT m."personId" FROM touched t JOIN former f ON f.id = t.id AND (f.name, f.area) IS DISTINCT FROM (t.name, t.area)
      JOIN members m ON m."constituencyId" = t.id');
CREATE TRIGGER "terms_found_elsewhere" AFTER UPDATE ON "terms" REFERENCING OLD TABLE AS former NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found(
    'SESSION', 'SELECT s.id FROM touched t JOIN former f ON f.id = t.id
      AND (f.ordinal, f.name, f."startsOn", f."endsOn") IS DISTINCT FROM (t.ordinal, t.name, t."startsOn", t."endsOn") JOIN sessions s ON s."termId" = t.id',
    'PERSON', 'SELECT m."personId" FROM touched t JOIN former f ON f.id = t.id AND (f.ordinal, f.name) IS DISTINCT FROM (t.ordinal, t.name) JOIN members m ON m."termId" = t.id',
    'QUESTION', 'SELECT q.id FROM touched t JOIN former f ON f.id = t.id AND f.ordinal <> t.ordinal JOIN members m ON m."termId" = t.id JOIN questions q ON q."askerId" = m.id',
    'RESOLUTION', 'SELECT r.id FROM touched t JOIN former f ON f.id = t.id AND f.ordinal <> t.ordinal JOIN resolutions r ON r."termId" = t.id',
    'DOCUMENT', 'SELECT d.id FROM touched t JOIN former f ON f.id = t.id AND f.ordinal <> t.ordinal JOIN documents d ON d."termId" = t.id');
CREATE TRIGGER "people_found_elsewhere" AFTER UPDATE ON "people" REFERENCING OLD TABLE AS former NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found(
    'RESOLUTION', 'SELECT r.id FROM touched t JOIN former f ON f.id = t.id AND f."fullName" <> t."fullName" JOIN resolutions r ON r."signerId" = t.id AND r."signerName" = ''''',
    'DOCUMENT', 'SELECT d.id FROM touched t JOIN former f ON f.id = t.id AND f."fullName" <> t."fullName" JOIN documents d ON d."signerId" = t.id AND d."signerName" = ''''');
