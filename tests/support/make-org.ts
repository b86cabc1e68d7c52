import { randomUUID } from "node:crypto";
import { appoint } from "@/lib/bodies/commands/hold";
import { saveBody } from "@/lib/bodies/commands/save-body";
import { savePost } from "@/lib/bodies/commands/save-post";
import { saveTerm } from "@/lib/bodies/commands/save-term";
import { addMember } from "@/lib/members/commands/save-member";
import { savePerson } from "@/lib/people/commands";
import type { BodyKind } from "@/prisma/generated/enums";
import { make } from "./make";

/* The council of a test: bodies, terms, people, offices and mandates, made by the office's own commands. */

const short = () => randomUUID().slice(0, 8);
const clerk = () => make.actor({ role: "CLERK" });

export const org = {
  async body(overrides: { kind?: BodyKind; name?: string } & Record<string, unknown> = {}) {
    return saveBody(await clerk(), { kind: "COMMITTEE", name: `Ban ${short()}`, shown: true, ...overrides });
  },

  /** A term of a council, by default khóa XV of a council of its own. */
  async term(overrides: { bodyId?: string } & Record<string, unknown> = {}) {
    const bodyId = overrides.bodyId ?? (await org.body({ kind: "COUNCIL", name: `Hội đồng nhân dân ${short()}` })).id;
    const columns = { ordinal: 15, name: "khóa XV", startsOn: "2021-07-01", endsOn: "2026-03-31", ...overrides, bodyId };
    return { bodyId, ...(await saveTerm(await clerk(), columns)) };
  },

  async person(fullName = `Nguyễn Văn ${short()}`, overrides: Record<string, unknown> = {}) {
    return { fullName, ...(await savePerson(await clerk(), { fullName, ...overrides })) };
  },

  async post(bodyId: string, overrides: { title?: string; sole?: boolean; protocol?: number } = {}) {
    return savePost(await clerk(), { bodyId, title: `Trưởng Ban ${short()}`, protocol: 30, sole: true, ...overrides });
  },

  async holding(postId: string, personId: string, fromDay: string, toDay: string | null = null, overrides: Record<string, unknown> = {}) {
    return appoint(await clerk(), { postId, personId, fromDay, toDay: toDay ?? "", ...overrides });
  },

  async member(termId: string, personId: string, overrides: Record<string, unknown> = {}) {
    return addMember(await clerk(), { termId, personId, fromDay: "2021-07-01", ...overrides });
  },
};
