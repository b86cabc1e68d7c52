import { provisionLabels } from "@/lib/resolutions/labels";
import type { ProvisionRow } from "@/lib/resolutions/provisions";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A text taken apart: every part with its number, its words and its anchor. */
export function ProvisionTree({ rows }: { rows: readonly ProvisionRow[] }) {
  return (
    <ol className="provs">
      {rows.map(({ anchor, kind, number, heading, content }) => (
        <li key={anchor} data-kind={kind}>
          <span className="provs__k">{[capital(provisionLabels[kind]), number].filter(Boolean).join(" ")}</span>
          <span className="provs__t">
            {heading ? <b>{heading}</b> : null} {content}
          </span>
          <code>#{anchor}</code>
        </li>
      ))}
    </ol>
  );
}
