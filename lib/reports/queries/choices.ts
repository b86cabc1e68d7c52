import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { permissionsOf } from "@/lib/auth/roles";
import { isoDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { indicatorsFor } from "@/lib/indicators/definitions";
import { openToStaff } from "@/lib/visibility/policy";
import type { BodyKind, Role } from "@/prisma/generated/enums";
import { neighbour, periodName } from "../period";
import type { ReportDetail } from "./detail";
import { mustSee } from "./staff";

interface Choice {
  id: string;
  name: string;
}

/** Kinds of bodies that report to somebody. */
const owners: readonly BodyKind[] = ["COUNCIL", "STANDING_COMMITTEE", "COMMITTEE", "OFFICE", "ASSEMBLY_DELEGATION", "PARTY", "MASS_ORGANISATION"];

/** What the form of a new report chooses from. */
export interface StartChoices {
  owners: Choice[];
  terms: Choice[];
  earlier: Choice[];
}

/** @throws AppError FORBIDDEN */
export async function startChoices(actor: Actor): Promise<StartChoices> {
  mustSee(actor);
  const [bodies, terms, reports] = await Promise.all([
    db.body.findMany({
      where: { kind: { in: [...owners] } },
      orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { kind: "asc" }, { position: "asc" }, { name: "asc" }, { id: "asc" }],
      take: 300,
      select: { id: true, name: true, validTo: true },
    }),
    db.term.findMany({ orderBy: { startsOn: "desc" }, take: 100, select: { id: true, name: true, body: { select: { name: true } } } }),
    db.report.findMany({
      where: { AND: [{ trashedAt: null }, openToStaff(actor)] },
      orderBy: [{ periodTo: "desc" }, { id: "desc" }],
      take: 100,
      select: { id: true, title: true, period: true, periodFrom: true, periodTo: true },
    }),
  ]);
  return {
    owners: bodies.map(({ id, name, validTo }) => ({ id, name: validTo ? `${name} (đến ${isoDay(validTo).slice(0, 4)})` : name })),
    terms: terms.map(({ id, name, body }) => ({ id, name: `${body.name}, ${name}` })),
    earlier: reports.map(({ id, title, period, periodFrom, periodTo }) => {
      const words = periodName(period, { from: isoDay(periodFrom), to: isoDay(periodTo) });
      return { id, name: title.includes(words) ? title : `${title}, ${words}` };
    }),
  };
}

/** What the forms of a report choose from. */
export interface ReportChoices {
  /** Who can be asked to review. */
  reviewers: Choice[];
  /** Conferences and meetings around the period. */
  meetings: Choice[];
  /** Plan of the period after, by indicator. */
  targets: { indicator: string; name: string; unit: string; value: number | null; source: string }[];
  access: { accounts: { id: string; name: string; body: string | null }[]; bodies: Choice[]; named: { accounts: string[]; bodies: string[] } };
}

const decides = (Object.keys(permissionsOf) as Role[]).filter((role) => permissionsOf[role].includes("report.review"));
const DAY = 86_400_000;

/** For a report that was found for the actor; empty for whoever does not write it. */
export async function reportChoices(actor: Actor, report: ReportDetail): Promise<ReportChoices | null> {
  if (!actor.can("report.write")) return null;
  const next = neighbour(report.period, { from: isoDay(report.periodFrom), to: isoDay(report.periodTo) }, 1);
  const days = next && { bodyId: report.ownerId, periodFrom: new Date(`${next.from}T00:00:00Z`), periodTo: new Date(`${next.to}T00:00:00Z`) };
  const around = { gte: report.periodFrom, lte: new Date(report.periodTo.getTime() + 180 * DAY) };
  const standing = { disabledAt: null };
  const [reviewers, meetings, targets, accounts, bodies, grants] = await Promise.all([
    db.account.findMany({
      where: { ...standing, roles: { hasSome: decides } },
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: { id: true, displayName: true, body: { select: { name: true } } },
    }),
    db.meeting.findMany({
      where: { AND: [{ trashedAt: null, OR: [{ startsAt: around }, { id: report.meetingId ?? report.id }] }, openToStaff(actor)] },
      orderBy: [{ kind: "asc" }, { startsAt: "desc" }],
      take: 300,
      select: { id: true, title: true, startsAt: true },
    }),
    days ? db.indicatorTarget.findMany({ where: days, select: { indicator: true, value: true, source: true } }) : [],
    db.account.findMany({
      where: standing,
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: { id: true, displayName: true, body: { select: { name: true } } },
    }),
    db.body.findMany({ where: { accounts: { some: {} } }, orderBy: [{ kind: "asc" }, { position: "asc" }], select: { id: true, name: true } }),
    db.recordGrant.findMany({ where: { reportId: report.id }, select: { accountId: true, bodyId: true } }),
  ]);
  const titled = ({ id, displayName, body }: { id: string; displayName: string; body: { name: string } | null }) => ({
    ...{ id, name: displayName, body: body?.name ?? null },
  });
  return {
    reviewers: reviewers.map(titled).map(({ id, name, body }) => ({ id, name: body ? `${name}, ${body}` : name })),
    meetings: meetings.map(({ id, title, startsAt }) => ({ id, name: `${isoDay(startsAt).split("-").toReversed().join("/")}: ${title}` })),
    targets: days
      ? indicatorsFor(report.owner.kind).map(({ code, name, unit }) => {
          const set = targets.find(({ indicator }) => indicator === code);
          return { indicator: code, name, unit, value: set ? Number(set.value) : null, source: set?.source ?? "" };
        })
      : [],
    access: {
      accounts: accounts.map(titled),
      bodies,
      named: { accounts: grants.flatMap(({ accountId }) => accountId ?? []), bodies: grants.flatMap(({ bodyId }) => bodyId ?? []) },
    },
  };
}
