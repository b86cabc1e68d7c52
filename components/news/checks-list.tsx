import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { MouseEvent } from "react";
import type { Finding, Passed } from "@/lib/news/checks";

/** How to lead from a finding to the box in which it is put right; only where there are boxes. */
export interface WayToBox {
  addressOf: (finding: Finding) => string;
  onGo: (finding: Finding, event: MouseEvent<HTMLAnchorElement>) => void;
}

interface Props {
  findings: readonly Finding[];
  passed: readonly Passed[];
  way?: WayToBox;
}

/** The checks of an article: red blocks approval, amber is advice, jade has passed. */
export function ChecksList({ findings, passed, way }: Props) {
  return (
    <>
      <Findings title="Bắt buộc trước khi đăng" findings={findings.filter(({ blocking }) => blocking)} way={way} />
      <Findings title="Nên xem lại" findings={findings.filter(({ blocking }) => !blocking)} way={way} />
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

function Findings({ title, findings, way }: { title: string; findings: readonly Finding[]; way: WayToBox | undefined }) {
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
            {way ? (
              <a href={way.addressOf(finding)} onClick={(event) => way.onGo(finding, event)}>
                {finding.sentence}
              </a>
            ) : (
              <span>{finding.sentence}</span>
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
