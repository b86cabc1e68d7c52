import "server-only";
import type { FactList, NamedSubject, Picture, Subject } from "../facts";
import { factsOfCategory } from "./category";
import { factsOfMember } from "./member";
import { factsOfResolution } from "./resolution";
import { factsOfSearch } from "./search";
import { factsOfSession } from "./session";
import { nameSubject } from "./subjects";

async function factsOf({ subject, asked }: NamedSubject): Promise<FactList[]> {
  switch (asked.kind) {
    case "SEARCH":
      return factsOfSearch(asked.question);
    case "RESOLUTION":
      return factsOfResolution(asked);
    case "SESSION":
      return factsOfSession(asked.slug);
    case "MEMBER":
      return factsOfMember(subject, asked.slug);
    case "CATEGORY":
      return factsOfCategory(subject);
  }
}

/** A subject with everything that there is to tell of it, as readers may see it now; null once they do not see it any more. */
export async function pictureOf(kept: Subject): Promise<Picture | null> {
  const named = await nameSubject(kept);
  return named && { title: named.title, address: named.address, lists: await factsOf(named) };
}
