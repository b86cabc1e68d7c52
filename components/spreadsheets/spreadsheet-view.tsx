import { Download } from "lucide-react";
import { LookAgain } from "@/components/imports/look-again";
import { VerbButton } from "@/components/ui/verb-button";
import type { ActionState } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import { spreadsheetAddress, spreadsheetErrorsAddress } from "@/lib/spreadsheets/addresses";
import { readingWords, refusalWords } from "@/lib/spreadsheets/labels";
import type { SpreadsheetDetail } from "@/lib/spreadsheets/queries";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  found: SpreadsheetDetail;
  start: Action;
  cancel: Action;
}

/** One import: how far it is, what it would do or has done, and what is wrong in which line. */
export function SpreadsheetView({ found, start, cancel }: Props) {
  const { id, version, state, failure, why } = found;
  return (
    <>
      {state === "FAILED" ? (
        <p className="note note--bad mb-6" role="alert">
          {(readingWords as Record<string, string>)[failure] ?? failure}
        </p>
      ) : null}
      {state === "READING" || state === "RUNNING" ? <Progress found={found} /> : null}
      {state !== "READING" && found.total > 0 ? <Sums found={found} /> : null}
      <div className="btns mt-6">
        {state === "READY" && !why.start ? (
          <VerbButton action={start} hidden={{ id, version }} className="btn btn--primary">
            Nhập {formatNumber(found.created + found.updated)} dòng
          </VerbButton>
        ) : null}
        {why.cancel ? null : (
          <VerbButton action={cancel} hidden={{ id, version }} className="btn">
            {state === "RUNNING" ? "Dừng nhập" : "Bỏ bảng này"}
          </VerbButton>
        )}
      </div>
      {state === "READY" && why.start ? <p className="note mt-4">{refusalWords[why.start]}</p> : null}
      <Refused found={found} />
      {state === "READY" && found.firstLines.length > 0 ? (
        <section className="pan mt-6" aria-labelledby="dong-dau">
          <div className="pan__h">
            <h2 id="dong-dau">Những dòng đầu sẽ nhập</h2>
          </div>
          <ul className="pan__b">
            {found.firstLines.map(({ line, about }) => (
              <li key={line}>
                Dòng {formatNumber(line)}: {about}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Progress({ found: { id, state, worked, total } }: { found: SpreadsheetDetail }) {
  const label = state === "READING" ? "Đang đọc, kiểm tra" : "Đang nhập";
  const words = total > 0 ? `${formatNumber(worked)} trên ${formatNumber(total)} dòng` : `${formatNumber(worked)} dòng`;
  return (
    <section className="pan pan__form" aria-labelledby="tien-do">
      <h2 id="tien-do">{label}</h2>
      <progress className="prog" {...(total > 0 ? { max: total, value: worked } : {})} aria-label={label}>
        {words}
      </progress>
      <p className="impst">
        <b>{words}</b>
        <span>Rời trang này thì việc vẫn chạy.</span>
      </p>
      <p>
        <a className="btn btn--sm" href={spreadsheetAddress(id)}>
          Xem lại tiến độ
        </a>
        <LookAgain />
      </p>
    </section>
  );
}

function Sums({ found }: { found: SpreadsheetDetail }) {
  const { created, updated, unchanged, refused, state, term, issuer, publish } = found;
  const will = state === "READY";
  const rows = [
    { words: will ? "Sẽ nhập mới" : "Đã nhập mới", count: created },
    { words: will ? "Sẽ sửa theo bảng" : "Đã sửa theo bảng", count: updated },
    { words: "Không đổi", count: unchanged },
    { words: "Không nhận", count: refused },
  ];
  return (
    <section className="pan mt-6" aria-labelledby="tong-hop">
      <div className="pan__h">
        <h2 id="tong-hop">{will ? "Kết quả kiểm tra" : "Kết quả"}</h2>
      </div>
      <div className="pan__b">
        <p>
          {term}
          {issuer ? `; ${issuer} ban hành` : ""}
          {publish ? "; công bố ngay" : ""}
        </p>
        <table className="tbl mt-4">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Số lượng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ words, count }) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                <td>{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Refused({ found: { id, refusedLines, refused } }: { found: SpreadsheetDetail }) {
  if (refusedLines.length === 0) return null;
  return (
    <section className="pan mt-6" aria-labelledby="dong-loi">
      <div className="pan__h">
        <h2 id="dong-loi">Dòng không nhận</h2>
        <a className="btn btn--sm" href={spreadsheetErrorsAddress(id)} download>
          <Download className="icon" aria-hidden="true" />
          Tải tất cả (CSV)
        </a>
      </div>
      <div className="pan__b tbl-wrap">
        <table className="tbl tbl--text">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Nội dung</th>
              <th scope="col">Cần sửa</th>
            </tr>
          </thead>
          <tbody>
            {refusedLines.map(({ line, about, errors }) => (
              <tr key={line}>
                <th scope="row">{formatNumber(line)}</th>
                <td>{about || "–"}</td>
                <td>
                  {errors.map(({ head, message }) => (
                    <p key={`${head} ${message}`}>
                      {head ? <b>{head}: </b> : null}
                      {message}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {refused > refusedLines.length ? <p className="muted mt-4">Còn {formatNumber(refused - refusedLines.length)} dòng nữa trong tệp CSV.</p> : null}
      </div>
    </section>
  );
}
