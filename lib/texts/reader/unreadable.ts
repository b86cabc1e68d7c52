import type { TextFailure } from "../schema";

/** A file that cannot be read, and why. */
export class Unreadable extends Error {
  readonly failure: TextFailure;

  constructor(failure: TextFailure) {
    super(failure);
    this.failure = failure;
  }
}
