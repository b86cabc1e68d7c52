/** The words of the domains that keep the council's record; read with `nouns.ts`. */
export const recordNouns: Record<string, readonly string[]> = {
  people: ["commands/protect", "commands/save-person"],
  visibility: ["commands/access", "commands/arrange", "commands/attach", "commands/guard", "commands/open"],
  bodies: ["commands/clashes", "commands/end-body", "commands/hold", "commands/save-body", "commands/save-contact", "commands/save-post", "commands/save-term", "commands/succeed", "queries/chart", "queries/page", "queries/shown", "queries/staff", "titles", "tree"],
  members: ["commands/clashes", "commands/close-term", "commands/end-mandate", "commands/save-constituency", "commands/save-member", "composition", "queries/list", "queries/page", "queries/staff"],
  sessions: ["archive", "bundle", "commands/chain", "commands/create", "commands/guard", "commands/items", "commands/papers", "commands/people", "commands/publish", "commands/save", "commands/sittings", "days", "dossier", "film", "half-days", "live", "merged", "numbering", "ordering", "programme", "queries/agenda", "queries/list", "queries/live", "queries/minutes", "queries/page", "queries/papers", "queries/shown", "queries/staff", "queries/staff-item", "queries/staff-members", "queries/staff-session", "quorum"],
  votes: ["adoption", "commands/ballot", "commands/confidence", "commands/load", "commands/record", "commands/roll-call", "commands/rules", "counts", "queries/staff", "roll-call"],
  questions: ["commands/guard", "commands/promise", "commands/publish", "commands/save", "commitments"],
  resolutions: ["asked-symbol", "catalogue", "catalogue-words", "commands/create", "commands/fields", "commands/guard", "commands/issue", "commands/move-stage", "commands/preamble", "commands/publish", "commands/recompute", "commands/relations", "commands/save-facts", "commands/targets", "commands/texts", "commands/trash", "consolidated", "effects", "life-steps", "named-text", "numbering", "official", "part-names", "preamble", "provisions", "queries/catalogue", "queries/choices", "queries/detail", "queries/legal-graph", "queries/list", "queries/names", "queries/options", "queries/page", "queries/preview", "queries/relations", "queries/staff", "question", "reading", "selection", "validity", "validity-words"],
  documents: ["commands/create", "commands/guard", "commands/place", "commands/publish", "commands/save", "commands/trash", "numbering", "queries/list", "queries/page", "queries/staff", "queries/words", "question"],
  meetings: ["calendar", "commands/announce", "commands/load", "commands/open", "commands/parts", "commands/publish", "commands/save", "feed", "guests", "queries/staff"],
  spreadsheets: ["cells", "columns", "jobs/judge", "jobs/lines", "jobs/members", "jobs/read", "jobs/resolutions", "jobs/take", "jobs/turns", "judgement", "member-line", "resolution-line", "sheet", "upload-form"],
  printing: ["docx", "kept", "official-form", "official-html", "pdf", "queue"],
};
