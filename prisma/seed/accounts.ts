import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { makeDemoAccount } from "@/lib/auth/demo-accounts";
import { actorForCommand } from "@/lib/auth/operator";
import type { Role } from "@/prisma/generated/enums";

const domain = "hdnd.lacgiang.example";

/** One account per role, and a second author; the first one also signs what the operator imports. */
const accounts = {
  van: { email: `van.le@${domain}`, displayName: "Lê Hồng Vân", roles: ["AUTHOR"] },
  khai: { email: `khai.tran@${domain}`, displayName: "Trần Khải", roles: ["AUTHOR"] },
  luong: { email: `luong.pham@${domain}`, displayName: "Phạm Đức Lương", roles: ["APPROVER"] },
  ha: { email: `ha.tran@${domain}`, displayName: "Trần Thu Hà", roles: ["CLERK"] },
  ngan: { email: `ngan.dinh@${domain}`, displayName: "Đinh Thị Ngân", roles: ["PETITION_OFFICER"] },
  hanh: { email: `hanh.hoang@${domain}`, displayName: "Hoàng Thị Minh Hạnh", roles: ["LEADER"] },
  admin: { email: `quan.tri@${domain}`, displayName: "Quản trị hệ thống", roles: ["ADMINISTRATOR"] },
} satisfies Record<string, { email: string; displayName: string; roles: Role[] }>;

export type AuthorKey = "van" | "khai";

/** The people of the newsroom, ready to act. */
export interface Newsroom {
  authors: Record<AuthorKey, Actor>;
  approver: Actor;
  /** Who keeps the record. */
  clerk: Actor;
  /** Who decides about reports. */
  leader: Actor;
}

async function actorOf(key: keyof typeof accounts): Promise<Actor> {
  const actor = await actorForCommand(accounts[key].email);
  if (!actor) throw new Error(`no demo account ${accounts[key].email}`);
  return actor;
}

/** Makes the demo accounts, or leaves those that are there. */
export async function seedAccounts(): Promise<Newsroom> {
  for (const account of Object.values(accounts)) await makeDemoAccount(account);
  const authors = { van: await actorOf("van"), khai: await actorOf("khai") };
  return { authors, approver: await actorOf("luong"), clerk: await actorOf("ha"), leader: await actorOf("hanh") };
}
