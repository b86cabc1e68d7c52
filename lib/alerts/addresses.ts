import { SEARCH, type SearchQuestion, searchAddress, soughtIn } from "@/lib/search/sought";
import type { SubjectKind } from "@/prisma/generated/enums";

/** Where readers begin to follow something. */
export const FOLLOW = "/theo-doi";
/** What was done, in words; the same for everybody. */
export const FOLLOW_DONE = `${FOLLOW}/xong`;

/** Where the forms of these pages go. */
export const followForms = { subscribe: `${FOLLOW}/gui`, confirm: `${FOLLOW}/xac-nhan/gui`, stop: `${FOLLOW}/dung/gui` };

/** What somebody may follow, as an address names it: a search by its parameters, everything else by its page. */
export type Followable =
  | { kind: "SEARCH"; question: string }
  | { kind: "RESOLUTION"; year: number; slug: string }
  | { kind: "SESSION" | "MEMBER" | "CATEGORY"; slug: string };

/** The words of the kinds in addresses. */
export const kindParams: Record<SubjectKind, string> = {
  SEARCH: "tim-kiem",
  RESOLUTION: "nghi-quyet",
  SESSION: "ky-hop",
  MEMBER: "dai-bieu",
  CATEGORY: "chuyen-muc",
};

/** The longest question that can be followed. */
export const LONGEST_QUESTION = 500;

/** A search as it is followed, in the one spelling of its parameters: without its place in the answer and its order. "" asks for no words. */
export function followedSearch(question: SearchQuestion): string {
  if (question.q === "") return "";
  return searchAddress({ ...question, sort: null, page: 1, literal: false }).slice(`${SEARCH}?`.length);
}

/** The question behind parameters. */
export function searchIn(params: string): SearchQuestion {
  const asked = new URLSearchParams(params);
  return soughtIn(Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)])));
}

/** The fields of the form and of the addresses that name a subject. */
export function subjectParams(one: Followable): Record<string, string> {
  const loai = kindParams[one.kind];
  if (one.kind === "SEARCH") return { loai, cau: one.question };
  return { loai, muc: one.slug, ...(one.kind === "RESOLUTION" ? { nam: String(one.year) } : {}) };
}

type Given = Partial<Record<"loai" | "muc" | "nam" | "cau", string>>;

/** What such fields name; null where they name nothing that could be there. */
export function followableOf({ loai, muc = "", nam = "", cau = "" }: Given): Followable | null {
  const kind = (Object.keys(kindParams) as SubjectKind[]).find((one) => kindParams[one] === loai);
  if (kind === undefined) return null;
  if (kind === "SEARCH") {
    const question = cau.length > LONGEST_QUESTION ? "" : followedSearch(searchIn(cau));
    return question === "" || question.length > LONGEST_QUESTION ? null : { kind, question };
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(muc) || muc.length > 200) return null;
  if (kind !== "RESOLUTION") return { kind, slug: muc };
  return /^(?:19|20)\d{2}$/.test(nam) ? { kind, year: Number(nam), slug: muc } : null;
}

/** The page where one begins to follow this. */
export function followAddress(one: Followable): string {
  return `${FOLLOW}?${new URLSearchParams(subjectParams(one))}`;
}

/** The same news as a feed. */
export function alertFeedAddress(one: Followable): string {
  return `${FOLLOW}/rss.xml?${new URLSearchParams(subjectParams(one))}`;
}

const withToken = (path: string, token: string) => `${path}?ma=${token}`;

/** The page of the button that confirms. */
export function confirmAddress(token: string): string {
  return withToken(`${FOLLOW}/xac-nhan`, token);
}

/** The page of the buttons that stop. */
export function stopAddress(token: string): string {
  return withToken(`${FOLLOW}/dung`, token);
}

/** Where mail programs send their one click (RFC 8058); whoever opens it is led to the page of the buttons. */
export function oneClickAddress(token: string): string {
  return withToken(`${FOLLOW}/dung/mot-cham`, token);
}
