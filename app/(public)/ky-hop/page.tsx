import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Kinds, YearLinks } from "@/components/news/list-filters";
import { Everywhere } from "@/components/search/everywhere";
import { SessionBand } from "@/components/sessions/session-band";
import { SessionRows } from "@/components/sessions/session-rows";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { WordsForm } from "@/components/ui/words-form";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { inQuotes, keepTogether } from "@/lib/core/typography";
import { QUESTIONS } from "@/lib/questions/addresses";
import { SESSIONS } from "@/lib/sessions/addresses";
import { kindLabels } from "@/lib/sessions/labels";
import { listSessions, SESSIONS_PAGE, type SessionFacets, type SessionFilter, sessionFacets } from "@/lib/sessions/queries/list";
import { bandSession } from "@/lib/sessions/queries/live";
import { pageMetadata } from "../metadata";
import { filledAreas } from "../profile";
import { SitePage } from "../site-page";
import type { SearchParams } from "../tin-tuc/list-address";
import { filterOf, keptFields, listAddress } from "./list-address";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** What the list is narrowed to, as it stands behind the count. */
function narrowed({ q, term, year, kind }: SessionFilter, terms: SessionFacets["terms"]): string {
  const name = terms.find(({ ordinal }) => ordinal === term)?.name;
  return [kind ? ` ${kindLabels[kind].toLowerCase()}` : "", year ? ` năm ${year}` : "", name ? `, ${name}` : "", q ? ` khớp ${inQuotes(q)}` : ""].join("");
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const filter = filterOf(params);
  return pageMetadata({
    title: filter.year ? `Kỳ họp năm ${filter.year}` : "Kỳ họp",
    description: "Các kỳ họp của Hội đồng nhân dân: chương trình, tài liệu, biểu quyết, chất vấn, nghị quyết.",
    path: listAddress(filter, pageOf(params.trang)),
    indexed: !filter.q,
  });
}

export default async function SessionsPage({ searchParams }: Props) {
  const params = await searchParams;
  const [filter, page] = [filterOf(params), pageOf(params.trang)];
  const [{ items, total }, facets, band, filled] = await Promise.all([listSessions(filter, page), sessionFacets(filter), bandSession(), filledAreas()]);
  const pager = pages(total, page, SESSIONS_PAGE);
  if (!pager.exists) notFound();
  const whole = page === 1 && listAddress(filter) === SESSIONS;
  return (
    <SitePage area={SESSIONS}>
      <div className="wrap">
        <Breadcrumbs crumbs={[{ name: "Kỳ họp" }]} />
        <header className="pagehead">
          <h1>Kỳ họp</h1>
          <p className="pagehead__lede">
            Chương trình, tài liệu, biểu quyết, chất vấn và nghị quyết của từng kỳ họp Hội đồng nhân dân. Gõ từ trong tên kỳ họp, nơi họp, chương trình hay tài
            liệu; có dấu hay không dấu đều được.
          </p>
          {filled.includes(QUESTIONS) ? (
            <p className="mt-2">
              <a href={QUESTIONS}>Mọi chất vấn, tại kỳ họp và giữa hai kỳ họp</a>
            </p>
          ) : null}
        </header>
      </div>
      {band && whole && band.kind !== "past" ? <SessionBand band={band} here={SESSIONS} /> : null}
      <div className="wrap section--near">
        <WordsForm action={SESSIONS} name="Tìm kỳ họp" label="Tên kỳ họp, địa điểm, nhiệm kỳ, chương trình, tài liệu" q={filter.q} kept={keptFields(filter)} />
        <div className="grid-main grid-main--4-8">
          <div>
            <Kinds
              label="Nhiệm kỳ"
              entries={[
                {
                  href: listAddress({ ...filter, term: null, year: null }),
                  name: "Mọi nhiệm kỳ",
                  count: facets.terms.reduce((sum, { count }) => sum + count, 0),
                  here: !filter.term,
                },
                ...facets.terms.map(({ ordinal, name, count }) => ({
                  href: listAddress({ ...filter, term: ordinal, year: null }),
                  name: name.charAt(0).toUpperCase() + name.slice(1),
                  count,
                  here: filter.term === ordinal,
                })),
              ]}
            />
            {facets.kinds.length > 1 || filter.kind ? (
              <div className="mt-6">
                <Kinds
                  label="Loại kỳ họp"
                  entries={[
                    {
                      href: listAddress({ ...filter, kind: null }),
                      name: "Mọi loại",
                      count: facets.kinds.reduce((sum, { count }) => sum + count, 0),
                      here: !filter.kind,
                    },
                    ...facets.kinds.map(({ kind, count }) => ({
                      href: listAddress({ ...filter, kind }),
                      name: kindLabels[kind],
                      count,
                      here: filter.kind === kind,
                    })),
                  ]}
                />
              </div>
            ) : null}
          </div>
          <div>
            <div className="listbar listbar--flush">
              <p>
                <b className="font-semibold">{keepTogether(`${formatNumber(total)} kỳ họp`)}</b>
                {narrowed(filter, facets.terms)}
                {pager.last > 1 ? <span className="muted">{`, trang ${pager.page}/${pager.last}`}</span> : null}
              </p>
              <YearLinks label="Năm họp" years={facets.years} current={filter.year} addressOf={(one) => listAddress({ ...filter, year: one })} />
            </div>
            {items.length > 0 ? (
              <SessionRows sessions={items} />
            ) : (
              <div className="mt-6">
                <EmptyState
                  icon="calendar-clock"
                  title="Không có kỳ họp nào"
                  ways={
                    whole ? null : (
                      <>
                        <Everywhere q={filter.q} />
                        <a className="btn" href={SESSIONS}>
                          Xem mọi kỳ họp
                        </a>
                      </>
                    )
                  }
                >
                  {whole ? "Kỳ họp hiện ở đây khi Thường trực Hội đồng nhân dân công bố." : "Bỏ bớt bộ lọc, hoặc gõ ít chữ hơn."}
                </EmptyState>
              </div>
            )}
            <Pagination pages={pager} addressOf={(number) => listAddress(filter, number)} label="Các trang kỳ họp" />
          </div>
        </div>
      </div>
    </SitePage>
  );
}
