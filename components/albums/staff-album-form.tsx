"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextAreaField, TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { SubmitButton } from "@/components/ui/submit-button";
import { partWords } from "@/lib/albums/labels";
import type { AlbumDetail, AlbumItem } from "@/lib/albums/queries";
import { type ActionState, idle } from "@/lib/core/action-state";
import { formatDay } from "@/lib/core/dates";
import { staffPictureAddress } from "@/lib/files/addresses";
import { scanWord } from "@/lib/files/labels";

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  album: AlbumDetail;
  editable: boolean;
}

/** Everything that an album says. Every button saves what is typed; the arrows also move their file by one place. */
export function AlbumForm({ action, album, editable }: Props) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} labels={{ title: "Tên", eventDate: "Ngày", description: "Giới thiệu" }} />
      {/* Enter in a box presses the first button of a form: it must save, not move a picture. */}
      <button className="vh" type="submit" tabIndex={-1} aria-hidden="true">
        Lưu
      </button>
      <fieldset disabled={!editable}>
        <legend className="vh">Album</legend>
        <input type="hidden" name="id" value={album.id} />
        <input type="hidden" name="version" value={album.version} />
        <TextField id="title" label="Tên" error={errorOf(state, "title")} defaultValue={typedIn(state, "title", album.title)} autoComplete="off" />
        <TextField
          id="eventDate"
          label="Ngày diễn ra"
          hint="Ví dụ 05/01/2021"
          error={errorOf(state, "eventDate")}
          defaultValue={typedIn(state, "eventDate", formatDay(album.eventDate))}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextAreaField
          id="description"
          label="Giới thiệu"
          hint="Một, hai câu. Để trống cũng được"
          error={errorOf(state, "description")}
          defaultValue={typedIn(state, "description", album.description)}
        />
        <ol className="albrows">
          {album.items.map((item, at) => (
            <ItemRow key={item.fileId} item={item} at={at} last={album.items.length - 1} />
          ))}
        </ol>
        {editable ? (
          <p className="btns mt-6">
            <SubmitButton>Lưu</SubmitButton>
          </p>
        ) : null}
      </fieldset>
    </form>
  );
}

function ItemRow({ item, at, last }: { item: AlbumItem; at: number; last: number }) {
  const { part, fileId, name, picture } = item;
  const word = `${partWords[part]} ${at + 1}`;
  const silent = part === "POSTER" || part === "CAPTIONS";
  const width = picture.widths[0];
  return (
    <li id={`tep-${at + 1}`} tabIndex={-1} aria-label={word}>
      <input type="hidden" name="fileId" value={fileId} />
      <input type="hidden" name="revision" value={picture.revision} />
      <div className="albrows__pic">
        {width ? (
          // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
          <img src={staffPictureAddress(fileId, width, "webp", picture.revision)} alt={picture.alt} loading="lazy" />
        ) : null}
        <p className="small muted">
          {partWords[part]}: {name}. {scanWord(item)}.
        </p>
      </div>
      <div>
        {silent ? (
          <>
            <input type="hidden" name="caption" value={item.caption} />
            <input type="hidden" name="credit" value={item.credit} />
            <input type="hidden" name="alt" value={item.alt} />
          </>
        ) : (
          <>
            <TextField id={`caption-${at}`} name="caption" label="Chú thích" defaultValue={item.caption} maxLength={1000} autoComplete="off" />
            {part === "PICTURE" ? (
              <TextField id={`alt-${at}`} name="alt" label="Mô tả cho người không nhìn thấy" defaultValue={item.alt} maxLength={1000} autoComplete="off" />
            ) : (
              <input type="hidden" name="alt" value={item.alt} />
            )}
            <TextField
              id={`credit-${at}`}
              name="credit"
              label={part === "VIDEO" ? "Người quay" : "Người chụp"}
              defaultValue={item.credit}
              maxLength={200}
              autoComplete="off"
            />
          </>
        )}
        <p className="btns">
          <button className="btn btn--sm" type="submit" name="viec" value={`len:${at}`} disabled={at === 0}>
            <ArrowUp className="icon" aria-hidden="true" />
            Lên<span className="vh"> {word}</span>
          </button>
          <button className="btn btn--sm" type="submit" name="viec" value={`xuong:${at}`} disabled={at === last}>
            <ArrowDown className="icon" aria-hidden="true" />
            Xuống<span className="vh"> {word}</span>
          </button>
          <button className="btn btn--sm btn--danger" type="submit" name="viec" value={`bo:${at}`}>
            <Trash2 className="icon" aria-hidden="true" />
            Bỏ khỏi album<span className="vh">: {word}</span>
          </button>
        </p>
      </div>
    </li>
  );
}
