import type { TextFailure } from "../schema";

/** A file that cannot be read, and why. */
export class Unreadable extends Error {
  constructor(readonly failure: TextFailure) {
    super(failure);
  }
}
