import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { FileLine } from "./file-lines";

const signs = { good: { icon: CircleCheck, tone: "y" }, ask: { icon: TriangleAlert, tone: "w" }, bad: { icon: CircleAlert, tone: "n" } };

/** One line for each file that was sent. */
export function FileResults({ lines }: { lines: readonly FileLine[] }) {
  return (
    <ul className="ck">
      {lines.map(({ name, tone, sentence, href }, at) => {
        const { icon: Icon, tone: sign } = signs[tone];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name; the list only grows.
          <li className={sign} key={at}>
            <Icon className="icon" aria-hidden="true" />
            <span>
              <b>{name}</b>: {sentence} {href ? <a href={href}>{tone === "ask" ? "Đối chiếu" : "Xem báo cáo"}</a> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
