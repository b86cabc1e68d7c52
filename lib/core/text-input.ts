import { z } from "./zod";

/*
 * How typed text is taken in, everywhere: bounded before anything else looks at it, and in NFC, so that one word has one form in
 * the database. `tooLong` is the sentence of a field whose limit people really meet; without one they read how many signs there may be.
 */

const bounded = (max: number, tooLong?: string) => z.string().max(max, tooLong === undefined ? {} : { error: tooLong });

/** Text as it was typed. */
export const verbatim = (max: number, tooLong?: string) => bounded(max, tooLong).transform((text) => text.normalize("NFC"));

/** One line: outer and repeated spaces removed. */
export const line = (max: number, tooLong?: string) => bounded(max, tooLong).transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim());

/** Text that keeps its line breaks: outer spaces removed. */
export const paragraphs = (max: number, tooLong?: string) => bounded(max, tooLong).transform((text) => text.normalize("NFC").trim());

/** One line that must not be empty. @param missing what to do, with an example */
export const filledLine = (max: number, missing: string) => line(max).pipe(z.string().min(1, { error: missing }));
