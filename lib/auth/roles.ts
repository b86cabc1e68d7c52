import type { Role } from "@/prisma/generated/enums";

/** What an account may be allowed to do. A policy asks for one of these; it never asks for a role. */
export type Permission =
  | "staff.enter"
  | "article.write"
  | "article.approve"
  | "article.withdraw"
  | "category.manage"
  | "front.arrange"
  | "banner.manage"
  | "person.manage"
  | "person.release"
  | "file.upload"
  | "album.write"
  | "album.publish"
  | "account.manage"
  | "site.manage"
  | "address.manage"
  | "audit.read"
  | "mail.manage"
  | "royalty.read"
  | "portal.import"
  | "council.write"
  | "council.publish"
  | "rule.manage"
  | "report.write"
  | "report.review"
  | "report.publish"
  | "figure.enter"
  | "work.oversee";

/** The one table of who may do what. The administrator keeps the house and has no right to publish. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  AUTHOR: ["staff.enter", "article.write", "file.upload", "album.write"],
  APPROVER: [
    "staff.enter",
    "article.write",
    "article.approve",
    "article.withdraw",
    "category.manage",
    "front.arrange",
    "banner.manage",
    "address.manage",
    "person.manage",
    "person.release",
    "file.upload",
    "album.write",
    "album.publish",
    "mail.manage",
    "royalty.read",
    "portal.import",
    "council.write",
    "council.publish",
    "rule.manage",
    "report.write",
    "report.review",
    "report.publish",
    "figure.enter",
  ],
  CLERK: ["staff.enter", "person.manage", "file.upload", "council.write", "council.publish", "report.write", "figure.enter"],
  PETITION_OFFICER: ["staff.enter"],
  LEADER: ["staff.enter", "royalty.read", "report.review", "figure.enter", "work.oversee"],
  ADMINISTRATOR: ["staff.enter", "account.manage", "site.manage", "address.manage", "audit.read", "mail.manage", "portal.import", "rule.manage"],
};

/** What an approver who is away may lend. Taking away and the house's other keys stay with the approver. */
export const lentPermissions: readonly Permission[] = ["article.approve"];

/** Roles that sign in with a second factor: whoever can publish, decide or open doors for others. */
export const secondFactorRoles: readonly Role[] = ["APPROVER", "LEADER", "ADMINISTRATOR"];
