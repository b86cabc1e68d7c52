import { Download } from "lucide-react";
import { notFound } from "next/navigation";
import { askedFigures, firstOf } from "@/components/indicators/asked";
import { BreakdownTable } from "@/components/indicators/breakdown-table";
import { FigureChooser } from "@/components/indicators/figure-chooser";
import { targetFields, valueFields } from "@/components/indicators/figure-forms";
import { DefinitionWords, FigureNotes } from "@/components/indicators/figure-words";
import { RecordList } from "@/components/indicators/record-list";
import { countedWords, hiddenWords } from "@/components/indicators/record-rows";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { Pagination } from "@/components/ui/pagination";
import { RecordForm } from "@/components/ui/record-form";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { pageOf, pages } from "@/lib/core/pagination";
import { figureAdminAddress, figureFileAddress, figuresAdminAddress } from "@/lib/indicators/addresses";
import { changeWords, figureWords, refusalWords, valueWords } from "@/lib/indicators/labels";
import { periodWords } from "@/lib/indicators/periods";
import { whyNotSee } from "@/lib/indicators/policy";
import { partChoices } from "@/lib/indicators/queries/choices";
import { termsFor } from "@/lib/indicators/queries/compared";
import { figureChoices, findFigure } from "@/lib/indicators/queries/staff";
import { aimAt, dropAim, enter, takeBack } from "../actions";

export const metadata = { title: "Số liệu" };

/** Records on one page. */
const PAGE = 50;

const done: Record<string, string> = {
  nhap: "Đã lưu số liệu.",
  bo: "Đã bỏ số đã nhập.",
  "chi-tieu": "Đã lưu chỉ tiêu kế hoạch.",
  "bo-chi-tieu": "Đã bỏ chỉ tiêu kế hoạch.",
};

interface Props {
  params: Promise<{ indicator: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FigurePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotSee(actor);
  if (refusal) return <StaffRefusal title="Số liệu" sentence={refusalWords[refusal]} />;
  const [{ indicator }, query, choices] = [await params, await searchParams, await figureChoices(actor)];
  if (!choices) notFound();
  const asked = askedFigures(query, choices.usual);
  if (!choices.bodies.some(({ id }) => id === asked.bodyId)) notFound();
  const [found, terms] = await Promise.all([findFigure(actor, indicator, asked, asked.other, firstOf(query.phan).slice(0, 200)), termsFor(asked.bodyId)]);
  if (!found) notFound();
  const { definition, figure, other, place, list, part, live, entered, enterable, aimed, why } = found;
  const { code, name, unit } = definition;
  const page = pageOf(query.trang);
  const address = (more: { part?: string; page?: number }) => figureAdminAddress(code, asked, more);
  const note = done[firstOf(query.xong)];
  const scope: Record<string, string | number> = { indicator: code, from: asked.period.from, to: asked.period.to, bodyId: place.id };
  const seen: typeof scope = entered ? { id: entered.id, version: entered.version } : {};
  const aim: typeof scope = aimed ? { id: aimed.id, version: aimed.version } : {};
  const chosen = part ? { part: part.key } : {};
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        crumbs={[{ href: figuresAdminAddress(asked), word: "Số liệu" }]}
        title={`${name}, ${periodWords(asked.period)}: ${figureWords(figure)}`}
        line={<span>{place.name}</span>}
      />
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      <FigureChooser asked={asked} bodies={choices.bodies} terms={terms} code={code} />
      <section className="pan pan__form mb-6">
        <h2 className="mb-4">{figureWords(figure)}</h2>
        <FigureNotes figure={figure} />
        <dl className="facts mt-3">
          <div>
            <dt>Kỳ trước</dt>
            <dd>{valueWords(figure.before, unit)}</dd>
          </div>
          <div>
            <dt>Chỉ tiêu kế hoạch</dt>
            <dd>{valueWords(figure.target, unit)}</dd>
          </div>
          <div>
            <dt>Trung bình nhiệm kỳ</dt>
            <dd>{valueWords(figure.average, unit)}</dd>
          </div>
          {asked.other ? (
            <div>
              <dt>{periodWords(asked.other)}</dt>
              <dd>
                {valueWords(other?.value ?? null, unit)}
                {changeWords(figure.value, other?.value ?? null, unit) ? `, kỳ này ${changeWords(figure.value, other?.value ?? null, unit)}` : ""}
              </dd>
            </div>
          ) : null}
        </dl>
        <DefinitionWords definition={definition} />
      </section>
      {figure.breakdowns.map((breakdown) => (
        <BreakdownTable
          key={breakdown.key}
          breakdown={breakdown}
          addressOf={list ? (key) => `${address({ part: key })}#ban-ghi` : null}
          chosen={part?.key ?? null}
        />
      ))}
      {list && figure.counts ? (
        <section className="pan mb-6" id="ban-ghi" aria-labelledby="ban-ghi-ten">
          <div className="pan__h">
            <h2 id="ban-ghi-ten">
              {formatNumber(list.total)} {countedWords[figure.counts]}
              {part ? `, ${part.name.toLowerCase()}` : ""}
            </h2>
            <span className="btns">
              {part ? <a href={`${address({})}#ban-ghi`}>Xem tất cả</a> : null}
              <a className="btn btn--sm" href={figureFileAddress(code, asked, "csv", part?.key)} download>
                <Download className="icon" aria-hidden="true" />
                CSV
              </a>
              <a className="btn btn--sm" href={figureFileAddress(code, asked, "xlsx", part?.key)} download>
                <Download className="icon" aria-hidden="true" />
                Excel
              </a>
            </span>
          </div>
          {live ? (
            <p className="pan__b muted">
              Người đọc có đúng danh sách này trên cổng: <a href={live}>{live}</a>
            </p>
          ) : null}
          {hiddenWords(figure.counts, list) ? <p className="pan__b muted">{hiddenWords(figure.counts, list)}</p> : null}
          <RecordList rows={list.rows.slice((page - 1) * PAGE, page * PAGE)} />
          <Pagination pages={pages(list.total, page, PAGE)} addressOf={(number) => address({ ...chosen, page: number })} label="Các trang bản ghi" />
        </section>
      ) : null}
      {why.enter ? (
        <p className="note note--line">{refusalWords[why.enter]}</p>
      ) : (
        <>
          <section className="pan pan__form mb-6" aria-labelledby="nhap">
            <h2 id="nhap" className="mb-4">
              {entered ? "Sửa số đã nhập" : definition.origin === "ENTERED" ? "Nhập số liệu" : "Nhập số công bố"}
            </h2>
            {entered ? (
              <p className="small muted">
                {entered.enteredBy} nhập, {formatDateTime(entered.updatedAt)}
              </p>
            ) : null}
            <RecordForm
              key={`nhap-${entered?.version ?? 0}`}
              action={enter}
              form="nhap"
              fields={valueFields(definition, entered, await partChoices(definition, place), enterable.to)}
              hidden={{ ...scope, ...enterable, ...seen }}
              word="Lưu số liệu"
            />
            {entered ? (
              <VerbButton action={takeBack} hidden={{ ...scope, ...enterable, id: entered.id, version: entered.version }} className="btn btn--sm btn--danger">
                Bỏ số đã nhập
              </VerbButton>
            ) : null}
          </section>
          <section className="pan pan__form" aria-labelledby="chi-tieu">
            <h2 id="chi-tieu" className="mb-4">
              Chỉ tiêu kế hoạch của kỳ này
            </h2>
            <RecordForm
              key={`chi-tieu-${aimed?.version ?? 0}`}
              action={aimAt}
              form="chi-tieu"
              fields={targetFields(definition, aimed)}
              hidden={{ ...scope, ...aim }}
              word="Lưu chỉ tiêu"
              look="plain"
            />
            {aimed ? (
              <VerbButton action={dropAim} hidden={{ ...scope, id: aimed.id, version: aimed.version }} className="btn btn--sm btn--danger">
                Bỏ chỉ tiêu
              </VerbButton>
            ) : null}
          </section>
        </>
      )}
    </main>
  );
}
