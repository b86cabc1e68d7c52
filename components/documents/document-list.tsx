import { CappedNote, Everywhere } from "@/components/search/everywhere";
import { BetweenFields } from "@/components/ui/between-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { ActiveChoices, Facets } from "@/components/ui/facets";
import { MarkedText } from "@/components/ui/marked-text";
import { Orders } from "@/components/ui/orders";
import { Pagination } from "@/components/ui/pagination";
import { formatDay, isoDay } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { Pages } from "@/lib/core/pagination";
import { inQuotes, keepTogether } from "@/lib/core/typography";
import { DOCUMENTS, documentAddress } from "@/lib/documents/addresses";
import { countInWords, kindLabels } from "@/lib/documents/labels";
import type { DocumentCard, DocumentList } from "@/lib/documents/queries/list";
import { type DocumentQuestion, facetParams, facets, facetWords, listAddress } from "@/lib/documents/question";
import { boundsIn, boundsTaken, isBounded, NO_BOUNDS } from "@/lib/search/between";
import { choicesIn, takenFrom, withoutChoices } from "@/lib/search/question";
import { commonSortLabels, commonSortWords, ordersOf } from "@/lib/search/sorts";
import { sessionAddress } from "@/lib/sessions/addresses";

/** Open at once, as the most asked. */
const OPEN = 2;

interface Props {
  question: DocumentQuestion;
  list: DocumentList;
  pager: Pages;
  councilName: string;
}

/** The whole list, keeping words and order. */
const cleared = (question: DocumentQuestion) => listAddress({ ...withoutChoices(question), days: NO_BOUNDS });

/** The list of documents: a field for words, what it can be narrowed by, and twelve documents a page. One GET form; no script. */
export function DocumentListView({ question, list, pager, councilName }: Props) {
  const { cards, total, all } = list;
  return (
    <>
      <header className="pagehead">
        <h1>Văn bản</h1>
        <p className="pagehead__lede">
          {keepTogether(`${formatNumber(all)} văn bản`)} của {councilName} ngoài nghị quyết: tờ trình, báo cáo, kế hoạch, thông báo, kết luận. Gõ số, ký hiệu
          hoặc nội dung; có dấu hay không dấu đều được.
        </p>
      </header>
      <form action={DOCUMENTS}>
        <search className="bigsearch" aria-label="Tìm văn bản">
          <label className="vh" htmlFor="tim">
            Số, ký hiệu hoặc từ trong văn bản
          </label>
          <input className="search__input" id="tim" name="q" type="search" defaultValue={question.q} maxLength={200} autoComplete="off" />
          <button className="search__btn" type="submit">
            Tìm
          </button>
        </search>
        {question.sort && <input type="hidden" name="sap-xep" value={commonSortWords[question.sort]} />}
        <div className="grid-main grid-main--4-8 fgrid">
          <Facets
            facets={facets.map((facet) => ({
              param: facetParams[facet],
              words: facetWords[facet],
              above: facet === "year" && <BetweenFields days={question.days} />,
              ...list.facets[facet],
            }))}
            open={OPEN}
            chosen={choicesIn(question.chosen) + boundsIn(question.days)}
            clear={cleared(question)}
            unfolded={question.days.unclear.length > 0}
            shorten="Chọn loại văn bản hoặc năm trước để danh sách này ngắn lại."
          />
          <section aria-labelledby="kq">
            <ActiveChoices taken={[...takenFrom(question, list.facets, listAddress), ...boundsTaken(question, listAddress)]} clear={cleared(question)} />
            <div className="listbar">
              <h2 className="listbar__t" id="kq">
                {countInWords(list, question.q)}
                {pager.last > 1 && <span className="muted">, trang {`${formatNumber(pager.page)}/${formatNumber(pager.last)}`}</span>}
              </h2>
            </div>
            {total > 1 && <Orders orders={ordersOf(question, commonSortLabels, listAddress)} />}
            <CappedNote capped={list.capped} />
            {total === 0 && <Nothing question={question} some={all !== 0} />}
            <ol className="results">
              {cards.map((card) => (
                <Card key={card.id} card={card} />
              ))}
            </ol>
            <Pagination pages={pager} addressOf={(page) => listAddress({ ...question, page })} label="Các trang văn bản" />
          </section>
        </div>
      </form>
    </>
  );
}

function Card({ card: { kind, slug, symbol, title, issuedOn, issuer, session, beyondTitle } }: { card: DocumentCard }) {
  return (
    <li className="result">
      <p className="result__top">
        <span className="result__no">
          {kindLabels[kind]}
          {symbol ? (
            <>
              {" số "}
              <span>{symbol}</span>
            </>
          ) : null}
        </span>
      </p>
      <h3 className="result__t">
        <a href={documentAddress(slug)}>
          <MarkedText marked={title} />
        </a>
      </h3>
      <p className="meta">
        {issuedOn && (
          <span>
            Ban hành <time dateTime={isoDay(issuedOn)}>{formatDay(issuedOn)}</time>
          </span>
        )}
        {issuer && <span>{keepTogether(issuer)}</span>}
        {session && <a href={sessionAddress(session.slug)}>{keepTogether(session.title)}</a>}
        {beyondTitle && <span>khớp trong nội dung hoặc tệp kèm theo</span>}
      </p>
    </li>
  );
}

function Nothing({ question, some }: { question: DocumentQuestion; some: boolean }) {
  const narrowed = choicesIn(question.chosen) > 0 || isBounded(question.days);
  const ways = (
    <>
      {narrowed && question.q && (
        <a className="btn" href={cleared(question)}>
          Tìm {inQuotes(question.q)} trong mọi văn bản
        </a>
      )}
      <Everywhere q={question.q} />
      <a className="btn" href={DOCUMENTS}>
        Xem tất cả văn bản
      </a>
    </>
  );
  return (
    <div className="mt-6">
      <EmptyState icon="file-text" title="Không có văn bản nào như vậy" level="h3" ways={some ? ways : undefined}>
        {some
          ? "Bỏ bớt bộ lọc, hoặc gõ ít chữ hơn; số, ký hiệu gõ như “88/BC-HĐND” hay “88 bc hdnd” đều tìm được."
          : "Văn bản hiện ở đây ngay sau khi được công bố."}
      </EmptyState>
    </div>
  );
}
