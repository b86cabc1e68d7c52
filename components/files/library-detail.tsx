import { ExternalLink, X } from "lucide-react";
import { ProofWanted } from "@/components/auth/account-parts";
import { VerbButton } from "@/components/ui/verb-button";
import { albumAddress, albumAdminAddress } from "@/lib/albums/addresses";
import { formatDate, formatTime } from "@/lib/core/dates";
import { formatBytes, formatNumber, formatPercent } from "@/lib/core/numbers";
import { libraryFileAddress, staffFileAddress, staffPictureAddress, staffVersionAddress, staffWordsAddress } from "@/lib/files/addresses";
import { fileFacts } from "@/lib/files/facts";
import { fileWords } from "@/lib/files/labels";
import { shareAlike } from "@/lib/files/likeness";
import type { LibraryDetail } from "@/lib/files/queries/library";
import { fileUseWords, statusWords } from "@/lib/news/labels";
import type { FileUses } from "@/lib/news/queries/uses";
import { readingWord } from "@/lib/texts/labels";
import { CropForm } from "./crop-form";
import { ReplaceForm } from "./replace-form";
import { type FileAction, WordsForm } from "./words-form";

type Versions = LibraryDetail["versions"];

/** What is written of a file, for those who may not change it now. */
function Words({ file: { alt, caption, credit }, refusal }: { file: LibraryDetail; refusal: LibraryDetail["why"]["describe"] }) {
  const said = [
    ["Mô tả", alt],
    ["Chú thích", caption],
    ["Người chụp", credit],
  ].filter(([, words]) => words);
  return (
    <section aria-label="Mô tả, chú thích">
      {said.map(([name, words]) => (
        <p key={name}>
          <b>{name}:</b> {words}
        </p>
      ))}
      {refusal ? <p className="small muted">{fileWords[refusal]}</p> : null}
    </section>
  );
}

/** What is the same or looks the same. */
function Likenesses({ likenesses }: Pick<LibraryDetail, "likenesses">) {
  if (likenesses.length === 0) return null;
  return (
    <section aria-labelledby="giong">
      <h2 id="giong">Gần giống</h2>
      {likenesses.map(({ id, kind, name, size, exact, distance }) => (
        <div className="thumb" key={id}>
          {kind === "PICTURE" ? (
            // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
            <img src={staffPictureAddress(id, 320, "webp")} width={120} height={90} alt="" loading="lazy" />
          ) : (
            <span />
          )}
          <span>
            <b>{name}</b>
            {exact ? "trùng hệt" : `giống ${formatPercent(shareAlike(distance))}`}, {formatBytes(size)}
            <br />
            <a href={libraryFileAddress(id)}>
              Mở<span className="vh"> {name}</span>
            </a>
          </span>
        </div>
      ))}
    </section>
  );
}

/** The texts that use it. */
function Uses({ uses: { shown, hidden }, file: { albums, records, uses: total } }: { uses: FileUses; file: LibraryDetail }) {
  return (
    <section aria-labelledby="dung">
      <h2 id="dung">{total === 0 ? "Chưa dùng ở đâu" : `Đang dùng ở ${formatNumber(total)} nơi`}</h2>
      {shown.length + albums.length + records.length > 0 ? (
        <ul className="links">
          {shown.map(({ id, title, number, as, status, address }) => (
            <li key={`${id}-${as}`}>
              <a href={address}>{title || "(chưa có tiêu đề)"}</a>
              <span className="muted">
                {fileUseWords[as]}, {statusWords[status].toLowerCase()}
                {number > 1 ? `, bản ${number}` : ""}
              </span>
            </li>
          ))}
          {albums.map(({ id, slug, title, published }) => (
            <li key={id}>
              <a href={published ? albumAddress(slug) : albumAdminAddress(id)}>{title}</a>
              <span className="muted">Album, {published ? "đã đăng" : "chưa đăng"}</span>
            </li>
          ))}
          {records.map(({ title, address }) => (
            <li key={address}>
              <a href={address}>{title}</a>
              <span className="muted">Hồ sơ của HĐND</span>
            </li>
          ))}
        </ul>
      ) : null}
      {hidden > 0 ? <p className="small muted">{formatNumber(hidden)} bài chưa đăng mà tài khoản này không đọc.</p> : null}
    </section>
  );
}

interface EarlierProps {
  fileId: string;
  versions: Versions;
  restore: FileAction;
  fields: Record<string, string | number>;
  may: boolean;
}

/** What stood here before: each can be saved, and brought back by whoever may. */
function Earlier({ fileId, versions, restore, fields, may }: EarlierProps) {
  return (
    <details>
      <summary>Bản trước ({formatNumber(versions.length)})</summary>
      <ul className="links">
        {versions.map(({ revision, name, size, width, height, cropped, replacedAt, replacedBy }) => (
          <li key={revision}>
            <b>Bản {revision}</b>: {name}
            <span className="muted">
              {width && height ? `${formatNumber(width)} × ${formatNumber(height)}, ` : ""}
              {formatBytes(size)}
              {cropped ? ", đã cắt" : ""}. {replacedBy} thay lúc {formatTime(replacedAt)}, {formatDate(replacedAt)}
            </span>
            <a href={staffVersionAddress(fileId, name, revision)} rel="nofollow">
              Tải bản {revision}
              <span className="vh">: {name}</span>
            </a>
            {may ? (
              <VerbButton action={restore} hidden={{ ...fields, revision }}>
                Đưa bản {revision} trở lại
              </VerbButton>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Props {
  file: LibraryDetail;
  uses: FileUses;
  actions: Record<"describe" | "crop" | "restore" | "remove", FileAction>;
  /** Where the drawer stands, where the list stands without it, and the drawer of the next file. */
  addresses: { here: string; list: string; next: string | null; replaced: string };
}

/** The drawer of one file: what it shows, who took it, where it is used, and what can be done to it. */
export function FileDetail({ file, uses, actions, addresses }: Props) {
  const { id, version, picture, why, versions } = file;
  const fields = { id, version, ve: addresses.here };
  const src = picture && staffPictureAddress(id, 640, "webp", picture.revision);
  const open = picture ? staffPictureAddress(id, picture.widths.at(-1) ?? 640, "jpg", picture.revision) : staffFileAddress(id, file.name);
  return (
    <aside className="pan mdet" id="chi-tiet" aria-label={`Chi tiết ${file.name}`} tabIndex={-1}>
      <section aria-labelledby="ten-tep">
        <h2 id="ten-tep">{file.name}</h2>
        <p className="small muted">
          {picture ? `${formatNumber(picture.width)} × ${formatNumber(picture.height)}, ` : ""}
          {fileFacts(file)}
          {file.cropped ? ", đã cắt" : ""}. {file.uploader ? `${file.uploader} tải lên` : "Tải lên"} {formatDate(file.createdAt)}
        </p>
        {file.text ? (
          <p className="small muted">
            {readingWord(file.text)} {file.text.state === "READ" ? <a href={staffWordsAddress(id)}>Xem, sửa chữ máy đọc</a> : null}
          </p>
        ) : null}
        <details>
          <summary>Dấu vân tay SHA-256</summary>
          <p className="small break-all">
            <code>{file.sha256}</code>
          </p>
        </details>
        <p className="btns">
          <a className="btn btn--sm" href={open} target="_blank" rel="noreferrer">
            <ExternalLink className="icon" aria-hidden="true" />
            {picture ? "Xem cỡ lớn" : "Mở tệp"}
          </a>
          <a className="btn btn--sm btn--quiet" href={addresses.list}>
            <X className="icon" aria-hidden="true" />
            Đóng
          </a>
        </p>
      </section>
      {why.describe ? (
        <Words file={file} refusal={why.describe === why.renew ? null : why.describe} />
      ) : (
        <WordsForm
          key={`${id}-${version}`}
          action={actions.describe}
          file={file}
          picture={picture && src ? { src, focus: picture.focus } : null}
          here={addresses.here}
          next={addresses.next}
        />
      )}
      <Likenesses likenesses={file.likenesses} />
      <Uses uses={uses} file={file} />
      {why.renew ? (
        <p className="small muted">{fileWords[why.renew]}</p>
      ) : file.read && !file.proved ? (
        <ProofWanted here={addresses.here.replace(/#.*$/, "")} what={picture ? "Đổi, cắt ảnh mà người đọc đang thấy" : "Đổi tệp mà người đọc đang thấy"} />
      ) : (
        <>
          {src ? (
            <details>
              <summary>Cắt ảnh</summary>
              <CropForm key={version} action={actions.crop} fields={fields} src={src} />
            </details>
          ) : null}
          {file.kind === "PICTURE" || file.kind === "DOCUMENT" ? (
            <details>
              <summary>{picture ? "Đổi ảnh" : "Đổi tệp"}</summary>
              <ReplaceForm file={{ id, version }} picture={picture !== null} done={addresses.replaced} />
              {file.uses > 0 ? <p className="small muted">Đổi thì mọi nơi đang dùng đổi theo.</p> : null}
            </details>
          ) : null}
        </>
      )}
      {versions.length > 0 ? (
        <Earlier fileId={id} versions={versions} restore={actions.restore} fields={fields} may={why.renew === null && (file.proved || !file.read)} />
      ) : null}
      {why.remove ? null : (
        <details>
          <summary>Xóa {picture ? "ảnh" : "tệp"}</summary>
          <p className="small">Xóa rồi không lấy lại được, kể cả các bản trước.</p>
          <VerbButton action={actions.remove} hidden={{ ...fields, ve: addresses.list }} className="btn btn--sm btn--danger">
            Xóa hẳn {file.name}
          </VerbButton>
        </details>
      )}
    </aside>
  );
}
