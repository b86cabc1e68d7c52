import { emailAddress } from "@/lib/auth/schema";
import { z } from "@/lib/core/zod";
import { AlertPace } from "@/prisma/generated/enums";
import { LONGEST_QUESTION } from "./addresses";

/** How a reader's address is stored and compared: as that of an account is. */
const mail = z.preprocess((given) => (typeof given === "string" ? given : ""), emailAddress);

/** Names what is followed, as `subjectParams` writes it. */
const subject = {
  loai: z.string().max(20),
  muc: z.string().max(200).default(""),
  nam: z.string().max(4).default(""),
  cau: z.string().max(LONGEST_QUESTION).default(""),
};

export const subscribeInput = z.strictObject({ ...subject, email: mail, pace: z.enum(AlertPace, { error: "Chọn cách nhận thư" }) });

/** What a link carried. */
const token = z.string().max(100);
export const tokenInput = z.strictObject({ token });
/** `all`: everything that the owner of the address follows. */
export const stopInput = z.strictObject({ token, all: z.boolean().default(false) });

export const eraseInput = z.strictObject({ email: mail });

export const letterPayload = z.object({ id: z.uuid() });
