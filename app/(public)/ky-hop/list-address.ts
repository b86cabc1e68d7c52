import { wordsAsked } from "@/lib/search/question";
import { SESSIONS } from "@/lib/sessions/addresses";
import type { SessionFilter } from "@/lib/sessions/queries/list";
import type { SessionKind } from "@/prisma/generated/enums";
import { type SearchParams, yearParam } from "../tin-tuc/list-address";

/** What a kind of session is called in an address. */
const kindSlugs: Record<SessionKind, string> = {
  REGULAR: "thuong-le",
  THEMATIC: "chuyen-de",
  EXTRAORDINARY: "bat-thuong",
  URGENT: "dot-xuat",
  FIRST: "thu-nhat",
  CLOSING: "tong-ket",
};

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What an address asks for; what it cannot mean is left out. */
export function filterOf(asked: SearchParams): SessionFilter {
  const { khoa, nam, loai } = asked;
  const kind = Object.entries(kindSlugs).find(([, slug]) => slug === first(loai))?.[0];
  const term = /^[1-9]\d?$/.exec(first(khoa) ?? "")?.[0];
  return { q: wordsAsked(asked), term: term ? Number(term) : null, year: yearParam(nam), kind: (kind as SessionKind | undefined) ?? null };
}

/** What the form for words carries along: its choices are links, not fields. */
export function keptFields({ term, year, kind }: SessionFilter): { name: string; value: string }[] {
  return [...new URLSearchParams(listAddress({ q: "", term, year, kind }).split("?")[1])].map(([name, value]) => ({ name, value }));
}

/** The one address of a page of the list: defaults are left out, parameters stand in one order. */
export function listAddress({ q, term, year, kind }: SessionFilter, page = 1): string {
  const params = new URLSearchParams();
  if (term) params.set("khoa", String(term));
  if (kind) params.set("loai", kindSlugs[kind]);
  if (year) params.set("nam", String(year));
  if (q) params.set("q", q);
  if (page > 1) params.set("trang", String(page));
  return params.size > 0 ? `${SESSIONS}?${params}` : SESSIONS;
}
