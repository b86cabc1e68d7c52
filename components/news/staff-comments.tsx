import { Check, MessageSquarePlus } from "lucide-react";
import type { ReactNode } from "react";
import { ReplyForm } from "@/components/ui/remark-forms";
import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
import { formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { Comment } from "@/lib/news/queries/comments";
import { WayToBlock } from "./staff-comment-way";
import type { Margins } from "./staff-review";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

const pinClass = (comment: Comment) => (comment.resolved ? "pin pin--ok" : "pin");

/** How many wait, for the head of a list. */
export function commentsTitle(comments: readonly Comment[]): string {
  const open = comments.filter(({ resolved }) => !resolved).length;
  return open > 0 ? `Góp ý (${formatNumber(open)} chờ xử lý)` : "Góp ý";
}

interface MarginProps {
  comments: readonly Comment[];
  /** Address on which the form of a block opens; null where nothing may be said. */
  addressOf: ((place: number) => string) | null;
  /** The block whose form is open, and the form. */
  chosen?: number | null;
  form?: ReactNode;
}

/** The margin of every block: its pins, the way to say something, and the form where it was asked for. */
export function marginsOf({ comments, addressOf, chosen = null, form }: MarginProps): Margins {
  const at = (place: number) => comments.filter((comment) => comment.place === place);
  return {
    holds: (place) => place === chosen || at(place).some(({ resolved }) => !resolved),
    around: (place, view) => (
      <div className="cblk" id={`khoi-${place + 1}`}>
        {view}
        <p className="cblk__m">
          {at(place).map((comment) => (
            <a key={comment.id} className={pinClass(comment)} href={`#gop-y-${comment.number}`} aria-label={`Góp ý ${comment.number}`}>
              {comment.number}
            </a>
          ))}
          {addressOf && place !== chosen ? (
            <a className="cblk__add" href={addressOf(place)} aria-label={`Góp ý cho đoạn ${place + 1}`}>
              <MessageSquarePlus className="icon" aria-hidden="true" />
              Góp ý
            </a>
          ) : null}
        </p>
        {place === chosen ? form : null}
      </div>
    ),
  };
}

interface ListProps {
  comments: readonly Comment[];
  editionId: string;
  /** Who reads: their own words stand as "Tôi". */
  reader: string | null;
  /** Null where nothing can be done any more. */
  resolve: Action | null;
  /** The same for answers. */
  reply: Action | null;
}

/** What was said, what waits first in its order; what is dealt with folds to a line. */
export function CommentList({ comments, editionId, reader, resolve, reply }: ListProps) {
  if (comments.length === 0) return <p className="muted">Chưa có góp ý nào.</p>;
  const who = ({ author }: Comment) => (author.id === reader ? "Tôi" : author.name);
  return (
    <>
      {comments
        .filter(({ resolved }) => !resolved)
        .map((comment) => (
          <div className="cmt" id={`gop-y-${comment.number}`} key={comment.id}>
            <p className="cmt__h">
              <span className="pin" aria-hidden="true">
                {comment.number}
              </span>
              <b>{who(comment)}</b>
              <time className="muted" dateTime={isoDateTime(comment.at)}>
                {formatDateTimeInside(comment.at)}
              </time>
            </p>
            <Words comment={comment} />
            <Replies comment={comment} reader={reader} />
            {/* Anew after every answer: what was sent must not stand in the box. */}
            {reply ? <ReplyForm key={comment.replies.length} hidden={{ id: comment.id, editionId }} number={comment.number} action={reply} /> : null}
            {resolve ? (
              <VerbButton action={resolve} hidden={{ id: comment.id, editionId }}>
                Đã xử lý<span className="vh"> góp ý {comment.number}</span>
              </VerbButton>
            ) : null}
          </div>
        ))}
      {comments.map((comment) =>
        comment.resolved ? (
          <details className="cmt cmt--done" id={`gop-y-${comment.number}`} key={comment.id}>
            <summary>
              <span className="pin pin--ok" aria-hidden="true">
                {comment.number}
              </span>
              <span className="cmt__1">{comment.text}</span>
              <span className="chip chip--ok">
                <Check className="icon" aria-hidden="true" />
                Đã xử lý
              </span>
            </summary>
            <p className="muted">
              {who(comment)}, {formatDateTimeInside(comment.at)}. {comment.resolved.by} đánh dấu đã xử lý {formatDateTimeInside(comment.resolved.at)}.
            </p>
            <Words comment={comment} />
            <Replies comment={comment} reader={reader} />
          </details>
        ) : null,
      )}
    </>
  );
}

/** What was answered, in its order. */
function Replies({ comment: { replies }, reader }: { comment: Comment; reader: string | null }) {
  if (replies.length === 0) return null;
  return (
    <ol className="cmt__re" aria-label="Trả lời">
      {replies.map(({ id, author, at, text }) => (
        <li key={id}>
          <p className="cmt__h">
            <b>{author.id === reader ? "Tôi" : author.name}</b>
            <time className="muted" dateTime={isoDateTime(at)}>
              {formatDateTimeInside(at)}
            </time>
          </p>
          <p className="whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  );
}

function Words({ comment: { place, changed, quote, text } }: { comment: Comment }) {
  return (
    <>
      <p className="cmt__q">
        {place === null ? (
          "Cả bài"
        ) : (
          <>
            <WayToBlock place={place}>{`Đoạn ${place + 1}`}</WayToBlock>
            {quote ? `: “${quote}”` : null}
            {changed ? <b className="cmt__chg">Đoạn này đã đổi</b> : null}
          </>
        )}
      </p>
      <p className="whitespace-pre-line">{text}</p>
    </>
  );
}

/** The list above a text that its author writes on; nothing where nothing was said. */
export function CommentPanel(props: ListProps) {
  if (props.comments.length === 0) return null;
  const open = props.comments.some(({ resolved }) => !resolved);
  return (
    <details className="pan cpan" id="gop-y" open={open}>
      <summary className="pan__h">
        <h2>{commentsTitle(props.comments)}</h2>
      </summary>
      <div className="pan__b">
        <CommentList {...props} />
      </div>
    </details>
  );
}
