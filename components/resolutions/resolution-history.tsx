import { Words } from "@/components/news/inline-text";
import { Icon } from "@/components/ui/icon";
import { formatDay, isoDay } from "@/lib/core/dates";
import { keepTogether } from "@/lib/core/typography";
import { shortName } from "@/lib/resolutions/named-text";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import { countWords } from "@/lib/votes/adoption";
import type { VoteView } from "@/lib/votes/queries";

interface Moment {
  day: Date;
  name: string;
  words: string;
  href: string | null;
}

/** How it came to be, the latest first: what happened to it afterwards is the line of validity. */
function momentsOf(page: ResolutionPage, votes: readonly VoteView[]): Moment[] {
  const moments: (Omit<Moment, "day"> & { day: Date | null })[] = [
    ...page.papers.map((paper) => ({
      day: paper.issuedOn,
      name: paper.kind.toLocaleLowerCase("vi"),
      words: [shortName(paper), paper.issuer].filter(Boolean).join(", "),
      href: paper.href,
    })),
    {
      day: page.adoptedOn,
      name: "thông qua",
      words: [page.session?.title, ...votes.slice(-1).map(({ counts }) => countWords(counts))].filter(Boolean).join("; "),
      href: null,
    },
    ...(page.issuedOn && page.adoptedOn?.getTime() !== page.issuedOn.getTime() ? [{ day: page.issuedOn, name: "ban hành", words: "", href: null }] : []),
    { day: page.gazetteOn, name: "đăng Công báo", words: page.gazette, href: null },
    { day: page.effectiveOn, name: "có hiệu lực", words: "", href: null },
    ...page.versions.filter(({ kind }) => kind === "CORRECTED").map(({ onDay, note }) => ({ day: onDay, name: "đính chính", words: note, href: null })),
  ];
  return moments.filter((moment): moment is Moment => moment.day !== null).toSorted((a, b) => b.day.getTime() - a.day.getTime());
}

/** Its history as a list. */
export function History({ page, votes }: { page: ResolutionPage; votes: readonly VoteView[] }) {
  return (
    <ol className="tl">
      {momentsOf(page, votes).map(({ day, name, words, href }) => (
        <li key={`${isoDay(day)} ${name} ${words}`}>
          <b>
            <time dateTime={isoDay(day)}>{formatDay(day)}</time>: {name}
          </b>
          {href ? (
            <a href={href}>
              <Words text={keepTogether(words)} />
            </a>
          ) : (
            <Words text={keepTogether(words)} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** How to cite it, in one line that can be copied. */
export function Citation({ page, url }: { page: ResolutionPage; url: string }) {
  const line = `${page.issuer.name}, Nghị quyết số ${page.symbol}${page.issuedOn ? ` ngày ${formatDay(page.issuedOn)}` : ""}, ${page.title}, ${url}`;
  return (
    <section className="cite" aria-labelledby="trich-dan">
      <h2 className="box__t" id="trich-dan">
        Trích dẫn văn bản này
      </h2>
      <p className="cite__t">
        <Words text={line} />
      </p>
      <div className="btns">
        <button type="button" className="btn btn--sm" data-copy={line} hidden>
          <Icon name="copy" />
          <span aria-live="polite">Chép</span>
        </button>
        <a
          className="btn btn--sm"
          href={`mailto:?subject=${encodeURIComponent(`Nghị quyết số ${page.symbol}`)}&body=${encodeURIComponent(line)}`}
          data-share={url}
          data-title={`Nghị quyết số ${page.symbol}`}
        >
          <Icon name="share-2" />
          Chia sẻ
        </a>
      </div>
    </section>
  );
}
