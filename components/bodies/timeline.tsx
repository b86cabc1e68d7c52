import type { ReactNode } from "react";

/** One stretch of time: what it is, and when, in words. */
export interface Stretch {
  key: string;
  /** True for what still is. */
  now: boolean;
  title: ReactNode;
  children: ReactNode;
}

/** Stretches of time, the latest first. */
export function Timeline({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <ol className="tl">
      {stretches.map(({ key, now, title, children }) => (
        <li key={key} className={now ? "now" : undefined}>
          <b>{title}</b>
          {children}
        </li>
      ))}
    </ol>
  );
}
