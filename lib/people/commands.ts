import "server-only";

/* What can be done to a person of the record. */

export { erasePersonalData, releaseField, revokeField, saveProtected } from "./commands/protect";
export { choosePortrait, savePerson } from "./commands/save-person";
