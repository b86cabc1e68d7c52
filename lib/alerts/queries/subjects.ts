import "server-only";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { memberAddress } from "@/lib/members/addresses";
import { categoryAddress } from "@/lib/news/addresses";
import { listed } from "@/lib/news/queries/published";
import { resolutionAddress } from "@/lib/resolutions/addresses";
import { readable } from "@/lib/resolutions/queries/relations";
import { sessionAddress } from "@/lib/sessions/addresses";
import { mandatesForReaders, shownSessions } from "@/lib/visibility/policy";
import type { Followable } from "../addresses";
import type { NamedSubject, Subject } from "../facts";
import { findSearch } from "./search";

async function findResolution(where: { id: string } | { year: number; slug: string }): Promise<NamedSubject | null> {
  const row = await db.resolution.findFirst({
    where: { ...where, ...readable(await now()) },
    select: { id: true, year: true, slug: true, symbol: true, title: true },
  });
  if (!row || row.year === null || row.slug === null) return null;
  const at = { year: row.year, slug: row.slug };
  return {
    ...{ kind: "RESOLUTION", subject: row.id, title: `Nghị quyết số ${row.symbol}: ${row.title}` },
    address: resolutionAddress(at),
    asked: { kind: "RESOLUTION", ...at },
  };
}

async function findSession(where: { id: string } | { slug: string }): Promise<NamedSubject | null> {
  const row = await db.councilSession.findFirst({ where: { ...where, ...shownSessions(await now()) }, select: { id: true, slug: true, title: true } });
  return row && { kind: "SESSION", subject: row.id, title: row.title, address: sessionAddress(row.slug), asked: { kind: "SESSION", slug: row.slug } };
}

async function findMember(where: { id: string } | { slug: string }): Promise<NamedSubject | null> {
  const row = await db.person.findFirst({ where: { ...where, mandates: { some: mandatesForReaders } }, select: { id: true, slug: true, fullName: true } });
  if (!row) return null;
  const { id, slug, fullName } = row;
  return { kind: "MEMBER", subject: id, title: `Đại biểu ${fullName}`, address: memberAddress(slug), asked: { kind: "MEMBER", slug } };
}

/** A category with nothing published is not there for readers. */
async function findCategory(where: { id: string } | { slug: string }): Promise<NamedSubject | null> {
  const row = await db.category.findFirst({ where: { ...where, articles: { some: listed(await now()) } }, select: { id: true, slug: true, name: true } });
  if (!row) return null;
  const { id, slug, name } = row;
  return { kind: "CATEGORY", subject: id, title: `Chuyên mục ${name}`, address: categoryAddress(slug), asked: { kind: "CATEGORY", slug } };
}

/** What an address names, of what readers may see; null for everything else. */
export async function findSubject(asked: Followable): Promise<NamedSubject | null> {
  switch (asked.kind) {
    case "SEARCH":
      return findSearch(asked.question);
    case "RESOLUTION":
      return findResolution({ year: asked.year, slug: asked.slug });
    case "SESSION":
      return findSession({ slug: asked.slug });
    case "MEMBER":
      return findMember({ slug: asked.slug });
    case "CATEGORY":
      return findCategory({ slug: asked.slug });
  }
}

/** The same by what was kept; null once readers do not see it any more. */
export async function nameSubject({ kind, subject }: Subject): Promise<NamedSubject | null> {
  switch (kind) {
    case "SEARCH":
      return findSearch(subject);
    case "RESOLUTION":
      return findResolution({ id: subject });
    case "SESSION":
      return findSession({ id: subject });
    case "MEMBER":
      return findMember({ id: subject });
    case "CATEGORY":
      return findCategory({ id: subject });
  }
}
