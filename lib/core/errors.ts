/** Why something could not be done, in a form that pages, forms and commands can tell apart. */
export type ErrorCode = "NOT_FOUND" | "FORBIDDEN" | "CONFLICT" | "INVALID" | "UNAUTHENTICATED" | "TOO_MANY" | "UNAVAILABLE";

/**
 * A refusal that was foreseen. `reason` is a stable word of the domain ("own-edition") that `labels.ts` turns into a sentence;
 * `detail` carries what the sentence needs. Anything else that is thrown is a defect or an outage.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason?: string;
  readonly detail?: Record<string, unknown>;

  constructor(code: ErrorCode, reason?: string, detail?: Record<string, unknown>) {
    super(reason ? `${code}: ${reason}` : code);
    this.code = code;
    this.reason = reason;
    this.detail = detail;

    this.name = "AppError";
  }
}
