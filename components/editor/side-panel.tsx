"use client";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { ChecksList, checksTitle } from "@/components/news/checks-list";
import { SelectField, TextField } from "@/components/ui/field";
import type { Finding, Passed } from "@/lib/news/checks";
import { AttachmentRows } from "./attachment-rows";
import { BylineRows } from "./byline-rows";
import { ChangeFields } from "./change-fields";
import type { Draft } from "./draft";
import { LeadPicture } from "./lead-picture";
import { PeoplePicker } from "./people-picker";
import { wayToBox } from "./way-to-box";

interface Props {
  draft: Draft;
  checks: { findings: Finding[]; passed: Passed[] };
  categories: { id: string; name: string }[];
  /** What is wrong with a box, by name. */
  errors: Record<string, string | undefined>;
  /** The state of the edition and its way, above everything else. */
  state: ReactNode;
  /** True for a standing page. */
  page: boolean;
  onChange: (change: Partial<Draft>) => void;
}

function Section({ title, open = true, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>
        {title}
        <ChevronDown className="icon" aria-hidden="true" />
      </summary>
      <div className="acc__b">{children}</div>
    </details>
  );
}

/** Everything about the article that is not its text. */
export function SidePanel({ draft, checks, categories, errors, state, page, onChange }: Props) {
  return (
    <aside className="sheet acc" aria-label="Thuộc tính bài">
      {state}
      <Section title={checksTitle(checks.findings)}>
        <ChecksList {...checks} way={wayToBox} onAdd={({ id, fullName }) => onChange({ people: [...draft.people, { id, fullName }] })} />
      </Section>
      {draft.correcting ? (
        <Section title="Điều đã sửa">
          <ChangeFields draft={draft} error={errors.changeNote ?? errors.change} onChange={onChange} />
        </Section>
      ) : null}
      <Section title={page ? "Giờ đăng" : "Chuyên mục và ngày"}>
        {page ? null : (
          <>
            <SelectField
              id="categoryId"
              label="Chuyên mục"
              error={errors.categoryId}
              value={draft.categoryId}
              onChange={(event) => onChange({ categoryId: event.target.value })}
            >
              <option value="">Chọn chuyên mục</option>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              id="eventDate"
              label="Ngày diễn ra"
              hint="Ví dụ 05/01/2021"
              error={errors.eventDate}
              inputMode="numeric"
              autoComplete="off"
              value={draft.eventDate}
              onChange={(event) => onChange({ eventDate: event.target.value })}
            />
          </>
        )}
        <TextField
          id="proposedPublishAt"
          label="Đề nghị giờ đăng"
          hint="Ví dụ 05/01/2021, 17 giờ 00. Để trống là đăng ngay khi duyệt"
          error={errors.proposedPublishAt}
          autoComplete="off"
          value={draft.proposedPublishAt}
          onChange={(event) => onChange({ proposedPublishAt: event.target.value })}
        />
      </Section>
      {page ? null : (
        <>
          <Section title="Người viết, người chụp">
            <BylineRows rows={draft.bylines} onChange={(bylines) => onChange({ bylines })} />
          </Section>
          <Section title="Ảnh dùng ở danh sách">
            <LeadPicture draft={draft} onChange={onChange} />
          </Section>
        </>
      )}
      <Section title={`Tệp kèm (${draft.attachments.length})`} open={draft.attachments.length > 0}>
        <AttachmentRows rows={draft.attachments} onChange={(attachments) => onChange({ attachments })} />
      </Section>
      {page ? null : (
        <Section title={`Người được nhắc đến (${draft.people.length})`} open={draft.people.length > 0}>
          <PeoplePicker people={draft.people} onChange={(people) => onChange({ people })} />
        </Section>
      )}
    </aside>
  );
}
