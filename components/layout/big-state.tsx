import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

/** A page that says why there is nothing here, and offers ways out. */
export function BigState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="wrap section">
      <section className="bigstate">
        <Mark />
        <div>
          <h1>{title}</h1>
          {children}
        </div>
      </section>
    </div>
  );
}
