import { randomUUID } from "node:crypto";
import { publishDisclosure } from "@/lib/disclosures/commands/publish";
import { createDisclosure } from "@/lib/disclosures/commands/save";
import { layTable, takeTable } from "@/lib/disclosures/commands/table";
import { findStaffDisclosure } from "@/lib/disclosures/queries/staff";
import { make } from "./make";
import { record } from "./make-documents";

/* Disclosures of an office of their own, made by the commands. */

type Keeper = "CLERK" | "APPROVER";

/** An office, its clerk, and what begins its budget of 2020. */
export async function stage(role: Keeper = "CLERK") {
  const [clerk, office] = [await make.actor({ role }), await record.body({ kind: "OFFICE", name: `Văn phòng ${randomUUID().slice(0, 8)}` })];
  return { clerk, office, input: { ownerId: office.id, year: "2020", kind: "BUDGET", ordinal: "", eventOn: "20/12/2019" } };
}

export const head = ["STT", "Nội dung", "Dự toán được giao"];
export const sheet = [head, ["I", "Nguồn ngân sách trong nước", "12.500"], ["1", "Kinh phí tự chủ", "8.250,5"], ["2", "Kinh phí không tự chủ", "4.249,5"]];

/** A budget with a table, as its clerk left it. */
export async function begun(role: Keeper = "CLERK") {
  const { clerk, office, input } = await stage(role);
  const made = await createDisclosure(clerk, input);
  const laid = await layTable(clerk, { ...made, unit: "MILLION", name: "du-toan.xlsx", rows: sheet });
  return { clerk, office, input, ...(await takeTable(clerk, laid)) };
}

/** The same with readers. */
export async function published() {
  const { id, version, ...rest } = await begun();
  const seen = await publishDisclosure(rest.clerk, { id, version });
  const { slug } = (await findStaffDisclosure(rest.clerk, id)) ?? { slug: "" };
  return { ...rest, ...seen, slug };
}

/** Everything but the table, as its form sends it. */
export const words = (seen: { id: string; version: number }, more: object = {}) => ({
  ...{ id: seen.id, version: seen.version, eventOn: "20/12/2019", decisionSymbol: "12/QĐ-VP", decisionOn: "27/12/2019", explanation: "Dự toán giao đầu năm." },
  ...{ postedOn: "", postedHow: "", ...more },
});
