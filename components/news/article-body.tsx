import { Fragment, type ReactNode } from "react";
import { slugify } from "@/lib/core/slug";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { fileAddress, pictureAddress } from "@/lib/files/addresses";
import { type Block, type Body, type Figure, type Inline, type ListNode, plainText } from "@/lib/news/body";
import type { Links } from "@/lib/news/links";
import type { Language } from "@/lib/news/pages";
import type { Picture } from "@/lib/news/queries";
import { BodyTable } from "./body-table";
import { Capfig } from "./capfig";
import { InlineText } from "./inline-text";
import { VideoFigure } from "./video-figure";

interface Props {
  body: Body;
  pictures: Record<string, Picture>;
  /** Where its links lead. */
  links: Links;
  /** A figure that stands above the text already. */
  hoisted: Figure | null;
  /** Where pictures lie; staff see unpublished ones at addresses of their own. */
  addressOf?: typeof pictureAddress | undefined;
  /** The same for videos and their captions. */
  fileAddressOf?: typeof fileAddress | undefined;
  /** True for staff: places without a picture are shown. */
  gaps?: boolean | undefined;
  /** For staff: what a block is wrapped in, by its place. */
  around?: ((place: number, view: ReactNode) => ReactNode) | undefined;
  /** Of the text: the words that the portal puts in are in the same. */
  language?: Language;
}

/** The text of an article, block by block, exactly in its order. */
export function ArticleBody({ body, pictures, links, hoisted, addressOf, fileAddressOf, gaps, around, language = "vi" }: Props) {
  const anchors = anchorsOf(body);
  return (
    <div className="prose">
      {body.content.map((block, place) => {
        if (block === hoisted) return null;
        const view = (
          <BlockView
            block={block}
            pictures={pictures}
            links={links}
            anchor={anchors.get(block)}
            addressOf={addressOf}
            fileAddressOf={fileAddressOf}
            gaps={gaps}
            language={language}
          />
        );
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place, and the page renders once.
        return <Fragment key={place}>{around ? around(place, view) : view}</Fragment>;
      })}
    </div>
  );
}

/** Anchors of the headings, unique on the page, so that a passage can be linked to. */
function anchorsOf(body: Body): Map<Block, string> {
  const anchors = new Map<Block, string>();
  const used = new Set<string>();
  for (const block of body.content) {
    if (block.type !== "heading") continue;
    const base = slugify(plainText({ type: "doc", content: [block] })) || "muc";
    let anchor = base;
    for (let number = 2; used.has(anchor); number++) anchor = `${base}-${number}`;
    used.add(anchor);
    anchors.set(block, anchor);
  }
  return anchors;
}

interface BlockProps {
  block: Block;
  pictures: Record<string, Picture>;
  links: Links;
  anchor: string | undefined;
  addressOf: typeof pictureAddress | undefined;
  fileAddressOf: typeof fileAddress | undefined;
  gaps: boolean | undefined;
  language: Language;
}

function BlockView({ block, pictures, links, anchor, addressOf, fileAddressOf, gaps, language }: BlockProps) {
  switch (block.type) {
    case "paragraph":
      return <Paragraph content={block.content} links={links} />;
    case "heading": {
      const Heading = block.attrs.level === 2 ? "h2" : "h3";
      return (
        <Heading id={anchor}>
          <InlineText content={block.content} join={keepTitleTogether} links={links} />
        </Heading>
      );
    }
    case "bulletList":
    case "orderedList":
      return <List node={block} links={links} />;
    case "blockquote":
      return (
        <blockquote className="quote">
          {block.content.map((paragraph, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <Paragraph key={place} content={paragraph.content} links={links} />
          ))}
          {block.attrs.speaker && <footer>{keepTogether(block.attrs.speaker)}</footer>}
        </blockquote>
      );
    case "figure":
      return (
        <Capfig
          figure={block}
          picture={block.attrs.fileId ? pictures[block.attrs.fileId] : undefined}
          sizes="(min-width: 48em) 42.5rem, 100vw"
          addressOf={addressOf}
          gaps={gaps}
        />
      );
    case "video":
      return <VideoFigure video={block} pictures={pictures} addressOf={addressOf} fileAddressOf={fileAddressOf} gaps={gaps} />;
    case "pullFigure":
      return (
        <aside className="pull" aria-label={language === "en" ? "Key figure" : "Con số nổi bật"}>
          <b>{block.attrs.value}</b>
          <p>
            <strong>{keepTogether(block.attrs.label)}</strong>
            {block.attrs.detail && <span className="block">{keepTogether(block.attrs.detail)}</span>}
          </p>
        </aside>
      );
    case "table":
      return <BodyTable table={block} links={links} />;
  }
}

function Paragraph({ content, links }: { content: Inline[] | undefined; links: Links }) {
  return (
    <p>
      <InlineText content={content} join={keepTogether} links={links} />
    </p>
  );
}

function List({ node, links }: { node: ListNode; links: Links }) {
  const Tag = node.type === "bulletList" ? "ul" : "ol";
  return (
    <Tag>
      {node.content.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <li key={place}>
          {item.content.map((child, inner) =>
            child.type !== "paragraph" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <List key={inner} node={child} links={links} />
            ) : item.content.length === 1 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <InlineText key={inner} content={child.content} join={keepTogether} links={links} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Paragraph key={inner} content={child.content} links={links} />
            ),
          )}
        </li>
      ))}
    </Tag>
  );
}
