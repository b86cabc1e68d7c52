import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowLink } from "@/components/alerts/follow-link";
import { Kinds } from "@/components/news/list-filters";
import { AnswerCard } from "@/components/search/answer-card";
import { CappedNote } from "@/components/search/everywhere";
import { SearchField } from "@/components/search/search-field";
import { SearchHits } from "@/components/search/search-hits";
import { NothingFound } from "@/components/search/search-nothing";
import { shorterQuestions } from "@/components/search/search-tries";
import { BetweenFields } from "@/components/ui/between-fields";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ActiveChoices, Facets } from "@/components/ui/facets";
import { Orders } from "@/components/ui/orders";
import { Pagination } from "@/components/ui/pagination";
import { followedSearch } from "@/lib/alerts/addresses";
import { pages } from "@/lib/core/pagination";
import { inQuotes, keepTogether } from "@/lib/core/typography";
import { picturesOfArticles } from "@/lib/news/queries";
import { answerOf, standingToday } from "@/lib/resolutions/queries/answer";
import { boundsIn, boundsTaken, NO_BOUNDS } from "@/lib/search/between";
import { facetLabels, kindLabels, resultsInWords } from "@/lib/search/labels";
import { answersTo } from "@/lib/search/queries/answers";
import { correctionOf } from "@/lib/search/queries/corrections";
import { countFindable, countFound, findsSomething, type SearchResult } from "@/lib/search/queries/find";
import { type Asked, choicesIn, takenFrom, withoutChoices } from "@/lib/search/question";
import { commonSortLabels, commonSortWords, ordersOf } from "@/lib/search/sorts";
import { facets, isNarrowed, kindWords, plainQuestion, SEARCH, type SearchQuestion, searchAddress, soughtIn } from "@/lib/search/sought";
import { isMarked } from "@/lib/search/terms";
import type { SearchKind } from "@/prisma/generated/enums";
import { pageMetadata } from "../metadata";
import { profile } from "../profile";
import { SitePage } from "../site-page";

interface Props {
  searchParams: Promise<Asked>;
}

/** Facets that are open at once, as the most asked. */
const OPEN = 2;

const lists = [
  { name: "Tin tức", href: "/tin-tuc" },
  { name: "Nghị quyết", href: "/nghi-quyet" },
  { name: "Văn bản khác", href: "/van-ban" },
  { name: "Kỳ họp", href: "/ky-hop" },
  { name: "Đại biểu", href: "/dai-bieu" },
];

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = soughtIn(await searchParams);
  return pageMetadata({ title: q ? `Tìm ${inQuotes(q)}` : "Tìm kiếm", path: SEARCH, indexed: false });
}

export default async function SearchPage({ searchParams }: Props) {
  const question = soughtIn(await searchParams);
  return (
    <SitePage area={SEARCH}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Tìm kiếm" }]} />
        {question.q ? <Found question={question} /> : <Blank />}
      </div>
    </SitePage>
  );
}

/** Nothing was asked yet. */
async function Blank() {
  return (
    <>
      <h1 className="mb-6 text-3xl">Tìm kiếm</h1>
      <form action={SEARCH}>
        <SearchField q="" />
      </form>
    </>
  );
}

const cleared = (question: SearchQuestion) => searchAddress({ ...withoutChoices(question), kind: null, days: NO_BOUNDS, page: 1 });

/** What is shown instead of what was typed, with the way back to the literal words. */
function Instead({ typed, corrected, missing }: { typed: SearchQuestion; corrected: string | null; missing: number }) {
  if (corrected !== null) {
    return (
      <>
        Đang xem kết quả cho <b>{corrected}</b>. Không có gì khớp {inQuotes(typed.q)};{" "}
        <a href={searchAddress({ ...typed, literal: true })}>vẫn tìm {inQuotes(typed.q)}</a>
      </>
    );
  }
  return missing > 0
    ? keepTogether(`Không có gì khớp cả câu ${inQuotes(typed.q)}. Dưới đây là kết quả thiếu ${missing === 1 ? "một" : "hai"} trong các chữ ấy.`)
    : null;
}

async function Found({ question: typed }: { question: SearchQuestion }) {
  const { result, corrected } = await answersTo(typed);
  const question = corrected === null ? typed : { ...typed, q: corrected };
  const { hits, total, capped, countsCapped, kinds, everything, missing } = result;
  const pager = pages(total, typed.page);
  if (!pager.exists) notFound();
  if (everything === 0) {
    return (
      <>
        <form action={SEARCH}>
          <SearchField q={typed.q} />
        </form>
        <Nothing question={typed} />
      </>
    );
  }
  const answer = result.answer?.kind === "RESOLUTION" && typed.page === 1 ? await answerOf(result.answer.recordId) : null;
  const idsOf = (kind: SearchKind) => hits.flatMap((hit) => (hit.kind === kind ? [hit.recordId] : []));
  const [standing, pictures] = await Promise.all([standingToday(idsOf("RESOLUTION")), picturesOfArticles(idsOf("ARTICLE"))]);
  const instead = corrected !== null || missing > 0;
  const kindLinks = [
    { href: searchAddress({ ...question, kind: null, page: 1 }), name: "Tất cả", count: everything, here: question.kind === null },
    ...kinds.map(({ kind, count }) => ({
      ...{ href: searchAddress({ ...question, kind, page: 1 }), name: kindLabels[kind], count },
      here: kind === question.kind,
    })),
  ];
  return (
    <form action={SEARCH}>
      <h1 className="vh">Kết quả tìm {inQuotes(typed.q)}</h1>
      <SearchField q={typed.q}>{instead ? <Instead typed={typed} corrected={corrected} missing={missing} /> : undefined}</SearchField>
      {question.kind && <input type="hidden" name="loai" value={kindWords[question.kind]} />}
      {question.sort && <input type="hidden" name="sap-xep" value={commonSortWords[question.sort]} />}
      {answer && <AnswerCard answer={answer} />}
      <div className="grid-main grid-main--4-8 sgrid">
        <div className="sgrid__side">
          <Kinds entries={kindLinks} label="Loại kết quả" />
          <Narrowing question={question} result={result} />
        </div>
        <section aria-labelledby="kq">
          <ActiveChoices taken={[...takenFrom(question, result.facets, searchAddress), ...boundsTaken(question, searchAddress)]} clear={cleared(question)} />
          <div className="listbar">
            <p className="listbar__t" id="kq" role="status">
              {resultsInWords(total, capped)}
              {pager.last > 1 && <span className="muted">, trang {`${pager.page}/${pager.last}`}</span>}
            </p>
            <FollowLink subject={{ kind: "SEARCH", question: followedSearch(question) }} look="btn btn--sm" />
          </div>
          {total > 1 && <Orders orders={ordersOf(question, commonSortLabels, searchAddress)} />}
          <CappedNote capped={countsCapped} />
          <SearchHits hits={hits} standing={standing} pictures={pictures} marksTyped={isMarked(question.q)} />
          <Pagination pages={pager} addressOf={(page) => searchAddress({ ...question, page })} label="Các trang kết quả" />
        </section>
      </div>
    </form>
  );
}

function Narrowing({ question, result }: { question: SearchQuestion; result: SearchResult }) {
  return (
    <Facets
      facets={facets.map((facet) => ({
        param: facet,
        words: facetLabels[facet],
        above: facet === "nam" && <BetweenFields days={question.days} labels={{ from: "Từ ngày", to: "Đến ngày" }} />,
        ...result.facets[facet],
      }))}
      open={OPEN}
      chosen={choicesIn(question.chosen) + boundsIn(question.days)}
      clear={cleared(question)}
      unfolded={question.days.unclear.length > 0}
      shorten="Chọn loại kết quả trước để danh sách này ngắn lại."
    />
  );
}

async function Nothing({ question }: { question: SearchQuestion }) {
  const { q } = question;
  const [searched, site, wide] = await Promise.all([countFindable(), profile(), isNarrowed(question) && findsSomething(q)]);
  // A way out that leads to nothing is none.
  const way = async (other: string) => ({ q: other, ...(await countFound(other)), href: searchAddress(plainQuestion(other)) });
  const tries: Awaited<ReturnType<typeof way>>[] = [];
  for (const shorter of shorterQuestions(q)) {
    const found = await way(shorter);
    if (found.count > 0) tries.push(found);
    if (tries.length === 3) break;
  }
  // Of words that find something nothing else was meant; without choices it was asked for already, unless the words are to be taken as typed.
  const correction = !wide && (question.literal || isNarrowed(question)) ? await correctionOf(q) : null;
  return (
    <NothingFound
      q={q}
      meant={correction === null ? null : await way(correction)}
      tries={tries}
      searched={searched}
      lists={lists}
      hotline={site.hotline}
      widen={wide ? cleared(question) : null}
    />
  );
}
