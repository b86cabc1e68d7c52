import type { ReactNode } from "react";
import { formatNumber } from "@/lib/core/numbers";
import { type LateKind, lateWords } from "@/lib/overview/labels";
import type { LateItem } from "@/lib/overview/queries";

/** As many as are read at a glance; the others are one tap away. */
const SHOWN = 5;

function Lines({ items }: { items: readonly LateItem[] }) {
  return (
    <ol className="late">
      {items.map(({ id, title, late, line, address }) => (
        <li key={id}>
          <span className="late__d">
            {late === 0 ? (
              "Hôm nay"
            ) : (
              <>
                <b>{formatNumber(late)}</b> ngày
              </>
            )}
          </span>
          <div>
            <a href={address}>{title}</a>
            <small>{line}</small>
          </div>
        </li>
      ))}
    </ol>
  );
}

interface Props {
  kind: LateKind;
  items: readonly LateItem[];
  more?: { href: string; word: string };
  /** What is said before the list. */
  children?: ReactNode;
}

/** What is late of one kind, the longest first. */
export function LatePanel({ kind, items, more, children }: Props) {
  const { id, title, none } = lateWords[kind];
  const rest = items.slice(SHOWN);
  return (
    <section className="pan" id={id} aria-labelledby={`${id}-ten`}>
      <div className="pan__h">
        <h2 id={`${id}-ten`}>{title}</h2>
        {more ? <a href={more.href}>{more.word}</a> : null}
      </div>
      {children}
      {items.length === 0 ? <p className="pan__b muted">{none}</p> : <Lines items={items.slice(0, SHOWN)} />}
      {rest.length > 0 ? (
        <details className="late__more">
          <summary>{`Xem thêm ${formatNumber(rest.length)}`}</summary>
          <Lines items={rest} />
        </details>
      ) : null}
    </section>
  );
}
