import type { CouncilTerm } from "@/lib/bodies/queries";
import { countedTitles, rankOf } from "@/lib/bodies/titles";
import { formatDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { type Arranged, peopleIn } from "./arrange";

/* Where the boxes of the organisation chart stand, in the units of its viewBox. Pure. */

export interface Box {
  href: string | null;
  lines: string[];
  /** A smaller line below the name. */
  note: string;
  x: number;
  y: number;
  width: number;
  height: number;
  look: "self" | "inside" | "outside" | "part";
}

export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  /** Solid: elected by, part of. Dashed: serves, or stands outside. */
  solid: string[];
  dashed: string[];
}

const WIDTH = 1176;
const RIGHT = 248;
const GAP = 24;
/** Of one letter of a name, about. */
const LETTER = 8.4;
const SMALL_LETTER = 7;
const LINE = 20;
const MOST_IN_A_ROW = 5;

function cut(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name cut between words into as few lines as fit, none of them much shorter than the others. */
export function wrapped(text: string, width: number, letter = LETTER): string[] {
  // No line begins with a dash.
  const words = text.replaceAll(" –", "\u00a0–").split(" ");
  let lines = cut(words, Math.max(8, Math.floor((width - 20) / letter)));
  for (let most = Math.max(...lines.map(({ length }) => length)) - 1; most > 0; most--) {
    const narrower = cut(words, most);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

interface Wanted {
  name: string;
  note?: string;
  href: string | null;
  look: Box["look"];
}

function boxOf({ name, note = "", href, look }: Wanted, centre: number, y: number, width: number): Box {
  const lines = wrapped(name, width, look === "part" ? SMALL_LETTER : LETTER);
  return { href, lines, note, look, width, x: centre - width / 2, y, height: 32 + lines.length * LINE + (note ? LINE : 0) };
}

/** Boxes of one row are as tall as the tallest. */
function level(boxes: readonly Box[]): Box[] {
  const height = Math.max(...boxes.map((box) => box.height));
  return boxes.map((box) => ({ ...box, height }));
}

const centreOf = ({ x, width }: Box) => x + width / 2;
const bottomOf = ({ y, height }: Box) => y + height;
const middleOf = ({ y, height }: Box) => y + height / 2;

/** Lines from below one box to the top of others in a row. */
function down(from: Box, to: readonly Box[], bus: number): string[] {
  const first = to[0];
  const last = to.at(-1);
  if (!first || !last) return [];
  const trunk = `M${centreOf(from)} ${bottomOf(from)}V${bus}`;
  const cross = `M${Math.min(centreOf(first), centreOf(from))} ${bus}H${Math.max(centreOf(last), centreOf(from))}`;
  return [trunk, cross, ...to.map((box) => `M${centreOf(box)} ${bus}V${box.y}`)];
}

/** @param addressOf the page of a body */
export function layout(arranged: Arranged, term: CouncilTerm | null, addressOf: (slug: string) => string): Layout | null {
  const { council, standing, committees, groups, delegations, offices, departments } = arranged;
  if (!council) return null;
  const out: Layout = { width: WIDTH, height: 0, boxes: [], solid: [], dashed: [] };
  const beside = delegations.length + offices.length + departments.length > 0;
  const left = beside ? WIDTH - RIGHT - GAP : WIDTH;
  const put = <T extends Box | Box[]>(box: T): T => {
    out.boxes.push(...[box].flat());
    return box;
  };
  const axis = groups.length > 0 ? left * 0.6 : left / 2;
  const top = put(
    boxOf(
      { name: council.name, note: term ? `${formatNumber(term.members)} đại biểu, ${term.name}` : "", href: addressOf(council.slug), look: "self" },
      axis,
      4,
      Math.min(340, left - 200),
    ),
  );
  const second = bottomOf(top) + 52;
  const under = standing
    ? put(
        boxOf(
          { name: standing.name, note: countedTitles(standing.holders.map(({ title }) => rankOf(title))), href: addressOf(standing.slug), look: "inside" },
          axis,
          second,
          260,
        ),
      )
    : null;
  if (under) out.solid.push(`M${axis} ${bottomOf(top)}V${under.y}`);
  if (groups.length > 0) {
    const note = term && term.constituencies > 0 ? `theo ${formatNumber(term.constituencies)} đơn vị bầu cử` : "";
    const only = groups.length === 1 ? groups[0] : undefined;
    const name = only ? only.name : `${formatNumber(groups.length)} Tổ đại biểu`;
    const box = put(boxOf({ name, note, href: only ? addressOf(only.slug) : "#cac-to", look: "inside" }, left * 0.27, second, 200));
    out.solid.push(`M${top.x} ${middleOf(top)}H${centreOf(box)}V${box.y}`);
  }
  let above = under ?? top;
  let floor = Math.max(...out.boxes.map(bottomOf));
  for (let at = 0; at < committees.length; at += MOST_IN_A_ROW) {
    const row = committees.slice(at, at + MOST_IN_A_ROW);
    const width = Math.min(200, (left - 8 - (row.length - 1) * GAP) / row.length);
    const step = row.length > 1 ? (left - 8 - width) / (row.length - 1) : 0;
    const bus = floor + 28;
    const boxes = level(
      row.map((body, place) => {
        const people = peopleIn(body);
        const centre = row.length > 1 ? 4 + width / 2 + place * step : axis;
        const note = people > 0 ? `${formatNumber(people)} thành viên` : "";
        return boxOf({ name: body.name, note, href: addressOf(body.slug), look: "inside" }, centre, bus + 28, width);
      }),
    );
    out.solid.push(...down(above, put(boxes), bus));
    above = under ?? top;
    floor = Math.max(...boxes.map(bottomOf));
  }
  if (beside) serving(out, { delegations, offices, departments }, { put, addressOf, under: under ?? top, second });
  out.height = Math.max(...out.boxes.map(bottomOf)) + 4;
  return out;
}

interface Tools {
  put: (box: Box) => Box;
  addressOf: (slug: string) => string;
  /** What the office serves. */
  under: Box;
  second: number;
}

/** The right column: what stands outside the council or serves it. */
function serving(out: Layout, { delegations, offices, departments }: Pick<Arranged, "delegations" | "offices" | "departments">, tools: Tools): void {
  const { put, addressOf, under, second } = tools;
  const centre = WIDTH - RIGHT / 2 - 2;
  let y = 4;
  let above: Box | null = null;
  const hang = (box: Box) => {
    if (above) out.dashed.push(`M${centre} ${bottomOf(above)}V${box.y}`);
    above = box;
    y = bottomOf(box) + 28;
  };
  for (const { name, slug } of delegations) hang(put(boxOf({ name, href: addressOf(slug), look: "outside" }, centre, y, RIGHT)));
  y = Math.max(y, second);
  for (const [at, { office, departments: parts }] of offices.entries()) {
    const note = office.validFrom ? `từ ${formatDay(office.validFrom)}` : "";
    const box = put(boxOf({ name: office.name, note, href: addressOf(office.slug), look: "outside" }, centre, y, RIGHT));
    if (at === 0) out.dashed.push(`M${under.x + under.width} ${middleOf(under)}H${box.x}`);
    hang(box);
    partsBelow(at === offices.length - 1 ? [...parts, ...departments] : parts);
  }
  if (offices.length === 0) partsBelow(departments);
  function partsBelow(parts: Arranged["departments"]): void {
    const width = (RIGHT - 16) / 2;
    for (let at = 0; at < parts.length; at += 2) {
      const row = parts.slice(at, at + 2);
      const boxes = level(
        row.map(({ name, slug }, place) => {
          const middle = row.length === 1 ? centre : centre + (place === 0 ? -1 : 1) * (width / 2 + 8);
          return boxOf({ name, href: addressOf(slug), look: "part" }, middle, y, width);
        }),
      );
      for (const box of boxes) put(box);
      const first = boxes[0];
      if (!first) continue;
      // The trunk runs between the two columns.
      if (above) out.dashed.push(`M${centre} ${bottomOf(above)}V${row.length === 1 ? first.y : middleOf(first)}`);
      if (row.length === 2)
        for (const [place, box] of boxes.entries()) out.dashed.push(`M${centre} ${middleOf(first)}H${place === 0 ? box.x + box.width : box.x}`);
      const tallest = Math.max(...boxes.map(bottomOf));
      above = { ...first, y: middleOf(first), height: 0 };
      y = tallest + 16;
    }
    if (parts.length > 0) above = null;
  }
}
