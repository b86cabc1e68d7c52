-- AlterEnum
ALTER TYPE "SearchKind" ADD VALUE 'REPORT';

-- What the search has to read anew (docs/decisions/0164). A version never changes, and a report points to another one by a change of its own row.
CREATE TRIGGER "reports_found_in" AFTER INSERT ON "reports" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('REPORT', 'SELECT id FROM touched');
CREATE TRIGGER "reports_found_up" AFTER UPDATE ON "reports" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT
  EXECUTE FUNCTION mark_found('REPORT', 'SELECT id FROM touched');
