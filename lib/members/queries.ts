import "server-only";

/* The one door to what readers may see of the members. Staff reads stand in queries/staff.ts and take an Actor first. */

export type { Choice, MemberCard, MemberList, TermChoice } from "./queries/list";
export { compositionOf, hasMembers, listMembers, MEMBERS_PAGE, membersForSitemap } from "./queries/list";
export type { Mandate, MeetingLine, MemberPage, MemberVote } from "./queries/page";
export { findMember, memberVotes, VOTES_PAGE } from "./queries/page";
