import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Kinds, YearLinks } from "@/components/news/list-filters";
import { QuestionFields } from "@/components/questions/question-fields";
import { QuestionRows } from "@/components/questions/question-rows";
import { CappedNote, Everywhere } from "@/components/search/everywhere";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { WordsForm } from "@/components/ui/words-form";
import { pageOf, pages } from "@/lib/core/pagination";
import { inQuotes, keepTogether } from "@/lib/core/typography";
import { QUESTIONS } from "@/lib/questions/addresses";
import { askedLabels, stateLabels } from "@/lib/questions/labels";
import { type AnswerState, type AskedAt, listQuestions, QUESTIONS_PAGE, type QuestionFilter, questionFacets } from "@/lib/questions/queries/list";
import { resultsInWords } from "@/lib/search/labels";
import { pageMetadata } from "../metadata";
import { SitePage } from "../site-page";
import type { SearchParams } from "../tin-tuc/list-address";
import { filterOf, keptFields, listAddress } from "./list-address";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** What the list is narrowed to, as it stands behind the count. */
const narrowed = ({ q, state, asked, year }: QuestionFilter) =>
  [
    asked ? ` ${askedLabels[asked].toLowerCase()}` : "",
    year ? ` năm ${year}` : "",
    state ? `, ${stateLabels[state].toLowerCase()}` : "",
    q ? ` khớp ${inQuotes(q)}` : "",
  ].join("");

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const filter = filterOf(params);
  return pageMetadata({
    title: filter.year ? `Chất vấn năm ${filter.year}` : "Chất vấn",
    description: "Chất vấn của đại biểu Hội đồng nhân dân, trả lời của người bị chất vấn và lời hứa: đã thực hiện, đến hạn, quá hạn.",
    path: listAddress(filter, pageOf(params.trang)),
    // Words and fields can be put together without end; a search engine has the whole list, its states and its years.
    indexed: !filter.q && !filter.field && !filter.agency && !filter.session && !filter.term,
  });
}

export default async function QuestionsPage({ searchParams }: Props) {
  const params = await searchParams;
  const [filter, page] = [filterOf(params), pageOf(params.trang)];
  const [{ items, total, capped }, facets] = await Promise.all([listQuestions(filter, page), questionFacets(filter)]);
  const pager = pages(total, page, QUESTIONS_PAGE);
  if (!pager.exists) notFound();
  const { state, asked } = filter;
  const whole = listAddress(filter) === QUESTIONS;
  return (
    <SitePage area={QUESTIONS}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Chất vấn" }]} />
        <header className="pagehead">
          <h1>Chất vấn</h1>
          <p className="pagehead__lede">
            Đại biểu hỏi, người có trách nhiệm trả lời và hứa; lời hứa được theo dõi đến khi thực hiện xong. Gõ từ trong chất vấn, trả lời hay tên người; có dấu
            hay không dấu đều được.
          </p>
        </header>
        <WordsForm
          action={QUESTIONS}
          name="Tìm chất vấn"
          label="Từ trong chất vấn, trả lời, tên người hỏi, người trả lời"
          q={filter.q}
          kept={keptFields(filter)}
        >
          <QuestionFields facets={facets} filter={filter} />
        </WordsForm>
        <div className="grid-main grid-main--4-8">
          <div>
            <Kinds
              label="Trả lời và lời hứa"
              entries={[
                { href: listAddress({ ...filter, state: null }), name: "Mọi chất vấn", count: facets.all, here: !state },
                ...(Object.keys(stateLabels) as AnswerState[]).map((one) => ({
                  href: listAddress({ ...filter, state: one }),
                  name: stateLabels[one],
                  count: facets.states[one],
                  here: state === one,
                })),
              ]}
            />
            {facets.asked.between > 0 || asked ? (
              <div className="mt-6">
                <Kinds
                  label="Thời điểm chất vấn"
                  entries={[
                    {
                      href: listAddress({ ...filter, asked: null }),
                      name: "Tất cả",
                      count: facets.asked.session + facets.asked.between,
                      here: !asked,
                    },
                    ...(Object.keys(askedLabels) as AskedAt[]).map((one) => ({
                      href: listAddress({ ...filter, asked: one }),
                      name: askedLabels[one],
                      count: facets.asked[one],
                      here: asked === one,
                    })),
                  ]}
                />
              </div>
            ) : null}
          </div>
          <div>
            <div className="listbar listbar--flush">
              <p>
                <b className="font-semibold">{keepTogether(resultsInWords(total, capped, "chất vấn"))}</b>
                {narrowed(filter)}
                {pager.last > 1 ? <span className="muted">{`, trang ${pager.page}/${pager.last}`}</span> : null}
              </p>
              <YearLinks label="Năm chất vấn" years={facets.years} current={filter.year} addressOf={(one) => listAddress({ ...filter, year: one })} />
            </div>
            <CappedNote capped={capped} />
            {items.length > 0 ? (
              <QuestionRows questions={items} />
            ) : (
              <div className="mt-6">
                <EmptyState
                  icon="file-text"
                  title="Không có chất vấn nào"
                  ways={
                    whole ? null : (
                      <>
                        <Everywhere q={filter.q} />
                        <a className="btn" href={QUESTIONS}>
                          Xem mọi chất vấn
                        </a>
                      </>
                    )
                  }
                >
                  {whole ? "Chất vấn hiện ở đây khi được đăng, kèm trả lời và lời hứa." : "Bỏ bớt bộ lọc, hoặc gõ ít chữ hơn."}
                </EmptyState>
              </div>
            )}
            <Pagination pages={pager} addressOf={(number) => listAddress(filter, number)} label="Các trang chất vấn" />
          </div>
        </div>
      </div>
    </SitePage>
  );
}
