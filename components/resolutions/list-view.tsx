import { CappedNote, Everywhere } from "@/components/search/everywhere";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Orders } from "@/components/ui/orders";
import { Pagination } from "@/components/ui/pagination";
import { formatNumber } from "@/lib/core/numbers";
import type { Pages } from "@/lib/core/pagination";
import { inQuotes, keepTogether } from "@/lib/core/typography";
import { fold } from "@/lib/core/vietnamese";
import { RESOLUTIONS } from "@/lib/resolutions/addresses";
import { countInWords, sortLabels } from "@/lib/resolutions/labels";
import type { ResolutionList } from "@/lib/resolutions/queries/list";
import { fileAddress, listAddress, type ResolutionQuestion, sortWords } from "@/lib/resolutions/question";
import { isBounded, NO_BOUNDS } from "@/lib/search/between";
import { withoutChoices } from "@/lib/search/question";
import { ordersOf } from "@/lib/search/sorts";
import { ListCard } from "./list-card";
import { ListActive, ListFacets } from "./list-facets";

interface Props {
  question: ResolutionQuestion;
  list: ResolutionList;
  pager: Pages;
  councilName: string;
  /** A workbook is made in memory: longer lists are given as CSV alone. */
  workbook: boolean;
}

/** The list of resolutions: a field for words, what it can be narrowed by, and twelve resolutions a page. One GET form; no script. */
export function ListView({ question, list, pager, councilName, workbook }: Props) {
  const { q, chosen, sort } = question;
  const { cards, total, all, since, facets, day } = list;
  const dayAsked = question.day !== null;
  const marksTyped = fold(q) !== q.toLowerCase();
  return (
    <>
      <header className="pagehead">
        <h1>Tra cứu nghị quyết</h1>
        <p className="pagehead__lede">
          {keepTogether(`${formatNumber(all)} nghị quyết`)} của {councilName}
          {since !== null && ` từ năm ${since} đến nay`}. Gõ số, ký hiệu hoặc nội dung; có dấu hay không dấu đều được.
        </p>
      </header>
      <form action={RESOLUTIONS}>
        <search className="bigsearch" aria-label="Tra cứu nghị quyết">
          <label className="vh" htmlFor="tim">
            Số, ký hiệu hoặc từ trong nghị quyết
          </label>
          <input className="search__input" id="tim" name="q" type="search" defaultValue={q} maxLength={200} autoComplete="off" />
          <button className="search__btn" type="submit">
            Tìm
          </button>
        </search>
        {sort && <input type="hidden" name="sap-xep" value={sortWords[sort]} />}
        <div className="grid-main grid-main--4-8 fgrid">
          <ListFacets question={question} choices={facets} day={day} />
          <section aria-labelledby="kq">
            <ListActive question={question} choices={facets} />
            <div className="listbar">
              <h2 className="listbar__t" id="kq">
                {countInWords(list, q, chosen.year)}
                {pager.last > 1 && <span className="muted">, trang {`${formatNumber(pager.page)}/${formatNumber(pager.last)}`}</span>}
              </h2>
              {total > 0 && (
                <div className="btns">
                  <a className="btn btn--sm" href={fileAddress(question, "csv")}>
                    <Icon name="download" />
                    Tải CSV
                  </a>
                  {workbook && (
                    <a className="btn btn--sm" href={fileAddress(question, "xlsx")}>
                      <Icon name="download" />
                      Tải Excel
                    </a>
                  )}
                </div>
              )}
            </div>
            {total > 1 && <Orders orders={ordersOf(question, sortLabels, listAddress)} />}
            <CappedNote capped={list.capped} />
            {total === 0 && <Nothing question={question} all={all} />}
            <ol className="results">
              {cards.map((card) => (
                <ListCard key={card.id} card={card} day={day} dayAsked={dayAsked} marksTyped={marksTyped} />
              ))}
            </ol>
            <Pagination pages={pager} addressOf={(page) => listAddress({ ...question, page })} label="Các trang nghị quyết" />
          </section>
        </div>
      </form>
    </>
  );
}

function Nothing({ question, all }: { question: ResolutionQuestion; all: number }) {
  const narrowed = Object.values(question.chosen).some((values) => values.length > 0) || question.day || isBounded(question.days);
  const ways = (
    <>
      {narrowed && question.q && (
        <a className="btn" href={listAddress({ ...withoutChoices(question), day: null, days: NO_BOUNDS })}>
          Tìm {inQuotes(question.q)} trong mọi nghị quyết
        </a>
      )}
      <Everywhere q={question.q} />
      <a className="btn" href={RESOLUTIONS}>
        Xem tất cả nghị quyết
      </a>
    </>
  );
  return (
    <div className="mt-6">
      <EmptyState icon="file-text" title="Không có nghị quyết nào như vậy" level="h3" ways={all > 0 ? ways : undefined}>
        {all > 0
          ? "Bỏ bớt bộ lọc, hoặc gõ ít chữ hơn; số, ký hiệu gõ như “45/NQ-HĐND” hay “45/2020” đều tìm được."
          : "Nghị quyết hiện ở đây ngay sau khi được công bố."}
      </EmptyState>
    </div>
  );
}
