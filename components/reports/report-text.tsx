import { Chart } from "@/components/charts/chart";
import { keepTogether } from "@/lib/core/typography";
import type { FigureToken, ReportBlock, ReportBody, ReportInline, ReportList } from "@/lib/reports/body";
import type { ReportContent, ReportedFigure } from "@/lib/reports/content";
import { tokenWords } from "@/lib/reports/words";

interface Props {
  body: ReportBody;
  content: Pick<ReportContent, "figures" | "charts">;
  /** Where somebody who asks "which ones?" is led; null for nowhere. */
  hrefOf: (figure: ReportedFigure, token: FigureToken) => string | null;
}

type Told = Omit<Props, "body">;

function Token({ token, content, hrefOf }: Told & { token: FigureToken }) {
  const figure = content.figures.find(({ indicator }) => indicator === token.indicator);
  const words = keepTogether(tokenWords(figure, token));
  const href = figure && hrefOf(figure, token);
  return href ? (
    <a className="told" href={href}>
      {words}
    </a>
  ) : (
    <strong className="told">{words}</strong>
  );
}

function Inline({ node, ...told }: Told & { node: ReportInline }) {
  if (node.type === "hardBreak") return <br />;
  if (node.type === "figure") return <Token token={node.attrs} {...told} />;
  const marks = node.marks ?? [];
  const link = marks.find((mark) => mark.type === "link");
  const words = keepTogether(node.text);
  const leaning = marks.some(({ type }) => type === "italic") ? <em>{words}</em> : words;
  const heavy = marks.some(({ type }) => type === "bold") ? <strong>{leaning}</strong> : leaning;
  return link ? <a href={link.attrs.href}>{heavy}</a> : heavy;
}

function Inlines({ nodes, ...told }: Told & { nodes: readonly ReportInline[] | undefined }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, and its nodes have no other name.
  return (nodes ?? []).map((node, place) => <Inline key={place} node={node} {...told} />);
}

function Block({ block, ...told }: Told & { block: ReportBlock | ReportList }) {
  switch (block.type) {
    case "paragraph":
      return block.content?.length ? (
        <p>
          <Inlines nodes={block.content} {...told} />
        </p>
      ) : null;
    case "heading":
      return (
        <h3>
          <Inlines nodes={block.content} {...told} />
        </h3>
      );
    case "chart": {
      const chart = told.content.charts.find(({ key }) => key === block.attrs.key);
      return chart ? <Chart chart={chart} /> : null;
    }
    default: {
      const List = block.type === "orderedList" ? "ol" : "ul";
      return (
        <List>
          {block.content.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={place}>
              {item.content.map((below, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <Block key={at} block={below} {...told} />
              ))}
            </li>
          ))}
        </List>
      );
    }
  }
}

/** Charts that follow each other stand side by side where there is room. */
function grouped(body: ReportBody): (ReportBlock[] | ReportBlock)[] {
  const groups: (ReportBlock[] | ReportBlock)[] = [];
  for (const block of body.content) {
    const last = groups.at(-1);
    if (block.type !== "chart") groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The text of a section with its figures in words and its charts. */
export function ReportText({ body, ...told }: Props) {
  return grouped(body).map((group, place) =>
    Array.isArray(group) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <div key={place} className="charts charts--in">
        {group.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Block key={at} block={block} {...told} />
        ))}
      </div>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <div key={place} className="prose">
        <Block block={group} {...told} />
      </div>
    ),
  );
}
