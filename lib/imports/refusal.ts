import { AppError } from "@/lib/core/errors";
import type { MoveRefusal } from "./move";
import type { ImportRefusal } from "./schema";

/** The refusal of a file, ready to be thrown; `detail` is what its sentence needs. */
export function refusal(reason: ImportRefusal | MoveRefusal, detail?: Record<string, string | number>): AppError {
  return new AppError("INVALID", reason, detail);
}
