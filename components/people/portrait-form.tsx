"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { staffPictureAddress } from "@/lib/files/addresses";
import type { Picture } from "@/lib/files/queries";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  person: { id: string; version: number; portrait: Picture | null };
  /** Pictures of the library to choose from. */
  pictures: readonly { id: string; name: string; picture: Picture }[];
}

/** Chooses a person's picture among those of the library, or takes it away. */
export function PortraitForm({ action, person, pictures }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} labels={{ portraitId: "Ảnh" }} />
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <fieldset>
        <legend className="hint">Ảnh của đại biểu, người giữ chức vụ hiện cho người đọc. Tải ảnh lên trong mục Ảnh, tệp rồi chọn ở đây.</legend>
        <ul className="picks">
          <li>
            <label>
              <span>
                <input type="radio" name="portraitId" value="" defaultChecked={!person.portrait} /> Không có ảnh
              </span>
            </label>
          </li>
          {pictures.map(({ id, name, picture }) => (
            <li key={id}>
              <label>
                {picture.widths[0] ? (
                  // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
                  <img src={staffPictureAddress(id, picture.widths[0], "webp", picture.revision)} alt={picture.alt} loading="lazy" />
                ) : null}
                <span>
                  <input type="radio" name="portraitId" value={id} defaultChecked={person.portrait?.id === id} /> {name}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p className="btns mt-4">
        <SubmitButton className="btn">Lưu ảnh chân dung</SubmitButton>
      </p>
    </form>
  );
}
