"use client";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "./draft";

interface Suggestion {
  id: string;
  fullName: string;
  titleLine: string | null;
}

interface Props {
  people: Draft["people"];
  onChange: (people: Draft["people"]) => void;
}

/** The people whom the text is about, found by name with or without diacritics. */
export function PeoplePicker({ people, onChange }: Props) {
  const [q, setQ] = useState("");
  const [found, setFound] = useState<Suggestion[] | null>(null);
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (q.trim().length < 2) {
      setFound(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/quan-tri/nguoi/goi-y?q=${encodeURIComponent(q)}`, { signal: stop.signal });
        if (answer.ok) setFound(((await answer.json()) as { people: Suggestion[] }).people);
      } catch {
        // Typing on starts the next question; an answer that never came needs no words.
      }
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q]);

  const chosen = new Set(people.map(({ id }) => id));
  const add = ({ id, fullName }: Suggestion) => {
    onChange([...people, { id, fullName }]);
    setQ("");
    box.current?.focus();
  };
  const open = found?.filter(({ id }) => !chosen.has(id)) ?? [];
  return (
    <div className="grid gap-2">
      {people.length > 0 ? (
        <ul className="picked-list">
          {people.map(({ id, fullName }) => (
            <li className="picked-row" key={id}>
              <input type="hidden" name="people" value={id} />
              <input type="hidden" name="peopleName" value={fullName} />
              <span>{fullName}</span>
              <button
                type="button"
                className="btn btn--sm btn--quiet"
                aria-label={`Bỏ ${fullName}`}
                onClick={() => onChange(people.filter((person) => person.id !== id))}
              >
                Bỏ
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <label className="label" htmlFor="tim-nguoi">
        Thêm người
      </label>
      <input
        ref={box}
        className="input"
        id="tim-nguoi"
        autoComplete="off"
        aria-describedby="tim-nguoi-goi-y"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        // Enter here must not send the article's form.
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <p className="hint" id="tim-nguoi-goi-y" role="status">
        {found === null
          ? "Gõ tên, có dấu hay không dấu đều được"
          : open.length === 0
            ? "Không có ai khác tên như vậy trong danh bạ"
            : `${open.length} người, chọn một`}
      </p>
      {open.map((person) => (
        <button type="button" className="btn btn--sm justify-start text-left" key={person.id} onClick={() => add(person)}>
          <span>
            {person.fullName}
            {person.titleLine ? <span className="muted font-normal">, {person.titleLine}</span> : null}
          </span>
        </button>
      ))}
    </div>
  );
}
