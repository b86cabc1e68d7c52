import "server-only";

/* The one door to what readers may see of bodies and offices. Staff reads stand in queries/staff.ts and take an Actor first. */

export type { Chart, ChartBody, ContactLine, CouncilTerm, EnglishBody, Era } from "./queries/chart";
export { bodiesForSitemap, chartOn, contactsNow, englishBodies, hasBodies, today } from "./queries/chart";
export type { Group, Groups } from "./queries/groups";
export { groupsOfMembers } from "./queries/groups";
export type { BodyPage, Follow, NearBody, OfficeHeld } from "./queries/page";
export { findBody, officesOf, whoHeld } from "./queries/page";
export type { Holder, ResolutionLink, ShownPerson } from "./queries/shown";
export { existingOn, heldOn, resolutionLink, resolutionLinkSelect, shownOn } from "./queries/shown";
