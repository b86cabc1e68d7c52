import { archive2020 } from "./articles/archive-2020";
import { committees } from "./articles/committees";
import { council } from "./articles/council";
import { desk } from "./articles/desk";
import { notices } from "./articles/notices";
import { practice } from "./articles/practice";
import { questions } from "./articles/questions";
import { session } from "./articles/session";
import { supervision } from "./articles/supervision";
import { voters } from "./articles/voters";
import type { Calendar } from "./calendar";
import type { Story } from "./writing";

const books = [archive2020, council, session, supervision, voters, practice, committees, questions, notices, desk];

/** Every article of the demo as it is told on the day of seeding, oldest first. */
export function storiesOn(on: Calendar): Story[] {
  return books.flatMap((book) => book(on)).toSorted((a, b) => a.published.at.getTime() - b.published.at.getTime());
}
