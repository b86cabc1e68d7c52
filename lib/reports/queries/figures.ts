import "server-only";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { indicatorsFor } from "@/lib/indicators/definitions";
import type { ComparedFigure } from "@/lib/indicators/figure";
import { comparedFigures } from "@/lib/indicators/queries/compared";
import type { FiguresAsked } from "@/lib/indicators/queries/figures";
import type { BodyKind } from "@/prisma/generated/enums";

/** What of a report says which figures it has. */
export interface Counted {
  ownerId: string;
  owner: { kind: BodyKind };
  periodFrom: Date;
  periodTo: Date;
  termId: string | null;
}

/** The figures of a report as the record gives them now, by code, in the order of a report. For callers that found the report for their actor. */
export async function liveFigures(
  { ownerId, owner, periodFrom, periodTo, termId }: Counted,
  { only }: FiguresAsked = {},
): Promise<Map<string, ComparedFigure>> {
  const asked = indicatorsFor(owner.kind).map(({ code }) => code);
  const term = termId ? await db.term.findUnique({ where: { id: termId }, select: { startsOn: true, endsOn: true } }) : null;
  return comparedFigures(
    { bodyId: ownerId, period: { from: isoDay(periodFrom), to: isoDay(periodTo) } },
    term && { from: isoDay(term.startsOn), to: isoDay(term.endsOn) },
    { only: only ? asked.filter((code) => only.includes(code)) : asked },
  );
}
