"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { dayColumn, isoDay, parseDay } from "@/lib/core/dates";
import { questionAdminAddress, questionsAdminAddress } from "@/lib/questions/addresses";
import { removeCommitment, saveCommitment } from "@/lib/questions/commands/promise";
import { publishQuestion, restoreQuestion, trashQuestion, withdrawQuestion } from "@/lib/questions/commands/publish";
import { answerQuestion, createQuestion, saveQuestion } from "@/lib/questions/commands/save";
import { refusalWords } from "@/lib/questions/labels";

type Values = Record<string, string | string[]>;

/** Days as the schema takes them; what is no day passes as typed, so that it is refused with the words of the schema. */
function withDays(values: Values, names: readonly string[]): Values {
  const days = names.flatMap((name): [string, string][] => {
    const typed = values[name];
    if (typed === undefined) return [];
    const day = parseDay(String(typed));
    return [[name, day ? isoDay(dayColumn(day)) : String(typed).trim()]];
  });
  return { ...values, ...Object.fromEntries(days) };
}

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await createQuestion(await requireActor(), withDays(values, ["askedOn"]));
      redirect(`${questionAdminAddress(id)}?xong=ghi`);
    },
    refusalWords,
  );
}

export async function save(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await saveQuestion(await requireActor(), withDays(values, ["askedOn"]));
      redirect(`${questionAdminAddress(id)}?xong=luu`);
    },
    refusalWords,
  );
}

export async function answer(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { id } = await answerQuestion(await requireActor(), withDays(values, ["answeredOn"]));
      redirect(`${questionAdminAddress(id)}?xong=tra-loi`);
    },
    refusalWords,
  );
}

export async function promise(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      await saveCommitment(await requireActor(), withDays(values, ["dueOn", "keptOn"]));
      redirect(`${questionAdminAddress(String(values.questionId))}?xong=loi-hua`);
    },
    refusalWords,
  );
}

export async function removePromise(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      const questionId = await removeCommitment(await requireActor(), { id, version });
      redirect(`${questionAdminAddress(questionId)}?xong=bo-loi-hua`);
    },
    refusalWords,
  );
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await publishQuestion(await requireActor(), { id, version });
      redirect(`${questionAdminAddress(String(id))}?xong=dang`);
    },
    refusalWords,
  );
}

export async function withdraw(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await withdrawQuestion(await requireActor(), { id, version });
      redirect(`${questionAdminAddress(String(id))}?xong=go`);
    },
    refusalWords,
  );
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await trashQuestion(await requireActor(), { id, version });
      redirect(`${questionsAdminAddress}?trang-thai=thung-rac`);
    },
    refusalWords,
  );
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async ({ id, version }) => {
      await restoreQuestion(await requireActor(), { id, version });
      redirect(`${questionAdminAddress(String(id))}?xong=khoi-phuc`);
    },
    refusalWords,
  );
}
