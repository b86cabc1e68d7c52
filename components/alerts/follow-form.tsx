import { Icon } from "@/components/ui/icon";
import { alertFeedAddress, followForms, subjectParams } from "@/lib/alerts/addresses";
import type { NamedSubject } from "@/lib/alerts/facts";
import { PRIVACY_SENTENCE, paceLabels, toldOf, troubleWords } from "@/lib/alerts/labels";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { AlertPace } from "@/prisma/generated/enums";

/** What went wrong with a form, in words. */
export function Trouble({ word }: { word: string }) {
  const sentence = troubleWords[word];
  return sentence ? (
    <p className="note note--line note--bad mb-6" role="alert">
      {keepTogether(sentence)}
    </p>
  ) : null;
}

function Pace({ pace }: { pace: AlertPace }) {
  const { word, note } = paceLabels[pace];
  return (
    <label className="radio" htmlFor={`cach-${pace}`}>
      <input type="radio" id={`cach-${pace}`} name="pace" value={pace} defaultChecked={pace === "DAILY"} />
      <span>
        <b>{word}</b>
        <span>{keepTogether(note)}</span>
      </span>
    </label>
  );
}

function MailForm({ subject, trouble }: { subject: NamedSubject; trouble: string }) {
  const wrong = trouble === "thu";
  return (
    <form method="post" action={followForms.subscribe}>
      {Object.entries(subjectParams(subject.asked)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={wrong ? "field field--err" : "field"}>
        <label htmlFor="email">Địa chỉ thư</label>
        <p className="hint" id="email-goi-y">
          Cổng gửi một thư hỏi lại; bấm nút trong trang của thư ấy rồi mới là theo dõi.
        </p>
        {wrong ? (
          <p className="err" id="email-loi">
            {troubleWords.thu}
          </p>
        ) : null}
        <input
          className="input"
          id="email"
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          aria-describedby={wrong ? "email-goi-y email-loi" : "email-goi-y"}
          aria-invalid={wrong || undefined}
        />
      </div>
      <fieldset className="field">
        <legend>Nhận thư</legend>
        <Pace pace="DAILY" />
        <Pace pace="AT_ONCE" />
      </fieldset>
      <p className="hint mt-6">{keepTogether(PRIVACY_SENTENCE)}</p>
      <p className="btns mt-6">
        <button type="submit" className="btn btn--primary">
          <Icon name="bell" />
          Gửi thư xác nhận
        </button>
      </p>
    </form>
  );
}

interface Props {
  subject: NamedSubject;
  /** Word of what went wrong; "" where nothing did. */
  trouble: string;
  /** Whether the portal can send letters. */
  mail: boolean;
}

/** How one is told of what is new of a subject: by letter, or as a feed. */
export function FollowView({ subject, trouble, mail }: Props) {
  const { kind, title, address, asked } = subject;
  return (
    <>
      <header className="pagehead">
        <h1>Theo dõi</h1>
        <p className="pagehead__lede">
          <a href={address}>{keepTitleTogether(title)}</a>
        </p>
      </header>
      {trouble === "thu" ? null : <Trouble word={trouble} />}
      <div className="max-w-[40rem]">
        <p>{keepTogether(toldOf[kind])}</p>
        <section className="section" aria-labelledby="qua-thu">
          <h2 id="qua-thu">Qua thư điện tử</h2>
          {mail ? (
            <MailForm subject={subject} trouble={trouble} />
          ) : (
            <p className="note note--line note--wait mt-4">{keepTogether(troubleWords["chua-co-thu"] ?? "")}</p>
          )}
        </section>
        <section className="section" aria-labelledby="qua-rss">
          <h2 id="qua-rss">Bằng nguồn tin RSS</h2>
          <p>Dán địa chỉ của nguồn tin vào chương trình đọc tin. Không cần đăng ký, cổng không biết ai đọc.</p>
          <p className="btns mt-4">
            <a className="btn" href={alertFeedAddress(asked)} rel="nofollow">
              <Icon name="rss" />
              Nguồn tin RSS của mục này
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
