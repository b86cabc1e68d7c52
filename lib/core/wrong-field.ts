import { z } from "./zod";

/** A field of a form that is wrong for a reason only the record knows. */
export function wrongField(path: string, message: string): z.ZodError {
  return new z.ZodError([{ code: "custom", path: [path], message, input: undefined }]);
}
