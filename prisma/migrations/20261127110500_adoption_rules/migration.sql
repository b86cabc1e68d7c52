-- How a council decides, as the law has had it since 2016: data that the office keeps on (/quan-tri/quy-tac-bieu-quyet). More than half of
-- all members; two thirds of all members to remove a member, and to hold a session at all. Articles are named by whoever has checked them.
INSERT INTO "adoption_rules" ("id", "subject", "numerator", "denominator", "strictly", "base", "validFrom", "validTo", "source")
SELECT gen_random_uuid(), share."subject"::"VoteSubject", share."numerator", share."denominator", share."strictly", 'ALL_MEMBERS', law."validFrom", law."validTo", law."source"
FROM (VALUES
  ('RESOLUTION', 1, 2, true),
  ('AGENDA', 1, 2, true),
  ('ELECTION', 1, 2, true),
  ('DISMISSAL', 1, 2, true),
  ('REMOVAL', 2, 3, false),
  ('QUORUM', 2, 3, false),
  ('OTHER', 1, 2, true)
) AS share("subject", "numerator", "denominator", "strictly")
CROSS JOIN (VALUES
  (DATE '2016-01-01', DATE '2025-02-28', 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13'),
  (DATE '2025-03-01', DATE '2025-06-15', 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15'),
  (DATE '2025-06-16', NULL, 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15')
) AS law("validFrom", "validTo", "source");
