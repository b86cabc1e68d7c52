-- The public list asks the index of the search for its words (docs/decisions/0172); the column itself stays for the list of the staff.
DROP INDEX "documents_body_folded";
