import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/generated/client";
import type { VoteChoice } from "@/prisma/generated/enums";
import { hasConfidence, itemId, sittingId } from "./agenda-plan";
import { chanceOf, idOf } from "./chance";
import { memberId, type People } from "./members";
import type { ResolutionPlan } from "./resolution-list";
import { roster } from "./roster";
import type { SessionPlan } from "./session-list";
import { absentFrom, seatedOn, sessionId } from "./sessions";
import { hourOn, pourAll, writeAll } from "./write";

interface Taken {
  event: Prisma.VoteEventCreateManyInput;
  votes: Prisma.VoteCreateManyInput[];
}

/** Names are public since the middle of 2020, for what binds everybody. */
const isOpen = ({ series, adoptedOn }: ResolutionPlan) => series === "NORMATIVE" && adoptedOn >= new Date("2020-07-01");

function voteOn(resolution: ResolutionPlan): Taken {
  const { session, half, adoptedOn } = resolution;
  const chance = chanceOf(`vote/${resolution.id}`);
  const absent = absentFrom(session, half);
  const seated = seatedOn(session, session.from);
  const present = seated.filter((index) => !absent.has(index));
  // What is voted down is far from a majority of all members.
  const doubters = chance.shuffle(present).slice(0, resolution.rejected ? 33 : chance.pick([0, 0, 0, 0, 1, 1, 2, 3, 5]));
  const against = doubters.filter((_, place) => (resolution.rejected ? place % 3 < 2 : place % 3 === 2));
  const notVoting = doubters.filter((index) => !against.includes(index));
  const open = isOpen(resolution);
  const eventId = idOf(`vote/${resolution.id}`);
  const choiceOf = (index: number): VoteChoice => (against.includes(index) ? "AGAINST" : notVoting.includes(index) ? "NOT_VOTING" : "FOR");
  return {
    event: {
      ...{ id: eventId, sessionId: sessionId(session), sittingId: sittingId(session, half), itemId: itemId(resolution), resolutionId: resolution.id },
      title: resolution.title,
      subject: "RESOLUTION",
      method: adoptedOn < new Date("2019-01-01") ? "SHOW_OF_HANDS" : "ELECTRONIC",
      ...{ onDay: adoptedOn, votedAt: hourOn(adoptedOn, half % 2 === 0 ? 600 : 930), eligible: seated.length, present: present.length },
      ...{
        inFavour: present.length - doubters.length,
        against: against.length,
        notVoting: notVoting.length,
        open,
        recordedResult: resolution.rejected ? "REJECTED" : "ADOPTED",
      },
      note: open ? "" : "Biểu quyết không ghi tên theo quy chế của kỳ họp; chỉ công bố tổng số.",
    },
    votes: open
      ? present.map((index) => ({ eventId, memberId: memberId(session.term, roster[session.term][index]?.who.fullName ?? ""), choice: choiceOf(index) }))
      : [],
  };
}

const leaders = ["Chủ tịch Hội đồng nhân dân tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"];
const heads = ["Trưởng Ban Kinh tế – Ngân sách", "Trưởng Ban Pháp chế", "Trưởng Ban Văn hóa – Xã hội", "Trưởng Ban Dân tộc"];

async function seedElections(tx: Tx, sessions: readonly SessionPlan[], people: People): Promise<void> {
  const first = sessions.filter(({ kind, state }) => kind === "FIRST" && state === "COMPLETE");
  const ballots = first.map((session) => {
    const eligible = seatedOn(session, session.from).length;
    const present = eligible - absentFrom(session, 0).size;
    const id = idOf(`election/${session.key}`);
    const event: Prisma.VoteEventCreateManyInput = {
      ...{ id, sessionId: sessionId(session), sittingId: sittingId(session, 0), subject: "ELECTION", method: "SECRET_BALLOT", onDay: session.from },
      ...{ title: "Bầu Chủ tịch, Phó Chủ tịch Hội đồng nhân dân tỉnh", eligible, present, recordedResult: "ADOPTED" },
      note: "Bỏ phiếu kín: luật không cho công bố ai bầu ai.",
    };
    const results = leaders.map((post, index) => {
      const name = roster[session.term][index]?.who.fullName ?? "";
      const against = chanceOf(`${id}/${index}`).int(0, 2);
      return {
        id: idOf(`${id}/${index}`),
        eventId: id,
        position: index + 1,
        personId: people.get(name) ?? null,
        name,
        post,
        inFavour: present - against,
        against,
        elected: true,
      };
    });
    return { event, results };
  });
  await pourAll(
    tx,
    "vote_events",
    ballots.map(({ event }) => event),
  );
  await writeAll(
    tx.ballotResult,
    ballots.flatMap(({ results }) => results),
  );
}

async function seedConfidence(tx: Tx, sessions: readonly SessionPlan[], people: People): Promise<void> {
  const rows = sessions.filter(hasConfidence).flatMap((session) => {
    const eligible = seatedOn(session, session.from).length;
    return [...leaders, ...heads].map((post, index) => {
      const name = roster[session.term][index]?.who.fullName ?? "";
      const chance = chanceOf(`confidence/${session.key}/${index}`);
      const low = chance.int(0, 4);
      const confident = chance.int(4, 16);
      return {
        ...{ id: idOf(`confidence/${session.key}/${index}`), sessionId: sessionId(session), personId: people.get(name) ?? "", post, position: index + 1 },
        ...{ eligible, low, confident, high: eligible - low - confident - absentFrom(session, 2).size },
      };
    });
  });
  await writeAll(tx.confidenceVote, rows);
}

/** What was voted on, by how many, and by name where names are public. */
export async function seedVotes(tx: Tx, sessions: readonly SessionPlan[], resolutions: readonly ResolutionPlan[], people: People): Promise<void> {
  const taken = resolutions.map(voteOn);
  await pourAll(
    tx,
    "vote_events",
    taken.map(({ event }) => event),
  );
  await pourAll(
    tx,
    "votes",
    taken.flatMap(({ votes }) => votes),
  );
  await seedElections(tx, sessions, people);
  await seedConfidence(tx, sessions, people);
}
