import { Words } from "@/components/news/inline-text";
import { keepTogether } from "@/lib/core/typography";
import { shortName } from "@/lib/resolutions/named-text";
import type { Related } from "@/lib/resolutions/queries/relations";
import { endsTheOther, type RelationGroup, relationDetail, relationGroups } from "./relation-words";

const BOX = { width: 208, height: 56 };
const GAP = 12;
const LABEL = 24;
/** As many stand on one side of the drawing; the list has all. */
const MOST = 5;
/** Letters that a box holds, of its name and of what stands under it. */
const LONGEST = { name: 23, detail: 25 };

const cut = (text: string, most = LONGEST.name) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

interface Placed {
  relation: Related;
  y: number;
  /** Above the first of a group. */
  label: string | null;
}

/** One column of boxes, each group under its name. */
function column(groups: readonly RelationGroup[]): { placed: Placed[]; height: number; more: number } {
  const placed: Placed[] = [];
  let y = 0;
  let more = 0;
  for (const { name, items } of groups) {
    for (const [at, relation] of items.entries()) {
      if (placed.length >= MOST) {
        more += 1;
        continue;
      }
      if (at === 0) y += LABEL;
      placed.push({ relation, y, label: at === 0 ? name : null });
      y += BOX.height + GAP;
    }
  }
  return { placed, height: y + (more > 0 ? LABEL : 0), more };
}

/** What the drawing says, in one sentence. */
function sentence(groups: readonly RelationGroup[], symbol: string): string {
  const words = groups.map(({ name, items }) => `${name.toLocaleLowerCase("vi")} ${items.map(({ text }) => shortName(text)).join(", ")}`);
  return `Nghị quyết số ${symbol}: ${words.join("; ")}.`;
}

interface Props {
  symbol: string;
  stateWords: string;
  relations: readonly Related[];
}

/** What this text rests on at the left, what it does and what became of it at the right: a drawing with links, and the same as a list. */
export function Relations({ symbol, stateWords, relations }: Props) {
  const groups = relationGroups(relations);
  if (groups.length === 0) return <p>Hồ sơ chưa ghi quan hệ nào với văn bản khác.</p>;
  const grounds = (group: RelationGroup) => group.direction === "to" && ["BASIS", "REFERENCE", "GUIDANCE"].includes(group.kind);
  return (
    <div className="rel">
      <Drawing
        left={groups.filter(grounds)}
        right={groups.filter((group) => !grounds(group))}
        sentence={sentence(groups, symbol)}
        {...{ symbol, stateWords }}
      />
      <dl className="dl" id="danh-sach-quan-he">
        {groups.map(({ name, items }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ul>
                {items.map((relation) => {
                  const detail = relationDetail(relation);
                  const words = <Words text={keepTogether(shortName(relation.text))} />;
                  return (
                    <li key={relation.id}>
                      {relation.text.href ? <a href={relation.text.href}>{words}</a> : words}
                      {detail && `: ${keepTogether(detail)}`}
                    </li>
                  );
                })}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Drawing({
  left,
  right,
  symbol,
  stateWords,
  sentence: words,
}: { left: RelationGroup[]; right: RelationGroup[]; sentence: string } & Omit<Props, "relations">) {
  const [from, to] = [column(left), column(right)];
  const height = Math.max(from.height, to.height, 132);
  const middle = height / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group; no element of HTML is one.
    <svg viewBox={`0 0 760 ${height}`} role="group" aria-labelledby="so-do-quan-he">
      <title id="so-do-quan-he">Sơ đồ quan hệ văn bản</title>
      <desc>{words}</desc>
      <defs>
        <marker id="mui-ten" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {from.placed.map((each, at) => (
        <Arrow key={each.relation.id} x1={216} y1={each.y + BOX.height / 2} x2={268} y2={spread(middle, at, from.placed.length)} />
      ))}
      {to.placed.map((each, at) => {
        const [inner, outer] = [spread(middle, at, to.placed.length), each.y + BOX.height / 2];
        return each.relation.direction === "to" ? (
          <Arrow key={each.relation.id} x1={488} y1={inner} x2={540} y2={outer} />
        ) : (
          <Arrow key={each.relation.id} x1={544} y1={outer} x2={492} y2={inner} />
        );
      })}
      <g className="self">
        <rect x={272} y={middle - 44} width={216} height={88} rx={4} />
        <text x={288} y={middle - 8}>
          {cut(symbol)}
        </text>
        <text className="t2" x={288} y={middle + 16}>
          {stateWords}
        </text>
      </g>
      <Column x={8} {...from} />
      <Column x={544} {...to} />
    </svg>
  );
}

const spread = (middle: number, at: number, count: number) => middle + (at - (count - 1) / 2) * Math.min(20, 70 / Math.max(count, 1));

function Arrow({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }) {
  const bend = (x1 + x2) / 2;
  return <path markerEnd="url(#mui-ten)" d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`} />;
}

function Column({ x, placed, height, more }: { x: number; placed: Placed[]; height: number; more: number }) {
  return (
    <>
      {placed.map(({ relation, y, label }) => (
        <g key={relation.id} className={endsTheOther(relation) ? "dead" : undefined}>
          {label && (
            <text className="lab" x={x} y={y - 8}>
              {label}
            </text>
          )}
          <Box x={x} y={y} relation={relation} />
        </g>
      ))}
      {more > 0 && (
        <a href="#danh-sach-quan-he">
          <text className="lab" x={x} y={height - 8}>
            và {more} văn bản khác
          </text>
        </a>
      )}
    </>
  );
}

function Box({ x, y, relation: { text, ...relation } }: { x: number; y: number; relation: Related }) {
  const law = text.symbol && !text.title.startsWith(text.kind) && !/^(?:Luật|Bộ luật|Pháp lệnh)/.test(text.kind);
  const detail = relationDetail({ text, ...relation });
  const [first, second] = law
    ? [text.symbol, detail || text.title || text.kind]
    : [text.title.startsWith(text.kind) ? text.title : `${text.kind} ${text.title}`, text.symbol && `số ${text.symbol}`];
  const inside = (
    <>
      <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={4} />
      <text x={x + 14} y={y + 24}>
        {cut(first)}
      </text>
      <text className="t2" x={x + 14} y={y + 44}>
        {cut(second, LONGEST.detail)}
      </text>
    </>
  );
  return text.href ? (
    <a href={text.href} aria-label={shortName(text)}>
      {inside}
    </a>
  ) : (
    inside
  );
}
