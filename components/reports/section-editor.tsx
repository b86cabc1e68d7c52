"use client";
import { EditorContent, useEditor } from "@tiptap/react";
import { Bold, ChartColumn, Hash, Heading3, Italic, Link2, List, ListOrdered, Redo2, Undo2 } from "lucide-react";
import { type ReactNode, useActionState, useEffect, useId, useState } from "react";
import { cleanPastedHtml } from "@/components/editor/paste";
import { TextField } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/action-state";
import { canonical } from "@/lib/core/canonical";
import type { FigureToken, ReportBody } from "@/lib/reports/body";
import { typedFigures } from "@/lib/reports/typed-figures";
import { type SpokenFigure, tokenWords } from "@/lib/reports/words";
import { sectionExtensions, storedSection } from "./section-nodes";
import type { ReportAction } from "./staff-remarks";

/** A figure as somebody who writes chooses it. */
export interface ChosenFigure extends SpokenFigure {
  indicator: string;
  name: string;
  breakdowns: { key: string; name: string; parts: { key: string; name: string; value: number | null }[] }[];
}

interface Props {
  section: { id: string; version: number; title: string; body: ReportBody };
  figures: readonly ChosenFigure[];
  charts: readonly { key: string; name: string }[];
  action: ReportAction;
  /** The text as it stands, for browsers without JavaScript. */
  plain: ReactNode;
}

/** "nghi-quyet|loai|LEGAL" as what a text names. */
function tokenOf(choice: string, form: FigureToken["form"]): FigureToken {
  const [indicator = "", breakdown, part] = choice.split("|");
  return { indicator, form, ...(breakdown ? { breakdown } : {}), ...(part ? { part } : {}) };
}

/** Writes one section: title and text, in which figures and charts are chosen and never typed. */
export function SectionEditor({ section, figures, charts, action, plain }: Props) {
  const { id, title } = section;
  const [state, send] = useActionState(action, idle);
  const [body, setBody] = useState(section.body);
  /** What the text was built on: a save names it, and whoever was faster is told of. */
  const [base, setBase] = useState({ version: section.version, text: canonical(section.body) });
  const [choice, setChoice] = useState(figures[0]?.indicator ?? "");
  const [form, setForm] = useState<FigureToken["form"]>("words");
  const [chart, setChart] = useState(charts[0]?.key ?? "");
  const own = useId();
  const [extensions] = useState(() =>
    sectionExtensions({
      token: (attrs: FigureToken) =>
        tokenWords(
          figures.find(({ indicator }) => indicator === attrs.indicator),
          attrs,
        ),
      chart: (key: string) => charts.find((one) => one.key === key)?.name ?? key,
    }),
  );
  const editor = useEditor({
    extensions,
    content: section.body,
    // The server renders no editor: its markup would differ from the browser's.
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: { class: "prose", lang: "vi", role: "textbox", "aria-multiline": "true", "aria-label": `Nội dung phần ${title}` },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: now }) => setBody(storedSection(now.getJSON())),
  });
  useEffect(() => {
    if (section.version === base.version) return;
    const [stands, mine] = [canonical(section.body), canonical(body)];
    // One's own save, or somebody else's while nothing was typed here; what was typed on an older text is asked about by its save.
    if (mine !== stands && mine !== base.text) return;
    setBase({ version: section.version, text: stands });
    if (mine === stands) return;
    setBody(section.body);
    editor?.commands.setContent(section.body, { emitUpdate: false });
  }, [section, base, body, editor]);
  const trouble = state.status === "refused" || state.status === "failed" ? state : null;
  const typed = typedFigures(body, figures);
  const tool = (word: string, Icon: typeof Bold, run: () => void) => (
    <button type="button" key={word} aria-label={word} title={word} onClick={run}>
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
  const link = () => {
    const before = String(editor?.getAttributes("link").href ?? "");
    const address = window.prompt("Địa chỉ liên kết; để trống để bỏ liên kết", before);
    if (address === null) return;
    if (address.trim()) editor?.chain().focus().setLink({ href: address.trim() }).run();
    else editor?.chain().focus().unsetLink().run();
  };
  return (
    <form action={send} noValidate>
      <HiddenFields of={{ id, version: base.version }} />
      <input type="hidden" name="body" value={JSON.stringify(body)} />
      <TextField
        id={`ten-${id}`}
        name="title"
        label="Tên phần"
        error={errorOf(state, "title")}
        defaultValue={typedIn(state, "title", title)}
        autoComplete="off"
      />
      {trouble ? (
        <p className="note note--line note--bad" role="alert">
          {trouble.sentence}
          {"code" in trouble && trouble.code === "CONFLICT" ? (
            <>
              {" "}
              Chữ của anh, chị vẫn còn trong ô dưới đây.{" "}
              <a href={`#phan-${id}`} target="_blank" rel="noreferrer">
                Mở bản mới ở cửa sổ khác
              </a>{" "}
              để đối chiếu.
            </>
          ) : null}
        </p>
      ) : null}
      {errorOf(state, "body") ? <p className="err">{errorOf(state, "body")}</p> : null}
      {editor ? (
        <>
          <div className="tbar" role="toolbar" aria-label={`Định dạng phần ${title}`}>
            <div className="tbar__g">
              {tool("Đậm", Bold, () => editor.chain().focus().toggleBold().run())}
              {tool("Nghiêng", Italic, () => editor.chain().focus().toggleItalic().run())}
              {tool("Liên kết", Link2, link)}
            </div>
            <div className="tbar__g">
              {tool("Đề mục", Heading3, () => editor.chain().focus().toggleHeading({ level: 3 }).run())}
              {tool("Danh sách", List, () => editor.chain().focus().toggleBulletList().run())}
              {tool("Danh sách số", ListOrdered, () => editor.chain().focus().toggleOrderedList().run())}
            </div>
            <div className="tbar__g">
              {tool("Hoàn tác", Undo2, () => editor.chain().focus().undo().run())}
              {tool("Làm lại", Redo2, () => editor.chain().focus().redo().run())}
            </div>
          </div>
          <div className="rsec__tools">
            <label className="vh" htmlFor={`${own}-so`}>
              Con số
            </label>
            <select className="select" id={`${own}-so`} value={choice} onChange={(event) => setChoice(event.target.value)}>
              {figures.map((figure) => (
                <optgroup key={figure.indicator} label={figure.name}>
                  <option value={figure.indicator}>{`${figure.name}: ${tokenWords(figure, tokenOf(figure.indicator, "words"))}`}</option>
                  {figure.breakdowns.flatMap((breakdown) => [
                    <option key={breakdown.key} value={`${figure.indicator}|${breakdown.key}`}>{`${figure.name}, ${breakdown.name.toLowerCase()}`}</option>,
                    ...breakdown.parts.map((part) => (
                      <option key={`${breakdown.key}-${part.key}`} value={`${figure.indicator}|${breakdown.key}|${part.key}`}>
                        {`${part.name}: ${tokenWords(figure, tokenOf(`${figure.indicator}|${breakdown.key}|${part.key}`, "words"))}`}
                      </option>
                    )),
                  ])}
                </optgroup>
              ))}
            </select>
            <label className="vh" htmlFor={`${own}-cach`}>
              Cách viết
            </label>
            <select className="select" id={`${own}-cach`} value={form} onChange={(event) => setForm(event.target.value === "number" ? "number" : "words")}>
              <option value="words">Số và đơn vị</option>
              <option value="number">Chỉ con số</option>
            </select>
            <button
              type="button"
              className="btn btn--sm"
              onClick={() =>
                editor
                  .chain()
                  .focus()
                  .insertContent({ type: "figure", attrs: tokenOf(choice, form) })
                  .run()
              }
            >
              <Hash className="icon" aria-hidden="true" />
              Chèn con số
            </button>
            <label className="vh" htmlFor={`${own}-bieu-do`}>
              Biểu đồ
            </label>
            <select className="select" id={`${own}-bieu-do`} value={chart} onChange={(event) => setChart(event.target.value)}>
              {charts.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="btn btn--sm"
              onClick={() =>
                editor
                  .chain()
                  .focus()
                  .insertContent({ type: "chart", attrs: { key: chart } })
                  .run()
              }
            >
              <ChartColumn className="icon" aria-hidden="true" />
              Chèn biểu đồ
            </button>
          </div>
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
      </p>
    </form>
  );
}
