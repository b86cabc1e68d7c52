"use client";
import type { Editor } from "@tiptap/core";
import { Bold, ChartColumn, Hash, Heading3, Italic, Link2, List, ListOrdered, Redo2, Undo2 } from "lucide-react";
import { useId, useState } from "react";
import type { FigureToken } from "@/lib/reports/body";
import { type ChosenFigure, tokenWords } from "@/lib/reports/words";

/** "nghi-quyet|loai|LEGAL" as what a text names. */
function tokenOf(choice: string, form: FigureToken["form"]): FigureToken {
  const [indicator = "", breakdown, part] = choice.split("|");
  return { indicator, form, ...(breakdown ? { breakdown } : {}), ...(part ? { part } : {}) };
}

/** How the text looks: bold, lists, links. */
export function SectionToolbar({ editor, title }: { editor: Editor; title: string }) {
  const tool = (word: string, Icon: typeof Bold, run: () => void) => (
    <button type="button" key={word} aria-label={word} title={word} onClick={run}>
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
  const link = () => {
    const before = String(editor.getAttributes("link").href ?? "");
    const address = window.prompt("Địa chỉ liên kết; để trống để bỏ liên kết", before);
    if (address === null) return;
    if (address.trim()) editor.chain().focus().setLink({ href: address.trim() }).run();
    else editor.chain().focus().unsetLink().run();
  };
  return (
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
  );
}

interface Props {
  editor: Editor;
  figures: readonly ChosenFigure[];
  charts: readonly { key: string; name: string }[];
}

/** Figures and charts, chosen from lists. */
export function FigureTools({ editor, figures, charts }: Props) {
  const [choice, setChoice] = useState(figures[0]?.indicator ?? "");
  const [form, setForm] = useState<FigureToken["form"]>("words");
  const [chart, setChart] = useState(charts[0]?.key ?? "");
  const own = useId();
  const put = (type: "figure" | "chart", attrs: object) =>
    editor
      .chain()
      .focus()
      .insertContent({ type, attrs: { ...attrs } })
      .run();
  return (
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
      <button type="button" className="btn btn--sm" onClick={() => put("figure", tokenOf(choice, form))}>
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
      <button type="button" className="btn btn--sm" onClick={() => put("chart", { key: chart })}>
        <ChartColumn className="icon" aria-hidden="true" />
        Chèn biểu đồ
      </button>
    </div>
  );
}
