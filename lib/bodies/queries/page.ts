import "server-only";
import { now } from "@/lib/core/clock";
import { todayOf } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { holdsOn } from "@/lib/core/spans";
import { mandatesCounted, pageOfPerson } from "@/lib/visibility/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { BodyKind, SuccessionKind } from "@/prisma/generated/enums";
import { leads } from "../titles";
import { groupsOfMembers } from "./groups";
import { type Holder, heldOn, holderOf, holdingSelect, personOf, personSelect, protocolOrder, type ShownPerson } from "./shown";

const nearSelect = { id: true, slug: true, name: true, kind: true, shown: true, validFrom: true, validTo: true } satisfies Prisma.BodySelect;

export interface NearBody {
  slug: string;
  name: string;
  kind: BodyKind;
  validFrom: Date | null;
  validTo: Date | null;
}

export interface Follow extends Omit<NearBody, "slug"> {
  /** Null where it has no page. */
  slug: string | null;
  how: SuccessionKind;
  onDay: Date;
  decision: string;
}

export interface BodyPage {
  slug: string;
  kind: BodyKind;
  name: string;
  functions: string;
  validFrom: Date | null;
  validTo: Date | null;
  foundedBy: string;
  address: string;
  phone: string;
  fax: string;
  email: string;
  /** Which day the people are shown of, and whether the body was there then. */
  day: Date;
  today: Date;
  there: boolean;
  parent: NearBody | null;
  parts: NearBody[];
  /** On the day, in protocol order: who leads, and who is a plain member. */
  leaders: Holder[];
  members: Holder[];
  /** Members of a group on the day, by name. */
  group: ShownPerson[];
  /** Who led it before the day, the latest first. */
  former: Holder[];
  predecessors: Follow[];
  successors: Follow[];
  contacts: { id: string; name: string; slug: string | null; title: string; duty: string; phone: string; email: string }[];
}

const select = {
  ...{ id: true, slug: true, kind: true, name: true, functions: true, validFrom: true, validTo: true, foundedBy: true },
  ...{ address: true, phone: true, fax: true, email: true },
  parent: { select: nearSelect },
  parts: { where: { shown: true }, orderBy: [{ position: "asc" }, { name: "asc" }], select: nearSelect },
  predecessors: { select: { kind: true, onDay: true, decision: true, predecessor: { select: nearSelect } } },
  successors: { select: { kind: true, onDay: true, decision: true, successor: { select: nearSelect } } },
  contacts: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, title: true, duty: true, phone: true, email: true },
      person: { select: { slug: true, _count: mandatesCounted } },
    },
  },
} satisfies Prisma.BodySelect;

/** Who led before: more than any page wants to read at once. */
const FORMER = 200;

const near = ({ id: _id, shown: _shown, ...body }: Prisma.BodyGetPayload<{ select: typeof nearSelect }>): NearBody => body;
const byDay = (a: Follow, b: Follow) => b.onDay.getTime() - a.onDay.getTime() || a.name.localeCompare(b.name, "vi");

/** One body as readers see it, with its people on a day; null when there is none, or none that is shown. @param asked today when null */
export async function findBody(slug: string, asked: Date | null): Promise<BodyPage | null> {
  const at = await now();
  const today = todayOf(at);
  const day = asked ?? today;
  const row = await db.body.findFirst({ where: { slug, shown: true }, select });
  if (!row) return null;
  const { id, parent, parts, predecessors, successors, contacts, ...body } = row;
  // The chairs of a council are of its standing committee by law (Luật 72/2025/QH15), whichever body their office is written under.
  const chairs = body.kind === "STANDING_COMMITTEE" && parent?.kind === "COUNCIL" ? [parent.id] : [];
  const ofBody = { post: { bodyId: { in: [id, ...chairs] } } } satisfies Prisma.PostHoldingWhereInput;
  const groupIds = body.kind === "MEMBERS_GROUP" ? (await groupsOfMembers()).standingFor(id, day) : [];
  const [held, before, group] = await Promise.all([
    db.postHolding.findMany({ where: { ...ofBody, ...heldOn(day) }, select: holdingSelect, orderBy: protocolOrder }),
    db.postHolding.findMany({ where: { ...ofBody, toDay: { lt: day } }, select: holdingSelect, orderBy: [{ toDay: "desc" }, ...protocolOrder], take: FORMER }),
    db.member.findMany({
      where: { groupId: { in: groupIds }, ...heldOn(day) },
      select: { person: { select: personSelect } },
      orderBy: { person: { sortKey: "asc" } },
    }),
  ]);
  const holders = held.map((holding) => holderOf(holding, at));
  const follow = (body: Prisma.BodyGetPayload<{ select: typeof nearSelect }>, how: SuccessionKind, onDay: Date, decision: string): Follow => ({
    ...{ ...near(body), slug: body.shown ? body.slug : null },
    ...{ how, onDay, decision },
  });
  return {
    ...body,
    ...{ day, today, there: holdsOn({ from: body.validFrom, to: body.validTo }, day) },
    parent: parent?.shown ? near(parent) : null,
    parts: parts.filter(({ validFrom, validTo }) => holdsOn({ from: validFrom, to: validTo }, day)).map(near),
    leaders: holders.filter(({ title }) => leads(title)),
    members: holders.filter(({ title }) => !leads(title)),
    group: group.map(({ person }) => personOf(person)),
    former: before.map((holding) => holderOf(holding, at)).filter(({ title }) => leads(title)),
    predecessors: predecessors.map(({ predecessor, kind, onDay, decision }) => follow(predecessor, kind, onDay, decision)).toSorted(byDay),
    successors: successors.map(({ successor, kind, onDay, decision }) => follow(successor, kind, onDay, decision)).toSorted(byDay),
    // The numbers of those who answer now; a body that is no more has nobody to call.
    contacts: holdsOn({ from: body.validFrom, to: body.validTo }, today)
      ? contacts.map(({ person, ...contact }) => ({ ...contact, slug: pageOfPerson(person) }))
      : [],
  };
}

/** Who held an office on a day: one query, whenever it was. Several only where the office is not of one holder. */
export async function whoHeld(postId: string, day: Date): Promise<{ personId: string; fullName: string; fromDay: Date; toDay: Date | null }[]> {
  const rows = await db.postHolding.findMany({
    where: { postId, ...heldOn(day) },
    select: { personId: true, fromDay: true, toDay: true, person: { select: { fullName: true } } },
    orderBy: [{ person: { sortKey: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ person, ...row }) => ({ ...row, fullName: person.fullName }));
}

/** What a reader may know of a person's offices, the latest first. */
export interface OfficeHeld {
  title: string;
  protocol: number;
  body: { slug: string; name: string };
  fromDay: Date;
  toDay: Date | null;
  decision: string;
}

/** Every office that a person held or holds in bodies that readers see. */
export async function officesOf(personId: string): Promise<OfficeHeld[]> {
  const rows = await db.postHolding.findMany({
    where: { personId, post: { body: { shown: true } } },
    select: { fromDay: true, toDay: true, decision: true, post: { select: { title: true, protocol: true, body: { select: { slug: true, name: true } } } } },
    orderBy: [{ fromDay: "desc" }, { post: { protocol: "asc" } }],
  });
  return rows.map(({ post, ...row }) => ({ ...row, title: post.title, protocol: post.protocol, body: post.body }));
}
