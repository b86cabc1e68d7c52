import type { Day } from "@/lib/core/dates";
import { type Figure, plainText } from "@/lib/news/body";
import { headRowsOf } from "@/lib/news/tables";
import { contradictions, eventDay, sums } from "./doubts";
import { writeDay } from "./event-date";
import type { ImportReport, ReportItem } from "./schema";
import { type Source, type SourcePicture, textOf } from "./source";
import type { Structured } from "./structure";

/** What only the database and the picture store know. */
export interface Surroundings {
  /** Names of the text that the directory of people has, and those that it has not. */
  known: string[];
  unknown: string[];
  /** Names that several people of the directory bear. */
  shared: string[];
  /** Places (in `content`) of pictures that could not be stored. */
  unreadable: ReadonlySet<number>;
}

export interface Reading {
  report: ImportReport;
  eventDay: Day | null;
  /** Proposed only: the approver decides. */
  publishDay: Day | null;
}

interface Place {
  number: number;
  at: number;
  figure: Figure;
}

function placesOf({ content }: Structured): Place[] {
  return content.flatMap((figure, at) => (figure.type === "figure" ? [{ figure, at }] : [])).map((place, index) => ({ ...place, number: index + 1 }));
}

/** Pictures that only Word draws; what others are called does not help anybody. */
function formatOf({ name }: SourcePicture): { format?: string } {
  const format = /\.(emf|wmf)$/.exec(name)?.[1];
  return format ? { format: format.toUpperCase() } : {};
}

function figureDoubts(structured: Structured, unreadable: ReadonlySet<number>): ReportItem[] {
  const places = placesOf(structured);
  const doubts = places.flatMap(({ number, at, figure }): ReportItem[] => {
    const picture = structured.pictures.get(at);
    const { caption } = figure.attrs;
    const missing: ReportItem[] = !picture
      ? [{ code: "picture-missing", number, caption }]
      : !picture.bytes
        ? [{ code: "picture-outside", number, caption, name: picture.name }]
        : unreadable.has(at)
          ? [{ code: "picture-unreadable", number, caption, ...formatOf(picture) }]
          : [];
    return caption ? missing : [...missing, { code: "caption-missing", number }];
  });
  const silent = places.filter(({ at, figure }) => structured.pictures.get(at)?.bytes && !unreadable.has(at) && !figure.attrs.alt).map(({ number }) => number);
  return silent.length ? [...doubts, { code: "alt-missing", numbers: silent }] : doubts;
}

function textFacts(structured: Structured): ReportItem[] {
  const { content, pictures } = structured;
  const paragraphs = content.filter((block) => block.type === "paragraph");
  const last = paragraphs.at(-1);
  const closing = last ? textOf(last.content).trimEnd().endsWith("./.") : false;
  const captions = placesOf(structured).map(({ figure }) => figure.attrs.caption);
  const items: ReportItem[] = [{ code: "paragraphs", count: paragraphs.length, closing }];
  for (const table of content) {
    if (table.type !== "table") continue;
    const columns = (table.content[0]?.content ?? []).reduce((sum, { attrs }) => sum + attrs.colspan, 0);
    items.push({ code: "table-kept", rows: table.content.length, columns, named: headRowsOf(table.content) > 0 });
  }
  if (captions.length) items.push({ code: "figures", captions, pictures: [...pictures.values()].filter(({ bytes }) => bytes).length });
  return items;
}

/** Puts together what the office is told about a file; nothing here is decided twice. */
export function readingOf(source: Source, structured: Structured, around: Surroundings): Reading {
  const { title, standfirst, content, bylines } = structured;
  const body = plainText({ type: "doc", content });
  const opening = content.find((block) => block.type === "paragraph");
  const lead = standfirst || textOf(opening?.content);
  const event = eventDay(lead);
  const added = sums([title, standfirst, body].join("\n"));
  const published = structured.publishDay;
  const publishDay = published?.day ?? event.day?.day ?? null;

  const understood: ReportItem[] = [
    { code: "title", text: title },
    ...(standfirst ? [{ code: "standfirst" as const, text: standfirst }] : []),
    ...event.understood,
    ...(published ? [{ code: "publish-date" as const, day: writeDay(published.day), from: published.from }] : []),
    ...textFacts(structured),
    ...(bylines.length ? [{ code: "bylines" as const, names: bylines.map(({ name }) => name) }] : []),
    ...added.understood,
    ...(around.known.length ? [{ code: "people" as const, names: around.known }] : []),
    ...source.understood,
  ];
  const doubted: ReportItem[] = [
    ...contradictions(title, lead),
    ...event.doubted,
    ...(!published && event.day ? [{ code: "publish-date-guessed" as const, day: writeDay(event.day.day) }] : []),
    ...added.doubted,
    ...figureDoubts(structured, around.unreadable),
    ...structured.doubted,
    ...source.doubted,
    ...(standfirst ? [] : [{ code: "standfirst-missing" as const }]),
    ...(bylines.length ? [] : [{ code: "bylines-missing" as const }]),
    ...(around.unknown.length ? [{ code: "people-unknown" as const, names: around.unknown }] : []),
    ...(around.shared.length ? [{ code: "people-shared" as const, names: around.shared }] : []),
    // No file says its category; the list belongs to the portal.
    { code: "category-missing" },
  ];
  return {
    report: { kind: source.kind, understood, doubted, dropped: [...structured.dropped, ...source.dropped] },
    eventDay: event.day?.day ?? null,
    publishDay,
  };
}
