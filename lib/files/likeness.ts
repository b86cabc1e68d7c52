/*
 * When two pictures look the same. The difference hash: a picture is drawn in grey, nine dots wide and eight high, and each bit says
 * whether a dot is lighter than its right neighbour. Sizes, formats and light edits change few bits; another view of the same hall many.
 */

/** The small drawing that the hash is made of. */
export const drawing = { width: 9, height: 8 } as const;

/** Of 64 bits, as many may differ in pictures that people are warned of. */
export const MOST_DIFFERENT = 5;

/**
 * The difference hash as a signed number of 64 bits, as a bigint column takes it.
 * @param greys the drawing, row by row, one byte a dot
 */
export function differenceHash(greys: Uint8Array): bigint {
  let hash = 0n;
  for (let row = 0; row < drawing.height; row++)
    for (let column = 0; column < drawing.width - 1; column++) {
      const at = row * drawing.width + column;
      hash = (hash << 1n) | ((greys[at] ?? 0) > (greys[at + 1] ?? 0) ? 1n : 0n);
    }
  return BigInt.asIntN(64, hash);
}

/** How alike two pictures are, between 0 and 1, from the bits that differ. */
export function shareAlike(distance: number): number {
  return (64 - distance) / 64;
}
