import "server-only";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { type ReportRefusal, whyNotRestore, whyNotRetract, whyNotTrash, whyNotWrite } from "../policy";
import { reportInput } from "../schema";
import { after, type ReportVerb } from "../workflow";
import { tellAsked } from "./announce";
import { type Loaded, load, type Seen, write } from "./guard";

type StepAction = "report.consult" | "report.end-consultation" | "report.retract" | "report.revise";

/** One step that moves a report and nothing else. */
async function step(actor: Actor, input: unknown, verb: ReportVerb, action: StepAction, why: (report: Loaded) => ReportRefusal | null): Promise<Seen> {
  const seen = reportInput.parse(input);
  return db.$transaction(async (tx) => {
    const report = await load(tx, actor, seen, why);
    const state = after(verb, report.state);
    const version = await write(tx, seen, { state, withdrawnAt: null });
    await record(tx, actor, action, { type: "report", id: seen.id, detail: { before: report.state, after: state, version } });
    if (verb === "consult") await tellAsked(tx, actor, report, version, await now(tx));
    return { id: seen.id, version };
  });
}

/** Lấy ý kiến: every account that may open the report may say something. @throws ZodError; AppError FORBIDDEN, NOT_FOUND, CONFLICT */
export async function openConsultation(actor: Actor, input: unknown): Promise<Seen> {
  return step(actor, input, "consult", "report.consult", (report) => whyNotWrite(actor, report, "consult"));
}

/** Ends it; what was said stays. @throws as `openConsultation` */
export async function endConsultation(actor: Actor, input: unknown): Promise<Seen> {
  return step(actor, input, "endConsultation", "report.end-consultation", (report) => whyNotWrite(actor, report, "endConsultation"));
}

/** Takes back what waits for a decision, while nobody has decided. @throws as `openConsultation` */
export async function retractReport(actor: Actor, input: unknown): Promise<Seen> {
  return step(actor, input, "retract", "report.retract", (report) => whyNotRetract(actor, report));
}

/** Writes on after the approval, the publication or the withdrawal. What readers have stays until another version is published. @throws as `openConsultation` */
export async function reviseReport(actor: Actor, input: unknown): Promise<Seen> {
  return step(actor, input, "revise", "report.revise", (report) => whyNotWrite(actor, report, "revise"));
}

/** Puts a report away that readers do not have and nobody waits for. @throws as `openConsultation` */
export async function trashReport(actor: Actor, input: unknown): Promise<Seen> {
  const seen = reportInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, seen, (report) => whyNotTrash(actor, report));
    const version = await write(tx, seen, { trashedAt: await now(tx) });
    await record(tx, actor, "report.trash", { type: "report", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}

/** @throws as `openConsultation` */
export async function restoreReport(actor: Actor, input: unknown): Promise<Seen> {
  const seen = reportInput.parse(input);
  return db.$transaction(async (tx) => {
    await load(tx, actor, seen, (report) => whyNotRestore(actor, report));
    const version = await write(tx, seen, { trashedAt: null });
    await record(tx, actor, "report.restore", { type: "report", id: seen.id, detail: { version } });
    return { id: seen.id, version };
  });
}
