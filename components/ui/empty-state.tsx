import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";

interface Props {
  icon: IconName;
  /** What is not there, in the reader's words. */
  title: string;
  level?: "h2" | "h3";
  /** What can be done about it. */
  children: ReactNode;
  /** Real ways out: links and buttons. */
  ways?: ReactNode;
}

/** Says that a place is empty, why, and where to go. */
export function EmptyState({ icon, title, level: Heading = "h2", children, ways }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <Heading className="empty__t">{title}</Heading>
      <p>{children}</p>
      {ways && <div className="btns">{ways}</div>}
    </div>
  );
}
