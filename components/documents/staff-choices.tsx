import { kindLabels as bodyKinds } from "@/lib/bodies/labels";
import { kindLabels } from "@/lib/documents/labels";
import type { DocumentChoices } from "@/lib/documents/queries/staff";

/* Options of the boxes that the forms and the filters of documents share. */

export function KindOptions() {
  return Object.entries(kindLabels).map(([kind, word]) => (
    <option key={kind} value={kind}>
      {word}
    </option>
  ));
}

/** Bodies by their kind. */
export function BodyOptions({ bodies }: Pick<DocumentChoices, "bodies">) {
  const kinds = [...new Set(bodies.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <optgroup key={kind} label={bodyKinds[kind]}>
      {bodies
        .filter((body) => body.kind === kind)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </optgroup>
  ));
}

export function TitledOptions({ records }: { records: readonly { id: string; title: string }[] }) {
  return records.map(({ id, title }) => (
    <option key={id} value={id}>
      {title}
    </option>
  ));
}
