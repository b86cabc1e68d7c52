// biome-ignore-all lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table.
"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import type { Counted } from "@/lib/imports/choices";
import { dateRules, type MoveMapping } from "@/lib/imports/move";
import { dateRuleWords } from "@/lib/imports/move-words";
import { AuthorLines } from "./move-authors";
import { NameBox } from "./name-box";

export interface ChoicesProps {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  move: { id: string; version: number; mapping: MoveMapping };
  categories: Counted[];
  authors: Counted[];
  known: { categories: { id: string; name: string }[]; people: { id: string; fullName: string; titleLine: string | null }[] };
  /** Articles without a day of publishing. */
  undated: number;
  /** Why this account cannot start the run, or null. */
  startRefusal: string | null;
}

const countOf = (found: Counted[], written: string) => found.find((one) => one.written === written)?.count ?? 0;
const choiceOf = ({ choice, categoryId }: MoveMapping["categories"][number]) => (choice === "existing" ? (categoryId ?? "") : choice === "open" ? "" : choice);

function CategoryLine({
  state,
  at,
  mapping,
  count,
  known,
}: {
  state: ActionState;
  at: number;
  mapping: MoveMapping;
  count: number;
  known: ChoicesProps["known"];
}) {
  const line = mapping.categories[at] as MoveMapping["categories"][number];
  const field = `categories.${at}`;
  const words = line.written || "(không ghi chuyên mục)";
  const error = errorOf(state, `${field}.name`) ?? errorOf(state, `${field}.choice`);
  const decided = line.choice !== "open";
  const chosen = typedIn(state, `${field}.choice`, choiceOf(line));
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {words}
      </th>
      <td role="cell" className="r" data-l="Bài">
        {formatNumber(count)}
      </td>
      <td role="cell" data-wide="">
        <label className="vh" htmlFor={`${field}.choice`}>
          {words}: vào chuyên mục
        </label>
        <select className="select w-full" id={`${field}.choice`} name={`${field}.choice`} defaultValue={chosen} key={chosen}>
          <option value="">Chọn chuyên mục</option>
          <option value="new">Chuyên mục mới, tên ở ô bên</option>
          <option value="none">Không lấy</option>
          {known.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td role="cell" data-wide="">
        <NameBox
          id={`${field}.name`}
          words={`${words}: tên chuyên mục mới`}
          value={typedIn(state, `${field}.name`, line.name || line.written)}
          most={100}
          error={error}
        />
      </td>
      <td role="cell">
        <span className={decided ? "chip chip--ok" : "chip chip--bad"}>
          {decided ? <CircleCheck className="icon" aria-hidden="true" /> : <CircleAlert className="icon" aria-hidden="true" />}
          {decided ? "Đã chọn" : "Chưa chọn"}
        </span>
      </td>
    </tr>
  );
}

function DateRules({ state, mapping, undated }: { state: ActionState; mapping: MoveMapping; undated: number }) {
  const day = mapping.dates.day ? mapping.dates.day.split("-").toReversed().join("/") : "";
  const chosen = typedIn(state, "rule", mapping.dates.rule);
  return (
    <fieldset className="field mt-6">
      <legend>Ngày đăng</legend>
      <p className="hint">{undated ? `${formatNumber(undated)} bài không ghi ngày đăng đọc được.` : "Bài nào cũng ghi ngày đăng."}</p>
      {dateRules.map((rule) => (
        <label className="radio" key={rule}>
          <input type="radio" name="rule" value={rule} defaultChecked={chosen === rule} />
          <span>{dateRuleWords[rule]}</span>
        </label>
      ))}
      <TextField
        id="day"
        label="Ngày chung"
        hint="Ví dụ 01/01/2015; chỉ dùng với cách thứ ba"
        inputMode="numeric"
        autoComplete="off"
        error={errorOf(state, "day")}
        defaultValue={typedIn(state, "day", day)}
      />
    </fieldset>
  );
}

/** What the categories, authors and dates of an old portal become here; saved with a version, started with the same form. */
export function MoveChoices({ action, move, categories, authors, known, undated, startRefusal }: ChoicesProps) {
  const [state, send] = useActionState(action, idle);
  const { mapping } = move;
  return (
    <form action={send} noValidate className="pan pan__form" aria-labelledby="lua-chon">
      <h2 id="lua-chon">Nhập thế nào</h2>
      <ErrorSummary state={state} labels={{ day: "Ngày chung" }} />
      <input type="hidden" name="id" value={move.id} />
      <input type="hidden" name="version" value={move.version} />
      <div id="categories">
        <table className="tbl tbl--stack tbl--map" role="table">
          <caption>Chuyên mục</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Cổng cũ
              </th>
              <th scope="col" role="columnheader" className="r">
                Bài
              </th>
              <th scope="col" role="columnheader">
                Vào chuyên mục
              </th>
              <th scope="col" role="columnheader">
                Tên chuyên mục mới
              </th>
              <th scope="col" role="columnheader">
                Trạng thái
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {mapping.categories.map(({ written }, at) => (
              <CategoryLine key={written} state={state} at={at} mapping={mapping} count={countOf(categories, written)} known={known} />
            ))}
          </tbody>
        </table>
      </div>
      {mapping.authors.length ? <AuthorLines state={state} mapping={mapping} authors={authors} people={known.people} /> : null}
      <DateRules state={state} mapping={mapping} undated={undated} />
      <label className="check mt-4">
        <input
          type="checkbox"
          name="describe"
          value="1"
          defaultChecked={state.status === "idle" || state.status === "done" ? mapping.describe : typedIn(state, "describe") === "1"}
        />
        <span>Ảnh không có mô tả thì lấy chú thích làm mô tả</span>
      </label>
      {startRefusal ? <p className="note mt-6">{startRefusal}</p> : null}
      <div className="btns mt-6">
        <SubmitButton className="btn" name="viec" value="luu">
          Lưu lựa chọn
        </SubmitButton>
        {startRefusal ? null : (
          <SubmitButton name="viec" value="chay">
            Lưu và chạy
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
