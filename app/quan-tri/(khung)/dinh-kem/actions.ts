"use server";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/current";
import { runAction } from "@/lib/core/action";
import { type ActionState, many } from "@/lib/core/action-state";
import { askedMove, moved } from "@/lib/core/order";
import { fileWords } from "@/lib/files/labels";
import { backTo } from "@/lib/visibility/addresses";
import { setAccess } from "@/lib/visibility/commands/access";
import { arrangeAttachments } from "@/lib/visibility/commands/arrange";
import { attachUploads } from "@/lib/visibility/commands/attach";
import { refusalWords } from "@/lib/visibility/labels";
import { attachedInput } from "@/lib/visibility/schema";

type Values = Record<string, string | string[]>;

const words = { ...fileWords, ...refusalWords };
const back = ({ type, id, ve }: Values, word: string): never => redirect(backTo(String(ve ?? ""), attachedInput.parse({ type, id }), "xong", word));

/** Attaches what was sent in pieces a moment ago. */
export async function attach(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { type, id, version, upload, role, title, visibility, replaces } = values;
      await attachUploads(await requireActor(), { type, id, version, uploads: many(upload), role, title, visibility, replaces });
      back(values, "dinh-kem");
    },
    words,
  );
}

/** Saves what is typed of every attachment; a button beside one also moves it or takes it off. */
export async function arrange(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { type, id, version, viec } = values;
      const [roles, titles, visibilities] = [many(values.role), many(values.title), many(values.visibility)];
      const rows = many(values.attachmentId).map((attachmentId, at) => ({
        id: attachmentId,
        role: roles[at],
        title: titles[at] ?? "",
        visibility: visibilities[at],
      }));
      const asked = askedMove(String(viec ?? ""));
      await arrangeAttachments(await requireActor(), { type, id, version, attachments: asked ? moved(rows, asked.at, asked.move) : rows });
      back(values, "luu-tep");
    },
    words,
  );
}

/** Says who may open the record, or one of its attachments. */
export async function open(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    form,
    async (values) => {
      const { type, id, version, attachmentId, visibility, account, body } = values;
      const one = attachmentId ? { attachmentId } : {};
      await setAccess(await requireActor(), { type, id, version, ...one, visibility, accounts: many(account), bodies: many(body) });
      back(values, "muc-xem");
    },
    words,
  );
}
