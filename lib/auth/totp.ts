import "server-only";
import { generateSecret, generateSync, generateURI, verifySync } from "otplib";

/** Seconds of one time step (RFC 6238). */
const PERIOD = 30;

/** A new shared secret, base32, 160 bits. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The link that an authenticator app reads from the QR picture. */
export function totpLink(secret: string, email: string, issuer: string): string {
  return generateURI({ secret, label: email, issuer });
}

export function stepAt(at: Date): number {
  return Math.floor(at.getTime() / 1000 / PERIOD);
}

/** The code of a time step, for demo accounts and tests. */
export function codeOfStep(secret: string, step: number): string {
  return generateSync({ secret, epoch: step * PERIOD });
}

/**
 * Judges a code. One step early or late is accepted, because clocks of telephones differ; a step that was accepted before
 * never is, so that a code read over a shoulder is worth nothing.
 * @param lastStep the last step that was accepted, or null
 * @returns the step of the code, to be kept as the new last step, or null when the code is refused
 */
export function acceptedStep(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  // The library throws for a last step in the future (a clock that was set back); there no code can be valid.
  if (lastStep !== null && lastStep > stepAt(at)) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: PERIOD,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}
