import { Fragment, type ReactNode } from "react";
import { Words } from "@/components/news/inline-text";
import { Icon } from "@/components/ui/icon";
import { dayOfIso, formatDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { ConsolidatedNode, Mark } from "@/lib/resolutions/consolidated";
import { markLabels } from "@/lib/resolutions/labels";
import { type NamedText, shortName } from "@/lib/resolutions/named-text";
import { partName } from "@/lib/resolutions/part-names";
import { numberWord } from "@/lib/resolutions/provisions";

/** What the text needs besides its parts. */
export interface LawContext {
  /** Who acts on it, by id; what readers may not open has no name. */
  names: ReadonlyMap<string, NamedText>;
  /** Relations by which a text took the place of this one, by id. */
  replacing: ReadonlySet<string>;
  /** The words of the day: then a repealed part is only named, and what it said is folded. */
  consolidated: boolean;
}

/** "Điều 1 Nghị quyết số 24/2020/NQ-HĐND", with a link where readers may follow it. */
export function ActingText({ by, source, names }: { by: string; source: string; names: LawContext["names"] }) {
  const text = names.get(by);
  if (!text) return <>một văn bản không công khai</>;
  const words = <Words text={keepTogether(`${source ? `${partName(source)} ` : ""}${shortName(text)}`)} />;
  return text.href ? <a href={source && text.href.startsWith("/") ? `${text.href}#${source}` : text.href}>{words}</a> : words;
}

/** What was done, before the name of the text that did it. */
export function markWord({ does, relationId }: Pick<Mark, "does" | "relationId">, { replacing }: Pick<LawContext, "replacing">): string {
  return does === "END" && replacing.has(relationId) ? "Được thay thế bởi" : markLabels[does];
}

function MarkNote({ mark, context }: { mark: Mark; context: LawContext }) {
  return (
    <small>
      {mark.does === "INSERT" && !context.consolidated ? "Phía sau được bổ sung bởi" : markWord(mark, context)}{" "}
      <ActingText by={mark.by} source={mark.source} names={context.names} />, từ <time dateTime={mark.since}>{formatDay(dayOfIso(mark.since))}</time>
      {mark.before && (
        <details>
          <summary>Trước đó</summary>
          {Object.entries(mark.before.split("\n")).map(([place, line]) => (
            <p key={place}>{line}</p>
          ))}
        </details>
      )}
    </small>
  );
}

const paragraphs = (text: string) => text.split(/\n+/u).filter((part) => part.trim() !== "");

/** The words of a part; repealed ones are folded where the words of the day are read. */
function Content({ node, context, first }: { node: ConsolidatedNode; context: LawContext; first?: ReactNode }) {
  const ended = node.marks.some(({ does }) => does === "END");
  const [head = "", ...rest] = paragraphs(node.content);
  const words = (
    <>
      <p>
        {first}
        <Words text={keepTogether(head)} />
      </p>
      {Object.entries(rest).map(([place, part]) => (
        <p key={place}>
          <Words text={keepTogether(part)} />
        </p>
      ))}
    </>
  );
  if (!ended || !context.consolidated) return node.content || first ? words : null;
  return (
    <p>
      {first}
      <i>(đã bãi bỏ)</i>
    </p>
  );
}

interface PartProps {
  node: ConsolidatedNode;
  /** Of the next heading: the outline has no gap. */
  level: 3 | 4 | 5;
  context: LawContext;
}

function Part({ node, level, context }: PartProps) {
  const { kind, anchor, marks, heading, parts } = node;
  const notes = marks.map((mark) => <MarkNote key={`${mark.relationId} ${mark.since} ${mark.does}`} mark={mark} context={context} />);
  const hidden = context.consolidated && marks.some(({ does }) => does === "END");
  const inside = hidden ? null : parts.map((part) => <Part key={part.anchor} node={part} level={level} context={context} />);
  const look = `${marks.length > 0 ? " changed" : ""}${marks.some(({ does }) => does === "END" || does === "SUSPEND") ? " ended" : ""}`;
  if (kind === "CHAPTER" || kind === "SECTION" || kind === "ANNEX") {
    const below = Math.min(level + 1, 5) as PartProps["level"];
    return (
      <>
        <Title level={level} className={`law__ch${look}`} anchor={anchor}>
          {numberWord(node)}
          {heading && (
            <>
              <br />
              {keepTitleTogether(heading)}
            </>
          )}
        </Title>
        {notes.length > 0 && <div className="law__note">{notes}</div>}
        <Content node={node} context={context} />
        {hidden ? null : parts.map((part) => <Part key={part.anchor} node={part} level={below} context={context} />)}
      </>
    );
  }
  if (kind === "ARTICLE") {
    return (
      <>
        <Title level={level} className={`law__art${look}`} anchor={anchor}>
          <span>
            {keepTogether(numberWord(node))} {keepTitleTogether(heading)}
          </span>
          <a className="law__link" href={`#${anchor}`} aria-label={`Liên kết đến ${partName(anchor)}`}>
            <Icon name="link" />
          </a>
        </Title>
        {notes.length > 0 && <div className="law__note">{notes}</div>}
        <Content node={node} context={context} />
        {inside}
      </>
    );
  }
  const number = numberWord(node);
  return (
    <>
      <div className={`law__${kind.toLowerCase()}${look}`} id={anchor}>
        <Content
          node={heading ? { ...node, content: node.content ? `${heading}\n${node.content}` : heading } : node}
          context={context}
          first={
            number && (
              <a className="law__n" href={`#${anchor}`} aria-label={`${number} Liên kết đến ${partName(anchor)}`}>
                {number}
              </a>
            )
          }
        />
        {notes}
      </div>
      {inside}
    </>
  );
}

function Title({ level, className, anchor, children }: { level: PartProps["level"]; className: string; anchor: string; children: ReactNode }) {
  const Heading = `h${level}` as const;
  return (
    <Heading className={className} id={anchor}>
      {children}
    </Heading>
  );
}

/** The text of a resolution: Chương, Điều, khoản, điểm, each with an anchor of its own and with what has happened to it. */
export function LawText({ nodes, context }: { nodes: readonly ConsolidatedNode[]; context: LawContext }) {
  return nodes.map((node) => (
    <Fragment key={node.anchor}>
      <Part node={node} level={3} context={context} />
    </Fragment>
  ));
}
