import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/roles";
import { whoCan } from "@/lib/auth/standing";
import { formatDateTimeInside } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { NotificationKind } from "@/lib/notifications/labels";
import { tell } from "@/lib/notifications/tell";
import { editionAdminAddress, reviewAddress } from "../addresses";
import { whyNotReturn } from "../policy";

interface Told {
  id: string;
  title: string;
  authorId: string;
}

/** Who may read editions at all (whyNotRead). */
const readers: readonly Permission[] = ["article.write", "article.approve"];
const name = (title: string) => title || "(chưa có tiêu đề)";

/** The hour at which readers will see it, as a sentence. */
export const hourWords = (at: Date) => `Giờ đăng: ${formatDateTimeInside(at)}.`;

/** Tells the author of an edition what became of it. @param mark tells this time from every other: the version, or the id of a comment */
export async function tellAuthor(tx: Tx, actor: Actor, kind: NotificationKind, edition: Told, mark: string | number, text = ""): Promise<void> {
  const { id, title, authorId } = edition;
  await tell(tx, actor, { kind, event: `${id}:${mark}`, about: name(title), text, address: editionAdminAddress(id), needs: readers, to: [authorId] });
}

/** Tells everybody who can decide on a submitted edition today, in their own right or in somebody's place; never its author. */
export async function tellDeciders(tx: Tx, actor: Actor, edition: Told, version: number, at: Date): Promise<void> {
  const { id, title, authorId } = edition;
  const deciders = (await whoCan(tx, "article.approve", at)).filter((one) => whyNotReturn(one.actor, { state: "SUBMITTED", authorId }) === null);
  await tell(tx, actor, {
    kind: "edition.submitted",
    event: `${id}:${version}`,
    about: name(title),
    address: reviewAddress(id),
    needs: ["article.approve"],
    to: deciders.map((one) => one.id),
  });
}
