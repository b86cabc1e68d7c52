"use client";
import { EditorContent, useEditor } from "@tiptap/react";
import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Conflict, WovenNote } from "@/components/editor/conflict";
import { cleanPastedHtml } from "@/components/editor/paste";
import { PauseNote } from "@/components/editor/pause-note";
import { Recovery } from "@/components/editor/recovery";
import { replaceBlocks } from "@/components/editor/replace-blocks";
import { SaveStatus } from "@/components/editor/save-status";
import { useWriting } from "@/components/editor/use-writing";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Refused } from "@/components/ui/refused";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import { typedFigures } from "@/lib/reports/typed-figures";
import { SectionOpenings, sectionNoteId } from "./desk-notes";
import { FigureWords } from "./figure-words";
import { useReportDesk } from "./report-desk";
import { conflictId, sectionConflict } from "./section-conflict";
import { type SectionDraft, sectionDraft } from "./section-draft";
import { sectionExtensions, storedSection } from "./section-nodes";
import { FigureTools, SectionToolbar } from "./section-tools";
import { plainSection } from "./section-words";
import type { ReportAction } from "./staff-remarks";
import { useBeforeOthers } from "./use-before-others";

interface Props {
  section: SectionDraft & { id: string; version: number };
  /** The account that writes: what is kept on this machine is kept for it alone. */
  writer: string;
  /** The route of the autosave, and the page. */
  addresses: { save: string; page: string };
  charts: readonly { key: string; name: string }[];
  /** Saves the name of the section, for browsers without JavaScript. */
  action: ReportAction;
  /** The text as it stands, for the same. */
  plain: ReactNode;
}

/** Writes one section: title and text, in which figures and charts are chosen and never typed; saved while it is typed. */
export function SectionEditor({ section, writer, addresses, charts, action, plain }: Props) {
  const { id, version } = section;
  const { figures } = useReportDesk();
  const [state, send] = useActionState(action, idle);
  const own = useRef<HTMLFormElement>(null);
  const first = { title: section.title, body: section.body };
  const { draft, change, save, autosave, offer, restore, forgo, discard, clash, woven, replaced, settle, follow } = useWriting({
    ...{ kind: sectionDraft, id, writer, version, first, address: addresses.save },
    given: { ...first, title: typedIn(state, "title", section.title) },
  });
  const { title } = draft;
  const [words] = useState(() => new FigureWords(figures));
  const [extensions] = useState(() => sectionExtensions({ figures: words, chart: (key) => charts.find((one) => one.key === key)?.name ?? key }));
  useEffect(() => words.follow(figures), [words, figures]);
  const editor = useEditor({
    extensions,
    content: section.body,
    // The server renders no editor: its markup would differ from the browser's.
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        ...{ class: "prose", lang: "vi", role: "textbox", "aria-multiline": "true" },
        ...{ "aria-label": `Nội dung phần ${section.title}`, "aria-describedby": sectionNoteId(id) },
      },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: now }) => change({ body: storedSection(now.getJSON()) }),
  });
  const shown = useRef(replaced);
  useEffect(() => {
    if (!editor || shown.current === replaced) return;
    shown.current = replaced;
    replaceBlocks(editor, draft.body);
  }, [editor, replaced, draft.body]);
  const following = useRef(follow);
  following.current = follow;
  useEffect(() => {
    // Another part of the page was saved, and the page came back with what others wrote here meanwhile.
    following.current({ title: section.title, body: section.body }, section.version);
  }, [section]);

  const saveNow = async (): Promise<boolean> => {
    if (save.kind === "conflict") {
      document.getElementById(conflictId(id))?.scrollIntoView({ block: "center" });
      return false;
    }
    return save.kind === "refused" || save.kind === "signed-out" ? autosave.resume() : autosave.flush();
  };
  useBeforeOthers(own, () => autosave.unsaved, saveNow);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void saveNow();
  };
  const told = (kept: SectionDraft) => ({ title: kept.title, lead: "", text: plainSection(kept.body, figures) });
  const typed = typedFigures(draft.body, figures);
  return (
    <form action={send} onSubmit={submit} ref={own} noValidate data-autosaved="" data-section={id}>
      <HiddenFields of={{ id, version }} />
      <input type="hidden" name="body" value={JSON.stringify(draft.body)} />
      <SectionOpenings section={id} />
      {offer ? <Recovery copy={offer} told={told(offer.draft)} whole="phần" version={version} onRestore={() => restore(offer)} onDiscard={forgo} /> : null}
      <PauseNote state={save} onRetry={() => void autosave.resume()} />
      {woven ? <WovenNote {...woven} what="phần này" /> : null}
      {clash ? (
        <Conflict
          key={clash.stands.version}
          {...clash}
          view={sectionConflict(id, figures, charts)}
          onSettle={settle}
          onDiscard={() => void discard(addresses.page)}
        />
      ) : null}
      <div hidden={clash !== null}>
        <TextField
          id={`ten-${id}`}
          name="title"
          label="Tên phần"
          error={errorOf(state, "title")}
          value={title}
          onChange={(event) => change({ title: event.target.value })}
          autoComplete="off"
        />
        <Refused state={state} />
        {errorOf(state, "body") ? <p className="err">{errorOf(state, "body")}</p> : null}
        {editor ? (
          <>
            <SectionToolbar editor={editor} title={section.title} />
            <FigureTools editor={editor} figures={figures} charts={charts} />
            <div className="sheet">
              <div className="sheet__in">
                <EditorContent editor={editor} />
              </div>
            </div>
          </>
        ) : null}
        <noscript>
          <p className="note note--line">Soạn nội dung và chèn con số cần JavaScript. Không có JavaScript vẫn sửa được tên phần và các mục khác của báo cáo.</p>
          {plain}
        </noscript>
        {typed.length > 0 ? (
          <p className="note note--line note--wait">
            {`Có số gõ tay giống số liệu: ${typed.map(({ text }) => `“${text}”`).join(", ")}. Chọn con số từ danh sách để nó luôn khớp hồ sơ, hoặc giữ nếu đó là việc khác.`}
          </p>
        ) : null}
        <p className="btns mt-3">
          <SubmitButton waiting="Đang lưu…">Lưu phần này</SubmitButton>
          <SaveStatus state={save} />
        </p>
      </div>
    </form>
  );
}
