import type { ReactNode } from "react";
import { type BlockChange, changeCount, wordChanges } from "@/components/news/edition-diff";
import { ChangeView, type Margins } from "@/components/news/staff-review";
import { Marked } from "@/components/news/staff-words";
import type { ActionState } from "@/lib/core/action-state";
import type { Proposal } from "@/lib/imports/queries/versions";
import type { EditionDetail } from "@/lib/news/queries/edition";
import { changesAgainst, staysByItself } from "./merge";
import { ProposalForm } from "./proposal-form";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  importId: string;
  edition: EditionDetail;
  proposal: Proposal;
  /** Why this account cannot choose now; null when it can. */
  refusal: string | null;
  actions: { take: Action; separate: Action /** Only where an edition has first to be opened. */; open: Action | null };
}

const bare: Margins = { around: (_, view) => view, holds: () => false };

/** The words of what would happen, by the kind of change. */
const choices: Record<Exclude<BlockChange["kind"], "same">, [string, string]> = {
  changed: ["Lấy bản mới", "Giữ như đang soạn"],
  picture: ["Lấy bản mới", "Giữ như đang soạn"],
  new: ["Thêm vào bài", "Không thêm"],
  gone: ["Bỏ khỏi bài", "Giữ lại"],
};

function Choice({ name, about, words: [take, keep], keeps = false }: { name: string; about: string; words: [string, string]; keeps?: boolean }) {
  return (
    <fieldset className="chz">
      <legend className="vh">{about}</legend>
      <label>
        <input type="radio" name={name} value="moi" defaultChecked={!keeps} />
        {take}
      </label>
      <label>
        <input type="radio" name={name} value="cu" defaultChecked={keeps} />
        {keep}
      </label>
    </fieldset>
  );
}

/** A line of the head: title or standfirst, with its change. */
function LineChange({ name, word, before, after, chooses }: { name: string; word: string; before: string; after: string; chooses: boolean }) {
  if (before === after) return null;
  return (
    <div className="chzi">
      <div className="blk blk--chg">
        <p className="blk__l">{word}</p>
        <p>
          <Marked words={wordChanges(before, after)} />
        </p>
      </div>
      {chooses ? <Choice name={name} about={word} words={choices.changed} /> : null}
    </div>
  );
}

/** What a newer version of a file would change in the edition that stands, place by place, and the choice at each. */
export function ProposalView({ importId, edition, proposal, refusal, actions }: Props) {
  const changes = changesAgainst(edition.body, proposal.body);
  const count = changeCount(changes) + Number(edition.title !== proposal.title) + Number(edition.standfirst !== proposal.standfirst);
  const chooses = refusal === null;
  const view: ReactNode = (
    <div className="prose prose--rv mt-4">
      <LineChange name="title" word="Tiêu đề" before={edition.title} after={proposal.title} chooses={chooses} />
      <LineChange name="standfirst" word="Tóm tắt" before={edition.standfirst} after={proposal.standfirst} chooses={chooses} />
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place, and the page renders once.
        <div className="chzi" key={at}>
          <ChangeView change={change} oldWord="Đang soạn" edition={edition} margins={bare} isNew={() => false} />
          {chooses && change.kind !== "same" ? (
            <Choice name={`cho-${at}`} about={`Thay đổi ${at + 1}`} words={choices[change.kind]} keeps={staysByItself(change)} />
          ) : null}
        </div>
      ))}
    </div>
  );
  return (
    <section className="pan mb-6" aria-labelledby="doi-chieu">
      <div className="pan__h">
        <h2 id="doi-chieu">{count === 0 ? "Tệp không có gì khác bài này" : `Tệp khác bài đang soạn ở ${count} chỗ`}</h2>
      </div>
      <div className="pan__b">
        <p>
          Tệp này là bản mới của “{edition.title}” nên không tạo bài thứ hai. Chưa có gì bị thay: chọn ở từng chỗ, rồi đưa vào bài. Ngày, chuyên mục, người
          viết, tệp kèm của bài giữ nguyên.
        </p>
        {proposal.kept.map(({ number, confirmed, wanted }) => (
          <p className="note note--line mt-3" key={number}>
            Ảnh {number}: giữ chú thích đã có “{confirmed}”; tệp mới ghi {wanted ? `“${wanted}”` : "trống"}.
          </p>
        ))}
        {refusal ? <p className="note note--line mt-3">{refusal}</p> : null}
        {chooses ? (
          <ProposalForm
            hidden={{ id: importId, editionId: edition.id, version: edition.version }}
            action={actions.take}
            buttons={[
              { word: "Đưa các chỗ đã chọn vào bài", value: "chon", main: true },
              { word: "Lấy hết bản mới", value: "het" },
              { word: "Không lấy gì, giữ bài như cũ", value: "khong" },
            ]}
          >
            {view}
          </ProposalForm>
        ) : (
          view
        )}
        {actions.open ? (
          <ProposalForm
            hidden={{ id: importId, articleId: edition.article.id, version: edition.article.version }}
            action={actions.open}
            buttons={[{ word: "Mở bản sửa để đối chiếu", main: true }]}
          />
        ) : null}
        <div className="chz__own">
          <p>Không phải bản mới của bài này?</p>
          <ProposalForm hidden={{ id: importId }} action={actions.separate} buttons={[{ word: "Tạo bài riêng từ tệp này" }]} />
        </div>
      </div>
    </section>
  );
}
