import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import type { DisclosureKind } from "@/prisma/generated/enums";
import { disclosureAdminAddress, disclosuresAdminAddress } from "../addresses";
import { titleOf } from "../labels";
import { whyNotSee } from "../policy";
import { readStaff } from "./staff";
import { disclosureYears, officePlans } from "./years";

/** What should be public and is not. */
export interface OverdueDisclosure {
  /** Null where nobody has begun it. */
  id: string | null;
  kind: DisclosureKind;
  year: number;
  ordinal: number;
  /** "Thực hiện dự toán ngân sách quý I năm 2020" */
  title: string;
  owner: { id: string; name: string };
  dueOn: Date;
  /** In days. */
  late: number;
  /** Where staff do something about it. */
  address: string;
}

/** Everything that is late, the longest first, whether somebody has begun it or not. @throws AppError FORBIDDEN */
export async function overdueDisclosures(actor: Actor): Promise<OverdueDisclosure[]> {
  const refusal = whyNotSee(actor);
  if (refusal) throw new AppError("FORBIDDEN", refusal);
  const there = { trashedAt: null };
  const plans = await officePlans(await disclosureYears(there), there, readStaff);
  const late = plans.flatMap(({ office, year, lines }) =>
    lines.flatMap(({ kind, ordinal, kept, standing: { state, dueOn, late: days } }) => {
      if (state !== "overdue" || !dueOn) return [];
      const address = kept ? disclosureAdminAddress(kept.id) : `${disclosuresAdminAddress}?nam=${year}`;
      const owner = { id: office.id, name: office.name };
      return [{ id: kept?.id ?? null, kind, year, ordinal, title: titleOf({ kind, year, ordinal }), owner, dueOn, late: days, address }];
    }),
  );
  return late.toSorted((a, b) => b.late - a.late || a.title.localeCompare(b.title, "vi"));
}
