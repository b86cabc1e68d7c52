import { Words } from "@/components/news/inline-text";
import { formatDay } from "@/lib/core/dates";
import { keepTitleTogether, keepTogether } from "@/lib/core/typography";
import type { LifeStep } from "@/lib/resolutions/life-steps";
import type { ResolutionPage } from "@/lib/resolutions/queries/page";
import type { ValidityState } from "@/prisma/generated/enums";
import { ValidityChip } from "./validity-chip";

/** Number, state today, title. @param title in place of the resolution's own, for pages about it */
export function ResolutionHead({ page, state, title, lede }: { page: ResolutionPage; state: ValidityState | null; title?: string; lede?: string }) {
  return (
    <header className="pagehead reshead">
      <p className="idline">
        <b className="idno">
          Nghị quyết số <span className="nowrap">{page.symbol}</span>
        </b>
        {state && <ValidityChip state={state} />}
      </p>
      <h1>
        <Words text={keepTitleTogether(title ?? page.title)} />
      </h1>
      {lede && <p className="pagehead__lede">{keepTogether(lede)}</p>}
    </header>
  );
}

const stateWords: Record<LifeStep["state"], string> = { done: "đã qua", now: "hiện nay", next: "chưa đến" };

/** The way of the resolution. */
export function LifeSteps({ steps }: { steps: readonly LifeStep[] }) {
  return (
    <section aria-label="Các bước của nghị quyết">
      <ol className="steps steps--h">
        {steps.map(({ name, words, href, state }) => (
          <li key={name} className={state}>
            <b>
              {name} <span className="vh">({stateWords[state]})</span>
            </b>
            <span>{href ? <a href={href}>{keepTogether(words)}</a> : keepTogether(words)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "09/12/2020", or words where the record holds no day. */
export const dayOr = (day: Date | null, words: string) => (day ? formatDay(day) : words);
