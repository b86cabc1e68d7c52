import { anchors, type Case } from "./record-rows";

/* Each rule of the tables of reports: a row that fits, and rows that break it. */

const at = "2020-12-09T03:00:00Z";
const titled: Case = { breaks: [{ title: " " }] };

export const reportRules: Record<string, () => Case> = {
  reports_days: () => ({ fits: { periodTo: "2020-01-01" }, breaks: [{ periodTo: "2019-12-31" }] }),
  reports_term: () => ({ fits: { period: "TERM", termId: anchors.term }, breaks: [{ period: "TERM" }] }),
  reports_titled: () => titled,
  reports_public: () => ({ breaks: [{ id: anchors.report, visibility: "INTERNAL", publishedVersionId: anchors.version, publishedAt: at }] }),
  reports_published: () => ({ breaks: [{ publishedAt: at }, { id: anchors.report, publishedVersionId: anchors.version }] }),
  reports_withdrawn: () => {
    const gone = { state: "WITHDRAWN", withdrawnAt: at, withdrawReason: "Đối chiếu lại" };
    return { fits: gone, breaks: [{ ...gone, withdrawReason: " " }, { ...gone, state: "DRAFT" }, { state: "WITHDRAWN" }] };
  },
  reports_trashed: () => ({ fits: { trashedAt: at }, breaks: [{ id: anchors.report, trashedAt: at, publishedVersionId: anchors.version, publishedAt: at }] }),
  reports_frozen: () => ({ breaks: [{ state: "SUBMITTED" }, { state: "FROZEN" }] }),
  report_sections_titled: () => titled,
  report_sections_position: () => ({ breaks: [{ position: 0 }] }),
  report_versions_hash: () => ({ breaks: [{ hash: "A".repeat(64) }, { hash: "0" }] }),
  report_versions_number: () => ({ breaks: [{ number: 0 }] }),
  report_kept_figures_seen: () => ({ breaks: [{ seen: "x" }] }),
  report_reviewers_position: () => ({ breaks: [{ position: 0 }] }),
  report_decisions_reason: () => ({ fits: { kind: "RETURN", reason: "Nêu rõ hơn" }, breaks: [{ kind: "RETURN" }] }),
  report_comments_text: () => ({ breaks: [{ text: " " }] }),
  report_comments_resolved: () => ({
    fits: { resolvedAt: at, resolvedById: anchors.account },
    breaks: [{ resolvedAt: at }, { resolvedById: anchors.account }],
  }),
  report_comments_anchor: () => ({ fits: { anchor: "FIGURE", anchorKey: "ky-hop" }, breaks: [{ anchor: "FIGURE" }, { anchorKey: "ky-hop" }] }),
  report_visits_order: () => ({ breaks: [{ before: "2020-12-10T03:00:00Z" }] }),
};
