import type { LinkAttrs } from "./body";

/** Something that an article lacks. Blocking ones stop approval and publication; the others are for people to weigh. */
export interface Finding {
  kind:
    | "no-title"
    | "no-category"
    | "no-body"
    | "picture"
    | "missing-lead-alt"
    | "no-standfirst"
    | "no-byline"
    | "heading-order"
    | "sum"
    | "no-change"
    | "long-title"
    | "link-text"
    | "link-broken"
    | "link-waiting"
    | "link-form"
    | "unknown-name"
    | "mention"
    | "future-date"
    | "contrast"
    | "quarantine"
    | "video"
    | "video-captions";
  blocking: boolean;
  /** What to do, in Vietnamese. */
  sentence: string;
  /** Which figure or heading, from 1; null when it concerns the whole article. */
  place: number | null;
  /** People of the record whom the text names and the article does not list yet: one of them can be added. */
  people?: KnownPerson[];
}

/** Something that was looked at and is as it should be, in Vietnamese. What an article does not have is not praised. */
export type Passed = Pick<Finding, "kind" | "sentence">;

export const block = (kind: Finding["kind"], sentence: string, place: number | null = null): Finding => ({ kind, blocking: true, sentence, place });
export const doubt = (kind: Finding["kind"], sentence: string, place: number | null = null): Finding => ({ kind, blocking: false, sentence, place });

/** What stands at the end of a link into this portal. "waiting": an article that readers do not see yet. */
export type LinkState = "open" | "waiting" | "withdrawn" | "nowhere";

/** What is known of a link into this portal. */
export interface LinkFact {
  state: LinkState;
  /** Of the article; null where there is none, or where it leads to another page. */
  title: string | null;
}

export interface KnownPerson {
  id: string;
  fullName: string;
  titleLine: string | null;
}

/** What is asked about a text. */
export interface Ask {
  links: LinkAttrs[];
  names: string[];
}

/** More than these in one text are not looked up. */
export const askLimits = { links: 500, names: 200 };

/** What only the server knows of a text: asked for when it is decided on, and while it is written. */
export interface Facts {
  /** The day in Viet Nam, "2021-01-05". */
  today: string;
  /** By `keyOf` of the link; links that lead elsewhere are not named. */
  links: Record<string, LinkFact>;
  /** People of the record, by the folded name. */
  people: Record<string, KnownPerson[]>;
}
