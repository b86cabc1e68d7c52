import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { MouseEvent } from "react";
import type { Finding, Passed } from "@/lib/news/checks";
import type { KnownPerson } from "@/lib/news/findings";

/** How to lead from a finding to the box in which it is put right; only where there are boxes. */
export interface WayToBox {
  addressOf: (finding: Finding) => string;
  onGo: (finding: Finding, event: MouseEvent<HTMLAnchorElement>) => void;
}

interface Props {
  findings: readonly Finding[];
  passed: readonly Passed[];
  way?: WayToBox;
  /** Puts somebody whom the text names under the article; only where that can be done. */
  onAdd?: (person: KnownPerson) => void;
}

/** The checks of an article: red blocks approval, amber is advice, jade has passed. */
export function ChecksList({ findings, passed, way, onAdd }: Props) {
  return (
    <>
      <Findings title="Bắt buộc trước khi đăng" findings={findings.filter(({ blocking }) => blocking)} way={way} onAdd={onAdd} />
      <Findings title="Nên xem lại" findings={findings.filter(({ blocking }) => !blocking)} way={way} onAdd={onAdd} />
      <ul className="ck">
        {passed.map(({ kind, sentence }) => (
          <li className="y" key={kind}>
            <CircleCheck className="icon" aria-hidden="true" />
            <span>
              {sentence}
              <span className="vh"> (đạt)</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings({ title, findings, way, onAdd }: { title: string; findings: readonly Finding[] } & Pick<Props, "way" | "onAdd">) {
  const [first] = findings;
  if (!first) return null;
  const Icon = first.blocking ? CircleAlert : TriangleAlert;
  return (
    <>
      <p className="ck__h">{title}</p>
      <ul className="ck">
        {findings.map((finding) => (
          <li className={finding.blocking ? "n" : "w"} key={`${finding.kind}-${finding.place}-${finding.sentence}`}>
            <Icon className="icon" aria-hidden="true" />
            {way && !(onAdd && finding.people) ? (
              <a href={way.addressOf(finding)} onClick={(event) => way.onGo(finding, event)}>
                {finding.sentence}
              </a>
            ) : (
              <span>
                {finding.sentence}
                {onAdd
                  ? finding.people?.map((person) => (
                      <button key={person.id} type="button" className="btn btn--sm ck__do" onClick={() => onAdd(person)}>
                        Thêm {person.fullName}
                        {/* Two people of one name are told apart by their posts. */}
                        {finding.people && finding.people.length > 1 && person.titleLine ? `, ${person.titleLine}` : ""}
                      </button>
                    ))
                  : null}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Kiểm tra: còn 2 việc", the head of the list. */
export function checksTitle(findings: readonly Finding[]): string {
  return findings.length === 0 ? "Kiểm tra: đã đủ" : `Kiểm tra: còn ${findings.length} việc`;
}
