import type { ReactNode } from "react";
import { formatDay } from "@/lib/core/dates";
import { staffPictureAddress } from "@/lib/files/addresses";
import { type Block, type Figure, plainText } from "@/lib/news/body";
import { bylineRoleWords } from "@/lib/news/labels";
import type { EditionDetail } from "@/lib/news/queries/edition";
import { type BlockChange, bodyChanges, changeCount, type Words, wordChanges } from "./edition-diff";

function Marked({ words }: { words: readonly Words[] }) {
  return words.map(({ text, kind }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a run of words is its place.
    if (kind === "new") return <ins key={place}>{text}</ins>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    if (kind === "gone") return <del key={place}>{text}</del>;
    return text;
  });
}

/** The facts of an edition that readers see beside the text, as words that can be compared. */
function facts(edition: EditionDetail): Record<string, string> {
  return {
    "Tiêu đề": edition.title,
    "Tóm tắt": edition.standfirst,
    "Chuyên mục": edition.category?.name ?? "",
    "Ngày diễn ra": edition.eventDate ? formatDay(edition.eventDate) : "",
    "Người viết": edition.bylines.map(({ name, role }) => `${bylineRoleWords[role]}: ${name}`).join("; "),
    "Người được nhắc đến": edition.people.map(({ fullName }) => fullName).join(", "),
    "Tệp kèm": edition.attachments.map(({ title, name }) => title || name).join("; "),
  };
}

/** What changed against the published edition, and how many places; 0 when there is nothing to compare with. */
export function changesOf(published: EditionDetail, edition: EditionDetail) {
  const [before, after] = [facts(published), facts(edition)];
  const fields = Object.keys(after).filter((name) => before[name] !== after[name]);
  const blocks = bodyChanges(published.body, edition.body);
  return { fields, before, after, blocks, count: fields.length + changeCount(blocks) };
}

/** Fields in a table, then the text with its changes marked in place. */
export function ChangesView({ published, edition }: { published: EditionDetail; edition: EditionDetail }) {
  const { fields, before, after, blocks, count } = changesOf(published, edition);
  if (count === 0) return <p className="note note--line">Bản này giống hệt bản đang đăng.</p>;
  return (
    <>
      {fields.length > 0 ? (
        <section className="fchg" aria-labelledby="thong-tin-doi">
          <h2 className="fchg__t" id="thong-tin-doi">
            Thông tin bài: {fields.length} thay đổi
          </h2>
          {/* biome-ignore-start lint/a11y/noRedundantRoles: rows become blocks on phones, where browsers drop the roles of a table. */}
          <table className="tbl tbl--stack tbl--chg" role="table">
            <caption className="vh">Thông tin bài thay đổi</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  Mục
                </th>
                <th scope="col" role="columnheader">
                  Bản {published.number}, đang đăng
                </th>
                <th scope="col" role="columnheader">
                  Bản {edition.number}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {fields.map((name) => {
                const words = wordChanges(before[name] ?? "", after[name] ?? "");
                return (
                  <tr role="row" key={name}>
                    <th scope="row" role="rowheader">
                      {name}
                    </th>
                    <td role="cell" data-l="Đang đăng">
                      {before[name] ? <Marked words={words.filter(({ kind }) => kind !== "new")} /> : "Không có"}
                    </td>
                    <td role="cell" data-l="Bản này">
                      {after[name] ? <Marked words={words.filter(({ kind }) => kind !== "gone")} /> : "Không có"}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {/* biome-ignore-end lint/a11y/noRedundantRoles: see above. */}
        </section>
      ) : null}
      <div className="prose prose--rv">
        {blocks.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place, and the page renders once.
          <ChangeView key={place} change={change} />
        ))}
      </div>
    </>
  );
}

function Changed({ kind, label, children }: { kind: "chg" | "new" | "del"; label: string; children: ReactNode }) {
  return (
    <div className={`blk blk--${kind}`}>
      <p className="blk__l">{label}</p>
      {children}
    </div>
  );
}

function ChangeView({ change }: { change: BlockChange }) {
  switch (change.kind) {
    case "same":
      return <p className="blk__same">{change.count} đoạn không đổi</p>;
    case "changed":
      return (
        <Changed kind="chg" label={`Sửa ${change.words.filter(({ kind }) => kind !== "same").length} chỗ`}>
          <p>
            <Marked words={change.words} />
          </p>
        </Changed>
      );
    case "picture":
      return (
        <Changed kind="chg" label={change.before.attrs.fileId === change.after.attrs.fileId ? "Sửa chữ của ảnh" : "Thay ảnh"}>
          <PictureChange before={change.before} after={change.after} />
        </Changed>
      );
    case "new":
      return (
        <Changed kind="new" label={change.block.type === "figure" ? "Thêm ảnh" : "Thêm đoạn"}>
          <Whole block={change.block} kind="new" />
        </Changed>
      );
    case "gone":
      return (
        <Changed kind="del" label={change.block.type === "figure" ? "Bỏ ảnh" : "Bỏ đoạn"}>
          <Whole block={change.block} kind="gone" />
        </Changed>
      );
  }
}

function Whole({ block, kind }: { block: Block; kind: "new" | "gone" }) {
  if (block.type === "figure") return <PictureOf figure={block} />;
  const words = plainText({ type: "doc", content: [block] });
  return <p>{kind === "new" ? <ins>{words}</ins> : <del>{words}</del>}</p>;
}

function PictureOf({ figure: { attrs } }: { figure: Figure }) {
  return (
    <figure>
      {attrs.fileId ? (
        // biome-ignore lint/performance/noImgElement: sizes are made at upload, there is no optimiser.
        <img src={staffPictureAddress(attrs.fileId, 640, "webp")} alt={attrs.alt} />
      ) : (
        <p className="efig__missing">Chưa có ảnh</p>
      )}
      <figcaption>{attrs.caption}</figcaption>
    </figure>
  );
}

function PictureChange({ before, after }: { before: Figure; after: Figure }) {
  const rows = [
    ["Chú thích", before.attrs.caption, after.attrs.caption],
    ["Mô tả ảnh", before.attrs.alt, after.attrs.alt],
    ["Người chụp", before.attrs.credit, after.attrs.credit],
  ] as const;
  return (
    <>
      <div className="picdiff">
        <div>
          <p className="picdiff__h">Bản đang đăng</p>
          <PictureOf figure={before} />
        </div>
        <div>
          <p className="picdiff__h picdiff__h--n">Bản này</p>
          <PictureOf figure={after} />
        </div>
      </div>
      <dl className="picdiff__alt">
        {rows
          .filter(([, old, now]) => old !== now)
          .map(([word, old, now]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <Marked words={wordChanges(old, now)} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
