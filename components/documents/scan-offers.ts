import type { PagePart, Proposal } from "@/lib/texts/proposals";

/** One field of the form beside a scan: what is offered, where it stands on the page, and what a person should know of it. */
export interface Offer {
  /** Its number in the form and on the page, from 1. */
  n: number;
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Null where the machine found nothing, or the file does not say where. */
  place: PagePart | null;
  state: "read" | "look" | "missing";
  note: string | null;
  /** For a choice from a list, with the words for none of it where that is one. */
  options?: readonly { id: string; word: string }[];
  none?: string;
}

interface Side {
  /** What the machine found; left out where it found nothing. */
  seen?: Proposal | undefined;
  /** What stands in the record; "" for nothing. */
  had: string;
  /** Whether the record goes before the scan: what people rely on already is not written over unasked. */
  settled: boolean;
  /** A value as a note names it. */
  word?: (value: string) => string;
}

/** Offers the scan or the record, and names the other one. */
export function offerOf(of: Pick<Offer, "n" | "name" | "label" | "hint" | "options">, { seen: found, had, settled, word = (value) => value }: Side): Offer {
  const { value: seen = "", place = null, doubt = null } = found ?? {};
  const value = settled && had ? had : seen || had;
  const other = seen && had && seen !== had ? (value === had ? `Bản quét ghi: ${word(seen)}.` : `Hồ sơ đang ghi: ${word(had)}.`) : null;
  const note =
    [doubt, other].filter(Boolean).join(" ") ||
    (seen ? null : had ? "Máy không thấy trên bản quét; ô này lấy từ hồ sơ." : "Máy không thấy. Xem bản quét rồi điền, nếu có.");
  return { ...of, value, place, state: !seen ? "missing" : note ? "look" : "read", note };
}
