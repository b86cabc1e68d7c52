import { z } from "@/lib/core/zod";
import { alwaysByMail, kindWords, type NotificationKind } from "./labels";

const kinds = (Object.keys(kindWords) as NotificationKind[]).filter((kind) => !alwaysByMail.includes(kind)) as [NotificationKind, ...NotificationKind[]];
const wantedKind = "Chọn loại thư có trong danh sách";

/** Longest words that a notification keeps of a reason or a comment. */
export const TEXT_KEPT = 2000;

/** Names a notification of one's own. It is read once: naming it names what the person saw. */
export const readInput = z.strictObject({ id: z.uuid() });

/** `version` 0: nothing was chosen before. A form sends one checkbox as a text and several as a list. */
export const choiceInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  kinds: z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? [...new Set(value)] : [value]),
    z.array(z.enum(kinds, { error: wantedKind })).max(kinds.length, { error: wantedKind }),
  ),
});

export const letterInput = z.strictObject({ id: z.uuid(), version: z.coerce.number().int().positive() });

export const sendPayload = z.object({ id: z.uuid() });
