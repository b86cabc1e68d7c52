import "server-only";
import { officesOf } from "@/lib/bodies/queries";
import { formatDay } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { memberAddress } from "@/lib/members/addresses";
import { memberVotes, VOTES_PAGE } from "@/lib/members/queries";
import { questionAddress } from "@/lib/questions/addresses";
import { questionsOf } from "@/lib/questions/queries";
import { mandatesForReaders } from "@/lib/visibility/policy";
import { choiceLabels } from "@/lib/votes/labels";
import type { Fact, FactList } from "../facts";
import { markOf } from "../marks";

/** How far the lists of a member are read: more votes than a session takes in a day. */
const PAGES = 3;
const MOST_QUESTIONS = 50;

/** The first line of a question, short enough for a line of a letter. */
function firstLine(text: string): string {
  const line = text.split("\n")[0] ?? text;
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

async function questionsFacts(memberId: string): Promise<FactList> {
  const { items, total } = await questionsOf(memberId, MOST_QUESTIONS);
  const facts = items.map(({ id, slug, text, askedOn, answeredOn }) => ({
    ...{ key: `question:${id}`, mark: markOf(answeredOn), address: questionAddress(slug), at: answeredOn ?? askedOn },
    words: `Chất vấn: ${firstLine(text)} (${answeredOn ? `trả lời ngày ${formatDay(answeredOn)}` : "chưa trả lời"})`,
  }));
  return { facts, full: total > items.length };
}

/** How the member voted, where names were public when the vote was taken. */
async function votesFacts(slug: string): Promise<FactList> {
  const facts: Fact[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const found = await memberVotes(slug, null, page);
    if (!found) break;
    facts.push(
      ...found.items.map(({ id, title, choice, onDay }) => ({
        ...{ key: `vote:${id}`, mark: markOf(choice), address: `${memberAddress(slug)}/bieu-quyet`, at: onDay },
        words: `Biểu quyết ngày ${formatDay(onDay)}, ${choiceLabels[choice].toLocaleLowerCase("vi")}: ${title}`,
      })),
    );
    if (page * VOTES_PAGE >= found.total) return { facts, full: false };
  }
  return { facts, full: true };
}

async function officesFacts(personId: string, slug: string): Promise<FactList> {
  const offices = await officesOf(personId);
  const facts = offices.map(({ title, body, fromDay, toDay }) => ({
    ...{ key: `office:${body.slug}:${title}:${fromDay.getTime()}`, mark: markOf(toDay), address: memberAddress(slug), at: toDay ?? fromDay },
    words: `Chức vụ: ${title}, ${body.name}, từ ${formatDay(fromDay)}${toDay ? ` đến ${formatDay(toDay)}` : ""}`,
  }));
  return { facts, full: false };
}

/** What there is to tell of a member of the council: of the latest mandate, and of the offices. @param personId of somebody who has a page */
export async function factsOfMember(personId: string, slug: string): Promise<FactList[]> {
  const mandate = await db.member.findFirst({ where: { personId, ...mandatesForReaders }, orderBy: { fromDay: "desc" }, select: { id: true } });
  if (!mandate) return [];
  return Promise.all([questionsFacts(mandate.id), votesFacts(slug), officesFacts(personId, slug)]);
}
