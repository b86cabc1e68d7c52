import { VoteBar } from "@/components/votes/vote-bar";
import { keepTitleTogether } from "@/lib/core/typography";
import { itemAnchor, sessionAddress } from "@/lib/sessions/addresses";
import type { Live } from "@/lib/sessions/queries/live";
import { resultWord } from "@/lib/votes/labels";
import { agreedWords } from "./agreed-words";

interface Props {
  live: Live;
  slug: string;
}

/** What was just voted on, what goes on, what comes next. */
export function NowList({ live: { voted, current, next }, slug }: Props) {
  const at = (id: string) => `${sessionAddress(slug)}#${itemAnchor(id)}`;
  if (!voted && !current && !next) return null;
  return (
    <ol className="nowl">
      {voted ? (
        <li>
          <b>Vừa biểu quyết</b>
          <div>
            <p>{keepTitleTogether(voted.about)}</p>
            <VoteBar counts={voted.counts} />
            <p className="nowl__s">
              {voted.recordedResult ? `${resultWord(voted.subject, voted.recordedResult)}: ` : ""}
              {agreedWords(voted.counts)}
              {voted.provisional ? ". Kết quả tạm thời" : ""}
            </p>
          </div>
        </li>
      ) : null}
      {current ? (
        <li>
          <b>Đang làm</b>
          <div>
            <p>
              <a href={at(current.id)}>{keepTitleTogether(current.title)}</a>
            </p>
            <p className="nowl__s">
              Nội dung {current.place} trên {current.of} của buổi
            </p>
          </div>
        </li>
      ) : null}
      {next ? (
        <li>
          <b>Tiếp theo</b>
          <div>
            <p>
              <a href={at(next.id)}>{keepTitleTogether(next.title)}</a>
            </p>
          </div>
        </li>
      ) : null}
    </ol>
  );
}
