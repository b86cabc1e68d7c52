"use client";
import { bylineRoleWords } from "@/lib/news/labels";
import { limits } from "@/lib/news/schema";
import type { BylineRole } from "@/prisma/generated/enums";
import type { Draft } from "./draft";

interface Props {
  rows: Draft["bylines"];
  onChange: (rows: Draft["bylines"]) => void;
}

/** Who wrote and who took the pictures: one row a person. The last row is always empty, so that one can be added without a script. */
export function BylineRows({ rows, onChange }: Props) {
  const shown = rows.at(-1)?.name === "" || rows.length >= limits.bylines ? rows : [...rows, { name: "", role: "TEXT" as const, personId: null }];
  const set = (at: number, change: Partial<Draft["bylines"][number]>) => onChange(shown.map((row, place) => (place === at ? { ...row, ...change } : row)));
  return (
    <div className="byrows">
      {shown.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the names in it change while they are typed.
        <div className="byrow" key={at}>
          <label className="vh" htmlFor={`tac-gia-${at}`}>
            Tên người thứ {at + 1}
          </label>
          <input
            className="input"
            id={`tac-gia-${at}`}
            name="bylineName"
            value={row.name}
            autoComplete="off"
            // A name that is changed is no longer the person who was chosen.
            onChange={(event) => set(at, { name: event.target.value, personId: null })}
          />
          <input type="hidden" name="bylinePerson" value={row.personId ?? ""} />
          <label className="vh" htmlFor={`vai-${at}`}>
            Làm gì
          </label>
          <select
            className="select"
            id={`vai-${at}`}
            name="bylineRole"
            value={row.role}
            onChange={(event) => set(at, { role: event.target.value as BylineRole })}
          >
            {Object.entries(bylineRoleWords).map(([role, word]) => (
              <option key={role} value={role}>
                {word}
              </option>
            ))}
          </select>
          {row.name ? (
            <button
              type="button"
              className="btn btn--sm btn--quiet"
              aria-label={`Bỏ ${row.name}`}
              onClick={() => onChange(shown.filter((_, place) => place !== at))}
            >
              Bỏ
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
