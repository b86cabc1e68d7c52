"use client";
import { CircleCheck, CircleHelp } from "lucide-react";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { staffPictureAddress } from "@/lib/files/addresses";
import type { ImportedPicture } from "@/lib/imports/queries/pictures";

interface Props {
  importId: string;
  /** Of the edition in which the pictures stand. */
  version: number;
  pictures: ImportedPicture[];
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}

const captionWords: Record<ImportedPicture["captionOrigin"], { guess: boolean; words: string }> = {
  MARKED: { guess: false, words: "Tệp ghi rõ đây là chú thích của ảnh." },
  BELOW: { guess: true, words: "Đoán: lấy dòng ngắn ngay dưới ảnh." },
  NONE: { guess: true, words: "Tệp không có chú thích. Ghi ai, ở đâu, khi nào." },
};

/** Where words come from; what was guessed or is missing bears a sign. */
function Hint({ guess, children }: { guess: boolean; children: ReactNode }) {
  return (
    <span className={guess ? "origin origin--w" : "origin"}>
      {guess ? <CircleHelp className="icon" aria-hidden="true" /> : <CircleCheck className="icon" aria-hidden="true" />}
      {children}
    </span>
  );
}

/** Every picture of an import with its words, to be put right and confirmed, one by one or all at once. */
export function PictureConfirm({ importId, version, pictures, action }: Props) {
  const [state, send] = useActionState(action, idle);
  const typed = state.status === "idle" || state.status === "done" ? {} : state.values;
  const errors = state.status === "invalid" ? state.fields : {};
  /** A box is named after its picture's place in the file; what is wrong with it, after its place in the form. */
  const field = (at: number, { position }: ImportedPicture, name: "caption" | "credit" | "alt") => {
    const id = `${name}-${position}`;
    const back = typed[id];
    return { id, defaultValue: typeof back === "string" ? back : (pictures[at]?.[name] ?? ""), error: errors[`pictures.${at}.${name}`] };
  };
  const labels = Object.fromEntries(pictures.map(({ position }, at) => [`pictures.${at}`, `Ảnh ${position}`]));
  return (
    <form action={send} className="picks">
      <input type="hidden" name="id" value={importId} />
      <input type="hidden" name="version" value={version} />
      {/* Enter in a box presses the first button of a form: it must only keep what was typed. */}
      <button className="vh" type="submit" name="dung" value="" tabIndex={-1} aria-hidden="true">
        Lưu chữ
      </button>
      <ErrorSummary state={state} labels={labels} />
      <ol className="picks__l">
        {pictures.map((picture, at) => (
          <li className="picks__i" key={picture.position} id={`anh-${picture.position}`}>
            <div className="picks__p">
              {/* biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser. */}
              <img src={staffPictureAddress(picture.fileId, 640, "webp")} alt={picture.alt || `Ảnh ${picture.position}, chưa có mô tả`} />
            </div>
            <fieldset className="picks__f">
              <legend>
                Ảnh {picture.position}
                {picture.confirmed ? (
                  <span className="picks__ok">
                    <CircleCheck className="icon" aria-hidden="true" />
                    Đã xác nhận{picture.confirmed.by ? `, ${picture.confirmed.by}` : ""}
                  </span>
                ) : null}
              </legend>
              <TextAreaField
                label="Chú thích"
                rows={2}
                hint={
                  picture.confirmed ? undefined : <Hint guess={captionWords[picture.captionOrigin].guess}>{captionWords[picture.captionOrigin].words}</Hint>
                }
                {...field(at, picture, "caption")}
              />
              <TextField
                label="Người chụp"
                hint={
                  picture.confirmed ? undefined : (
                    <Hint guess={!picture.creditFound}>
                      {picture.creditFound ? "Lấy từ chữ “Ảnh: …” trong chú thích." : "Tệp không ghi. Để trống nếu không biết."}
                    </Hint>
                  )
                }
                autoComplete="off"
                {...field(at, picture, "credit")}
              />
              <TextAreaField
                label="Mô tả cho người không nhìn thấy"
                rows={2}
                hint={
                  picture.confirmed ? undefined : (
                    <Hint guess={!picture.altFound}>{picture.altFound ? "Tệp có sẵn mô tả." : "Tệp không có. Viết điều nhìn thấy trong ảnh."}</Hint>
                  )
                }
                {...field(at, picture, "alt")}
              />
              <SubmitButton
                className="btn btn--sm"
                name="dung"
                value={String(picture.position)}
                waiting="Đang lưu…"
                aria-label={`Ảnh ${picture.position}: đúng rồi`}
              >
                <CircleCheck className="icon" aria-hidden="true" />
                Đúng rồi
              </SubmitButton>
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="picks__end">
        <SubmitButton name="dung" value="het" waiting="Đang lưu…">
          Đúng hết {pictures.length} ảnh
        </SubmitButton>
        <SubmitButton className="btn" name="dung" value="" waiting="Đang lưu…">
          Chỉ lưu chữ, xác nhận sau
        </SubmitButton>
      </div>
    </form>
  );
}
