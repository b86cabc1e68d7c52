"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { renewed, runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { REPORTS_ADMIN, reportAdminAddress, writeReportAddress } from "@/lib/reports/addresses";
import { setReportAccess } from "@/lib/reports/commands/access";
import { commentOnReport, replyToComment, resolveComment } from "@/lib/reports/commands/comment";
import { endConsultation, openConsultation, restoreReport, retractReport, reviseReport, trashReport } from "@/lib/reports/commands/consult";
import { approveReport, returnReport } from "@/lib/reports/commands/decide";
import { saveFacts } from "@/lib/reports/commands/facts";
import { freezeFigures, keepFigure, refreezeFigure } from "@/lib/reports/commands/freeze";
import { saveOfficial } from "@/lib/reports/commands/official";
import { publishReport, withdrawReport } from "@/lib/reports/commands/publish";
import { setReviewers } from "@/lib/reports/commands/reviewers";
import { addSection, moveSection, removeSection, saveSection } from "@/lib/reports/commands/sections";
import { startReport } from "@/lib/reports/commands/start";
import { submitReport } from "@/lib/reports/commands/submit";
import { setTargets } from "@/lib/reports/commands/targets";
import { refusalWords } from "@/lib/reports/labels";

type Values = Record<string, string | string[]>;

const read = (of: string) => reportAdminAddress(of);
const write = (of: string, anchor = "") => renewed(`${writeReportAddress(of)}${anchor}`);
const one = (value: string | string[] | undefined) => many(value)[0] ?? "";

/** What is typed in a section stands in the form as JSON; what is none must never count as an emptied text. */
function documentIn(value: string | string[] | undefined): unknown {
  try {
    return JSON.parse(one(value));
  } catch {
    return null;
  }
}

/** One command that takes what a form names, and where it leads. */
async function doing(form: FormData, work: (values: Values) => Promise<string>): Promise<ActionState> {
  return runAction(form, async (values) => redirect(await work(values)), refusalWords);
}

export async function start(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => write((await startReport(await requireActor(), values)).id));
}

export async function saveReportFacts(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => write((await saveFacts(await requireActor(), values)).id, "#thong-tin"));
}

export async function saveReportOfficial(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => write((await saveOfficial(await requireActor(), values)).id, "#the-thuc"));
}

export async function saveReportSection(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ body, ...values }) => {
      await saveSection(await requireActor(), { ...values, body: documentIn(body) });
      // No redirect: what is typed in the other sections of the page and not saved yet must stay.
      revalidatePath(REPORTS_ADMIN, "layout");
    },
    refusalWords,
  );
}

export async function addReportSection(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => {
    const { id, sectionId } = await addSection(await requireActor(), values);
    return write(id, `#phan-${sectionId}`);
  });
}

export async function moveReportSection(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => write((await moveSection(await requireActor(), values)).id, `#phan-${one(values.sectionId)}`));
}

export async function removeReportSection(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => write((await removeSection(await requireActor(), values)).id));
}

export async function saveTargets(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version, indicator, value, source }) => {
    const [values, sources] = [many(value), many(source)];
    const targets = many(indicator).map((code, at) => ({ indicator: code, value: values[at] ?? "", source: sources[at] ?? "" }));
    return write((await setTargets(await requireActor(), { id, version, targets })).id, "#chi-tieu");
  });
}

export async function saveReviewers(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version, accountId, position, dueOn }) => {
    const [positions, days] = [many(position), many(dueOn)];
    const rows = many(accountId).map((account, at) => ({ accountId: account, position: positions[at] || "1", dueOn: days[at] ?? "" }));
    const reviewers = rows.filter((row) => row.accountId !== "");
    return write((await setReviewers(await requireActor(), { id, version, reviewers })).id, "#nguoi-duyet");
  });
}

export async function saveAccess(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version, visibility, account, body }) => {
    const named = { accounts: many(account), bodies: many(body) };
    return write((await setReportAccess(await requireActor(), { id, version, visibility, ...named })).id, "#ai-duoc-xem");
  });
}

export async function freeze(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version }) => write((await freezeFigures(await requireActor(), { id, version })).id));
}

export async function keep(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version, indicator }) => renewed(read((await keepFigure(await requireActor(), { id, version, indicator })).id)));
}

export async function refreeze(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version, indicator }) => renewed(read((await refreezeFigure(await requireActor(), { id, version, indicator })).id)));
}

const steps = {
  consult: openConsultation,
  "end-consultation": endConsultation,
  retract: retractReport,
  revise: reviseReport,
  restore: restoreReport,
} as const;

/** One of the steps that ask for nothing but the report; `step` names it. */
export async function step(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => {
    const name = one(values.step);
    const command = Object.hasOwn(steps, name) ? steps[name as keyof typeof steps] : null;
    if (!command) return REPORTS_ADMIN;
    const { id, version } = values;
    return write((await command(await requireActor(), { id, version })).id);
  });
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, version }) => {
    await trashReport(await requireActor(), { id, version });
    return `${REPORTS_ADMIN}?trang-thai=thung-rac`;
  });
}

export async function submit(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => renewed(read((await submitReport(await requireActor(), values)).id)));
}

export async function approve(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => renewed(read((await approveReport(await requireActor(), values)).id)));
}

export async function giveBack(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => renewed(read((await returnReport(await requireActor(), values)).id)));
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => renewed(read((await publishReport(await requireActor(), values)).id)));
}

export async function withdraw(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => renewed(read((await withdrawReport(await requireActor(), values)).id)));
}

export async function comment(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async (values) => {
    const { id } = await commentOnReport(await requireActor(), values);
    return renewed(`${read(one(values.id))}#gop-y-${id}`);
  });
}

export async function reply(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, text }) => renewed(`${read((await replyToComment(await requireActor(), { id, text })).reportId)}#gop-y-${one(id)}`));
}

export async function resolve(_: ActionState, form: FormData): Promise<ActionState> {
  return doing(form, async ({ id, reopen }) => {
    const { reportId } = await resolveComment(await requireActor(), { id, ...(reopen ? { reopen } : {}) });
    return renewed(`${read(reportId)}#gop-y-${one(id)}`);
  });
}
