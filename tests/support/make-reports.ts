import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { ReportBody } from "@/lib/reports/body";
import { freezeFigures } from "@/lib/reports/commands/freeze";
import { setReviewers } from "@/lib/reports/commands/reviewers";
import { saveSection } from "@/lib/reports/commands/sections";
import { startReport } from "@/lib/reports/commands/start";
import { submitReport } from "@/lib/reports/commands/submit";
import { findStaffReport, type ReportDetail } from "@/lib/reports/queries/detail";
import { make } from "./make";
import { makeRecord } from "./make-votes";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
let made = 0;

/** What a report begins with, where the test says something else. */
type Begun = { author?: Actor; ownerId?: string } & Record<string, unknown>;

/* Reports of a test, made by the office's own commands. */

export const reports = {
  /** A council with so many resolutions of 2020. */
  async council(resolutions = 3) {
    const council = await makeRecord.council();
    for (let n = 1; n <= resolutions; n += 1) await reports.resolution(council);
    return council;
  },

  /** One more resolution of 2020. */
  async resolution(council: { councilId: string; termId: string }) {
    made += 1;
    const { id } = await makeRecord.resolution(council, null, { number: made });
    await db.resolution.update({ where: { id }, data: { stage: "ISSUED", adoptedOn: day("2020-12-09"), issuedOn: day("2020-12-10") }, select: { id: true } });
    return id;
  },

  /** A sentence that names a figure. */
  body(words = "Hội đồng thông qua "): ReportBody {
    const token = { type: "figure" as const, attrs: { indicator: "nghi-quyet", form: "words" as const } };
    return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }, token] }] };
  },

  /** A report as its pages have it for an account that may open it. */
  async detail(actor: Actor, id: string): Promise<ReportDetail> {
    const report = await findStaffReport(actor, id);
    if (!report) throw new Error("the report is not there");
    return report;
  },

  /** The report of 2020 of a council, begun and not yet written. */
  async begun(overrides: Begun = {}) {
    const { author: given, ...rest } = overrides;
    const author = given ?? (await make.actor({ role: "CLERK" }));
    const ownerId = rest.ownerId ?? (await reports.council()).councilId;
    const seen = await startReport(author, { period: "YEAR", year: 2020, ...rest, ownerId });
    const sections = await db.reportSection.findMany({
      where: { reportId: seen.id },
      orderBy: { position: "asc" },
      select: { id: true, version: true, title: true },
    });
    return { author: author as Actor & { id: string }, ownerId, ...seen, sections };
  },

  /** Written in its first section, and frozen. */
  async frozen(overrides: Begun = {}) {
    const begun = await reports.begun(overrides);
    const [first] = begun.sections;
    if (!first) throw new Error("a report begins with sections");
    await saveSection(begun.author, { ...first, body: reports.body() });
    return { ...begun, ...(await freezeFigures(begun.author, { id: begun.id, version: begun.version })) };
  },

  /** Submitted to reviewers: those of one list are asked at the same time, the next list after them. */
  async submitted(order: (readonly (Actor & { id: string })[])[], overrides: Begun = {}) {
    const frozen = await reports.frozen(overrides);
    const reviewers = order.flatMap((group, at) => group.map(({ id }) => ({ accountId: id, position: at + 1 })));
    const named = await setReviewers(frozen.author, { id: frozen.id, version: frozen.version, reviewers });
    return { ...frozen, ...(await submitReport(frozen.author, named)) };
  },
};
