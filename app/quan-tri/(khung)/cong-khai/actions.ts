"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import type { ActionState } from "@/lib/core/action-state";
import { disclosureAdminAddress, disclosuresAdminAddress, tableAdminAddress } from "@/lib/disclosures/addresses";
import { addDeadline, dropDeadline } from "@/lib/disclosures/commands/deadline";
import { publishDisclosure, restoreDisclosure, trashDisclosure, withdrawDisclosure } from "@/lib/disclosures/commands/publish";
import { createDisclosure, saveDisclosure } from "@/lib/disclosures/commands/save";
import { dropTable, layTable, saveTable, takeTable } from "@/lib/disclosures/commands/table";
import { refusalWords } from "@/lib/disclosures/labels";
import { disclosureLimits } from "@/lib/disclosures/schema";
import { pastedRows, tableSent } from "./table-fields";

type Values = Record<string, string | string[]>;

const run = (form: FormData, work: (values: Values) => Promise<void>) => runAction(form, work, refusalWords);

export async function create(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async (values) => {
    const { id } = await createDisclosure(await requireActor(), values);
    redirect(`${disclosureAdminAddress(id)}?xong=lap`);
  });
}

export async function save(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async (values) => {
    const { id } = await saveDisclosure(await requireActor(), values);
    redirect(`${disclosureAdminAddress(id)}?xong=luu`);
  });
}

export async function saveRows(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async (values) => {
    const { id } = await saveTable(await requireActor(), tableSent(values));
    const after = /^\d{1,3}$/.test(String(values.chen ?? "")) ? `&chen=${values.chen}#rows.${Number(values.chen) + 1}.number` : "#bang-nhap";
    redirect(`${tableAdminAddress(id)}?xong=luu${after}`);
  });
}

export async function paste(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async ({ id, version, unit, pasted }) => {
    const text = String(pasted ?? "").slice(0, disclosureLimits.pasted);
    const laid = await layTable(await requireActor(), { id, version, unit, name: "Bảng dán", rows: pastedRows(text) });
    redirect(`${tableAdminAddress(laid.id)}#cho-nhan`);
  });
}

export async function take(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async ({ id, version }) => {
    const taken = await takeTable(await requireActor(), { id, version });
    redirect(`${tableAdminAddress(taken.id)}?xong=nhan`);
  });
}

export async function drop(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async ({ id, version }) => {
    const dropped = await dropTable(await requireActor(), { id, version });
    redirect(`${tableAdminAddress(dropped.id)}?xong=bo`);
  });
}

export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async (values) => {
    const { id } = await publishDisclosure(await requireActor(), values);
    redirect(`${disclosureAdminAddress(id)}?xong=dang`);
  });
}

export async function withdraw(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async (values) => {
    const { id } = await withdrawDisclosure(await requireActor(), values);
    redirect(`${disclosureAdminAddress(id)}?xong=go`);
  });
}

export async function trash(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async ({ id, version }) => {
    await trashDisclosure(await requireActor(), { id, version });
    redirect(`${disclosuresAdminAddress}?xong=bo#thung-rac`);
  });
}

export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async ({ id, version }) => {
    await restoreDisclosure(await requireActor(), { id, version });
    redirect(`${disclosureAdminAddress(String(id))}?xong=khoi-phuc`);
  });
}

export async function setDeadline(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async (values) => {
    await addDeadline(await requireActor(), values);
    redirect(`${disclosuresAdminAddress}?xong=thoi-han#thoi-han`);
  });
}

export async function takeDeadlineBack(_: ActionState, form: FormData): Promise<ActionState> {
  return run(form, async ({ id }) => {
    await dropDeadline(await requireActor(), { id });
    redirect(`${disclosuresAdminAddress}?xong=bo-thoi-han#thoi-han`);
  });
}
