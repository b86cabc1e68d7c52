import { pageOf } from "@/lib/core/pagination";
import { MEMBERS, memberAddress } from "@/lib/members/addresses";
import { type Asked, oneAsked, slugMeant, wordsAsked } from "@/lib/search/question";

/** What a reader asks the list of members for. */
export interface MemberQuestion {
  ordinal: number | null;
  q: string;
  constituency: number | null;
  committee: string | null;
  group: string | null;
  page: number;
}

/** A whole number that an address asks for, or null. */
export function numberParam(params: Asked, name: string): number | null {
  const text = oneAsked(params, name);
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function slugParam(params: Asked, name: string): string | null {
  const text = oneAsked(params, name);
  return slugMeant.test(text) ? text : null;
}

/** Reads the parameters of the list; whatever is malformed counts as not given. */
export function memberQuestion(params: Asked): MemberQuestion {
  return {
    ordinal: numberParam(params, "khoa"),
    q: wordsAsked(params),
    constituency: numberParam(params, "don-vi"),
    committee: slugParam(params, "co-quan"),
    group: slugParam(params, "to"),
    page: pageOf(params.trang),
  };
}

function withQuery(path: string, given: Record<string, string | number | null>): string {
  const kept = Object.entries(given).flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)]]));
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

/** The one address of a question: defaults are left out. @param present the term that is shown when none is asked for */
export function membersAddress({ ordinal, q, constituency, committee, group, page }: MemberQuestion, present: number): string {
  return withQuery(MEMBERS, {
    "co-quan": committee,
    "don-vi": constituency,
    khoa: ordinal === present ? null : ordinal,
    q,
    to: group,
    trang: page > 1 ? page : null,
  });
}

/** The page of a member in a term; the latest needs no parameter. */
export function memberTermAddress(slug: string, ordinal: number | null): string {
  return withQuery(memberAddress(slug), { khoa: ordinal });
}

/** A page of the votes of a member by name. */
export function memberVotesAddress(slug: string, ordinal: number | null, page = 1): string {
  return withQuery(`${memberAddress(slug)}/bieu-quyet`, { khoa: ordinal, trang: page > 1 ? page : null });
}
