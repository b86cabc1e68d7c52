import type { LucideIcon } from "lucide-react";
import { formatNumber } from "@/lib/core/numbers";
import type { EditionRow } from "@/lib/news/queries/staff";
import { StatusChip } from "./staff-status";

/** One thing to do or to know: an edition, where it leads, and one line about it. */
export interface Todo {
  row: EditionRow;
  icon: LucideIcon;
  href: string;
  title: string;
  line: string;
}

interface Props {
  id: string;
  title: string;
  /** How many there are in all, where the panel may show only the first. */
  count?: number;
  todos: Todo[];
  /** Said when there is nothing. */
  empty?: string;
  more?: { href: string; word: string };
  /** Whether each line shows its state; not where the title of the panel says it. */
  chips?: boolean;
}

/** A panel of the dashboard. */
export function TodoPanel({ id, title, count, todos, empty = "Không có gì.", more, chips = true }: Props) {
  return (
    <section className="pan" aria-labelledby={id}>
      <div className="pan__h">
        <h2 id={id}>
          {title}
          {count ? <span className="pan__n">{formatNumber(count)}</span> : null}
        </h2>
        {more ? <a href={more.href}>{more.word}</a> : null}
      </div>
      {todos.length === 0 ? (
        <p className="pan__b muted">{empty}</p>
      ) : (
        <ul className="todo">
          {todos.map(({ row, icon: Icon, href, title: words, line }) => (
            <li key={row.id}>
              <Icon className="icon" aria-hidden="true" />
              <div>
                <a href={href}>{words}</a>
                <span className="muted">{line}</span>
              </div>
              {chips ? <StatusChip status={row.status} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
