import { createHash } from "node:crypto";

/** The same id for the same thing in every demo: addresses of files, ICS entries and tests stay what they were (UUID version 8). */
export function idOf(thing: string): string {
  const hex = createHash("sha256").update(`lac-giang/${thing}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Dice that fall the same way in every demo. */
export interface Chance {
  /** A whole number from `least` to `most`, both possible. */
  int(least: number, most: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** @param name what the dice are for; another name gives other numbers */
export function chanceOf(name: string): Chance {
  let round = 0;
  let block = Buffer.alloc(0);
  // Eight numbers come from one hash: whole and even enough for a demo, without a generator of one's own.
  const next = () => {
    const place = round % 8;
    if (place === 0) block = createHash("sha256").update(`${name}/${round}`).digest();
    round++;
    return block.readUInt32BE(place * 4) / 0x1_0000_0000;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    percent: (share) => next() * 100 < share,
    pick: (from) => {
      const found = from[int(0, from.length - 1)];
      if (found === undefined) throw new Error(`nothing to pick from for ${name}`);
      return found;
    },
    shuffle: (list) => {
      const left = [...list];
      return list.map(() => left.splice(int(0, left.length - 1), 1)[0] as (typeof list)[number]);
    },
  };
}
