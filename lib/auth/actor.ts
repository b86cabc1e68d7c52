import "server-only";
import type { Role } from "@/prisma/generated/enums";
import type { Lender } from "./delegation";
import { lentPermissions, type Permission, permissionsOf } from "./roles";

/**
 * Who does something. Every command takes one. Minted from a row that was read from the database a moment ago by
 * `requireActor()`, or for a command of the operator by `systemActor()`; nothing else may build one.
 */
export class Actor {
  readonly #permissions: ReadonlySet<Permission>;
  readonly #lent: ReadonlySet<Permission>;

  readonly id: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signInId: string | null;
  readonly reauthenticatedAt: Date | null;
  readonly requestId: string | null;
  readonly lender: Lender | null;

  private constructor(
    /** The account, or null for the system itself. */
    id: string | null,
    name: string,
    roles: readonly Role[],
    permissions: Iterable<Permission>,
    signInId: string | null,
    /** When the person last proved who they are; for verbs that ask for it anew. */
    reauthenticatedAt: Date | null,
    /** Number of the request in which the actor acts; the audit row carries it, so that row and log can be brought together. */
    requestId: string | null,
    /** In whose place this person decides for some days; null for everybody in their own place. */
    lender: Lender | null,
  ) {
    this.id = id;
    this.name = name;
    this.roles = roles;
    this.signInId = signInId;
    this.reauthenticatedAt = reauthenticatedAt;
    this.requestId = requestId;
    this.lender = lender;

    this.#permissions = new Set(permissions);
    this.#lent = new Set(lender ? lentPermissions.filter((permission) => !this.#permissions.has(permission)) : []);
  }

  get permissions(): Permission[] {
    return [...this.#permissions, ...this.#lent];
  }

  can(permission: Permission): boolean {
    return this.#permissions.has(permission) || this.#lent.has(permission);
  }

  /** In whose place a permission is used; null where it is the actor's own, or not theirs at all. */
  lentBy(permission: Permission): Lender | null {
    return this.#lent.has(permission) ? this.lender : null;
  }

  /** For lib/auth and tests only: from an account's row. */
  static ofAccount(
    account: { id: string; displayName: string; roles: readonly Role[] },
    signIn?: { id: string; reauthenticatedAt: Date | null },
    requestId: string | null = null,
    lender: Lender | null = null,
  ): Actor {
    const permissions = account.roles.flatMap((role) => permissionsOf[role]);
    return new Actor(account.id, account.displayName, account.roles, permissions, signIn?.id ?? null, signIn?.reauthenticatedAt ?? null, requestId, lender);
  }

  /** For commands of the operator, the worker and the seed: acts in its own name with exactly the permissions named. */
  static system(name: string, permissions: readonly Permission[]): Actor {
    return new Actor(null, name, [], permissions, null, null, null, null);
  }
}
