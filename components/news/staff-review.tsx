import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/core/dates";
import { staffFileAddress, staffPictureAddress } from "@/lib/files/addresses";
import { type Block, type Body, type Figure, plainText } from "@/lib/news/body";
import { bylineRoleWords, changeWords } from "@/lib/news/labels";
import type { Links } from "@/lib/news/links";
import type { Picture } from "@/lib/news/queries";
import type { EditionDetail } from "@/lib/news/queries/edition";
import { ArticleBody } from "./article-body";
import { type BlockChange, bodyChanges, changeCount, partWord, type Words, wordChanges } from "./edition-diff";
import { LinkChange } from "./staff-link-change";
import { Marked, PictureOf } from "./staff-words";
import { VideoFigure } from "./video-figure";

/** What is compared: an edition, or a text that somebody read before. */
export interface Compared {
  title: string;
  standfirst: string;
  body: Body;
  category: { name: string } | null;
  eventDate: Date | null;
  bylines: readonly Pick<EditionDetail["bylines"][number], "name" | "role">[];
  people: readonly { fullName: string }[];
  attachments: readonly { title: string; name: string }[];
  lead: { id: string } | null;
  leadAlt: string;
  change: EditionDetail["change"];
  changeNote: string;
}

/** Nothing stands beside the text. */
export const bare: Margins = { around: (_, view) => view, holds: () => false };

/** What stands in the margin of a block of the newer text, by its place. */
export interface Margins {
  around(place: number, view: ReactNode): ReactNode;
  /** Whether something stands there that must not be folded away. */
  holds(place: number): boolean;
}

/** The facts of an edition that readers see beside the text, as words that can be compared. */
function facts(edition: Compared): Record<string, string> {
  return {
    "Tiêu đề": edition.title,
    "Tóm tắt": edition.standfirst,
    "Chuyên mục": edition.category?.name ?? "",
    "Ngày diễn ra": edition.eventDate ? formatDay(edition.eventDate) : "",
    "Người viết": edition.bylines.map(({ name, role }) => `${bylineRoleWords[role]}: ${name}`).join("; "),
    "Người được nhắc đến": edition.people.map(({ fullName }) => fullName).join(", "),
    "Điều đã sửa": edition.change ? `${changeWords[edition.change]}: ${edition.changeNote}` : "",
    "Tệp kèm": edition.attachments.map(({ title, name }) => title || name).join("; "),
  };
}

/** The picture of the lists as a figure of the text, to be compared like one. */
function leadOf({ lead, leadAlt }: Compared): Figure | null {
  return lead && { type: "figure", attrs: { fileId: lead.id, caption: "", credit: "", alt: leadAlt } };
}

/** What changed against an older text, and how many places. */
export function changesOf(old: Compared, edition: Compared) {
  const [before, after] = [facts(old), facts(edition)];
  const fields = Object.keys(after).filter((name) => before[name] !== after[name]);
  const blocks = bodyChanges(old.body, edition.body);
  const lead = { before: leadOf(old), after: leadOf(edition) };
  const leadChanged = JSON.stringify(lead.before) !== JSON.stringify(lead.after);
  return { fields, before, after, blocks, lead: leadChanged ? lead : null, count: fields.length + changeCount(blocks) + (leadChanged ? 1 : 0) };
}

interface ViewProps {
  old: Compared & { links?: Links; pictures?: Record<string, Picture> };
  /** "Bản 3, đang đăng". */
  oldWord: string;
  edition: Compared & { pictures: Record<string, Picture>; links: Links };
  /** "Bản 4". */
  newWord: string;
  /** The text that this person read last: what is new since then is marked. Left out where that is what is compared anyway. */
  seen?: Body | undefined;
  margins: Margins;
}

/** Fields in a table, then the text with its changes marked in place. */
export function ChangesView({ old, oldWord, edition, newWord, seen, margins }: ViewProps) {
  const { fields, before, after, blocks, lead, count } = changesOf(old, edition);
  if (count === 0)
    return (
      <p className="note note--line">
        Không có gì khác: {oldWord.charAt(0).toLowerCase() + oldWord.slice(1)} giống hệt {newWord.charAt(0).toLowerCase() + newWord.slice(1)}.
      </p>
    );
  const known = seen && new Set(seen.content.map((block) => JSON.stringify(block)));
  // Links and pictures that went are shown as what they were, too.
  const linked = { ...edition, links: { ...old.links, ...edition.links }, pictures: { ...old.pictures, ...edition.pictures } };
  const view = { oldWord, edition: linked, margins, isNew: (block: Block) => known !== undefined && !known.has(JSON.stringify(block)) };
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
                  {oldWord}
                </th>
                <th scope="col" role="columnheader">
                  {newWord}
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
                    <td role="cell" data-l={oldWord}>
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
      {lead ? <LeadChange {...lead} oldWord={oldWord} /> : null}
      <div className="prose prose--rv">
        {blocks.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place, and the page renders once.
          <ChangeView key={place} change={change} {...view} />
        ))}
      </div>
    </>
  );
}

function Changed({ kind, label, isNew = false, children }: { kind: "chg" | "new" | "del"; label: string; isNew?: boolean; children: ReactNode }) {
  return (
    <div className={`blk blk--${kind}`}>
      <p className="blk__l">
        {label}
        {isNew ? (
          <b className="blk__new">
            <Eye className="icon" aria-hidden="true" />
            mới từ lần xem trước
          </b>
        ) : null}
      </p>
      {children}
    </div>
  );
}

function LeadChange({ before, after, oldWord }: { before: Figure | null; after: Figure | null; oldWord: string }) {
  return (
    <div className="prose prose--rv">
      {before && after ? (
        <Changed kind="chg" label={before.attrs.fileId === after.attrs.fileId ? "Sửa mô tả ảnh đại diện" : "Thay ảnh đại diện"}>
          <PictureChange before={before} after={after} oldWord={oldWord} />
        </Changed>
      ) : (
        <Changed kind={after ? "new" : "del"} label={after ? "Thêm ảnh đại diện" : "Bỏ ảnh đại diện"}>
          <PictureOf figure={(after ?? before) as Figure} />
        </Changed>
      )}
    </div>
  );
}

interface ChangeProps extends Pick<ViewProps, "oldWord" | "edition" | "margins"> {
  change: BlockChange;
  isNew(block: Block): boolean;
}

/** One change in its place. */
export function ChangeView({ change, oldWord, edition, margins, isNew }: ChangeProps) {
  switch (change.kind) {
    case "same":
      return <Unchanged {...change} edition={edition} margins={margins} />;
    case "changed":
      return margins.around(
        change.place,
        <Changed kind="chg" label={changedWord(change.words)} isNew={isNew(change.after)}>
          <p>
            <Marked words={change.words} />
          </p>
          <LinkChange before={change.before} after={change.after} links={edition.links} />
        </Changed>,
      );
    case "picture":
      return margins.around(
        change.place,
        <Changed kind="chg" label={change.before.attrs.fileId === change.after.attrs.fileId ? "Sửa chữ của ảnh" : "Thay ảnh"} isNew={isNew(change.after)}>
          <PictureChange before={change.before} after={change.after} oldWord={oldWord} />
        </Changed>,
      );
    case "new":
      return margins.around(
        change.place,
        <Changed kind="new" label={`Thêm ${partWord(change.block)}`} isNew={isNew(change.block)}>
          <Whole block={change.block} kind="new" />
        </Changed>,
      );
    case "gone":
      return (
        <Changed kind="del" label={`Bỏ ${partWord(change.block)}`}>
          <Whole block={change.block} kind="gone" />
        </Changed>
      );
  }
}

function changedWord(words: readonly Words[]): string {
  const places = words.filter(({ kind }) => kind !== "same").length;
  return places > 0 ? `Sửa ${places} chỗ` : "Sửa liên kết hoặc kiểu chữ";
}

/** A run without changes, folded; open where something stands in its margin. */
function Unchanged({ blocks, place, edition, margins }: { blocks: Block[]; place: number } & Pick<ViewProps, "edition" | "margins">) {
  return (
    <details className="blk__same" open={blocks.some((_, index) => margins.holds(place + index))}>
      <summary>{blocks.length} đoạn không đổi</summary>
      <ArticleBody
        body={{ type: "doc", content: blocks }}
        pictures={edition.pictures}
        links={edition.links}
        hoisted={null}
        gaps
        addressOf={staffPictureAddress}
        fileAddressOf={staffFileAddress}
        around={(index, view) => margins.around(place + index, view)}
      />
    </details>
  );
}

function Whole({ block, kind }: { block: Block; kind: "new" | "gone" }) {
  if (block.type === "figure") return <PictureOf figure={block} />;
  if (block.type === "video") return <VideoFigure video={block} pictures={{}} fileAddressOf={staffFileAddress} gaps />;
  const words = plainText({ type: "doc", content: [block] });
  return <p>{kind === "new" ? <ins>{words}</ins> : <del>{words}</del>}</p>;
}

function PictureChange({ before, after, oldWord }: { before: Figure; after: Figure; oldWord: string }) {
  const rows = [
    ["Chú thích", before.attrs.caption, after.attrs.caption],
    ["Mô tả ảnh", before.attrs.alt, after.attrs.alt],
    ["Người chụp", before.attrs.credit, after.attrs.credit],
  ] as const;
  return (
    <>
      <div className="picdiff">
        <div>
          <p className="picdiff__h">{oldWord}</p>
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
