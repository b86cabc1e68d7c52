import type { ReactNode } from "react";

interface Props {
  title: string;
  /** Where the page hangs: links from the outside in. */
  crumbs?: { href: string; word: string }[];
  /** One line below the title. */
  line?: ReactNode;
  /** Buttons on the right. */
  children?: ReactNode;
}

/** Head of a staff page: where one is, the title, what can be done. */
export function StaffHead({ title, crumbs = [], line, children }: Props) {
  return (
    <div className="ahead">
      <StaffTitle title={title} crumbs={crumbs} line={line} />
      {children ? <div className="btns">{children}</div> : null}
    </div>
  );
}

/** The left half of the head alone, for pages whose buttons belong to a form. */
export function StaffTitle({ title, crumbs = [], line }: Omit<Props, "children">) {
  return (
    <div className="min-w-0">
      {crumbs.length > 0 ? (
        <p>
          {crumbs.map(({ href, word }, place) => (
            <span key={href}>
              {place > 0 ? <span className="muted"> / </span> : null}
              <a href={href}>{word}</a>
            </span>
          ))}
        </p>
      ) : null}
      <h1>{title}</h1>
      {line ? <div className="rvmeta">{line}</div> : null}
    </div>
  );
}
