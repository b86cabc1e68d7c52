/* What a figure is: a number, what it counts, and where it comes from. Pure. */

/** Days of Viet Nam, "2020-01-31", both included. */
export interface DateRange {
  from: string;
  to: string;
}

/** What is asked: a period, and whose figures. */
export interface Scope {
  period: DateRange;
  /** A body of the record: the council counts all that is its own and its bodies'; a committee what it did itself. */
  bodyId: string;
}

/** Records that figures count. */
export type CountedKind = "session" | "resolution" | "document" | "examination" | "question" | "commitment" | "meeting" | "article";

/** How values are written: a plain number, or a share in percent of one decimal. */
export type Unit =
  | "kỳ họp"
  | "nghị quyết"
  | "văn bản"
  | "cuộc"
  | "phiên"
  | "buổi"
  | "lượt"
  | "câu hỏi"
  | "lời hứa"
  | "kiến nghị"
  | "kiến nghị quá hạn"
  | "đơn"
  | "đơn quá hạn"
  | "tin bài"
  | "lượt xem"
  | "%";

/** One part of a breakdown. */
export interface FigurePart {
  /** "REGULAR"; several joined by "+" where only their sum is known: "THEMATIC+EXTRAORDINARY". */
  key: string;
  name: string;
  /** Null where it is not known. */
  value: number | null;
  /** Records counted, a part of the figure's own; empty for what was entered. */
  records: readonly string[];
}

export interface Breakdown {
  /** "loai" */
  key: string;
  /** "Theo loại" */
  name: string;
  parts: readonly FigurePart[];
  /** False where a record may stand in several parts (fields) or in none: then nothing has to add up. */
  tiles: boolean;
}

/** What was written down by hand, with where it is from. */
export interface Entered {
  value: number | null;
  source: string;
  note: string;
}

/** A share says of what: 1206 of 1284. */
export interface Ratio {
  part: number;
  whole: number;
}

export interface Figure {
  /** Code of the indicator: "nghi-quyet". */
  indicator: string;
  unit: Unit;
  /** What is shown: the official value where one was entered, else the computed one; null for not known. */
  value: number | null;
  /** COMPUTED from records, ENTERED where the records do not exist, OFFICIAL where an entered value stands beside a computed one. */
  origin: "COMPUTED" | "ENTERED" | "OFFICIAL";
  /** What the records give; null where there are no such records. */
  computed: number | null;
  entered: Entered | null;
  ratio: Ratio | null;
  /** What the records are; null where nothing is counted. */
  counts: CountedKind | null;
  /** The ids counted, in the order of the list. */
  records: readonly string[];
  breakdowns: readonly Breakdown[];
  /** Whole Vietnamese sentences: parts that do not add up, an official value without a note. */
  contradictions: readonly string[];
}

/** A figure beside what it is compared with. */
export interface ComparedFigure extends Figure {
  /** Of the period of the same length before; null where it is not known. */
  before: number | null;
  target: number | null;
  /** Average of the whole periods of this length in the same term, this one included; null for less than two. */
  average: number | null;
}
