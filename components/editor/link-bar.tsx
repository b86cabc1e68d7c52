"use client";
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { LINK_SEARCH } from "@/lib/news/addresses";
import type { LinkAttrs } from "@/lib/news/body";
import type { Linkable } from "@/lib/news/queries/linkable";
import { linkAddress } from "./link-address";
import { markAttrs, storedAttrs } from "./link-mark";

async function ask(question: string, signal: AbortSignal): Promise<Linkable[] | null> {
  try {
    const answer = await fetch(`${LINK_SEARCH}?${question}`, { signal });
    return answer.ok && !answer.redirected ? ((await answer.json()) as { articles: Linkable[] }).articles : null;
  } catch {
    // Typing on starts the next question; an answer that never came needs no words.
    return null;
  }
}

/** Articles by the words that are typed; null while an address is typed, or nothing. */
function useArticles(typed: string): Linkable[] | null {
  const [found, setFound] = useState<Linkable[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (typed.trim().length < 2 || linkAddress(typed) !== null) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const articles = await ask(`q=${encodeURIComponent(typed)}`, stop.signal);
      if (articles) setFound(articles);
    }, 250);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return found;
}

/** The article that the link at the cursor names; null for an address, or before the answer. */
function useLinked(articleId: string | null): Linkable | null {
  const [article, setArticle] = useState<Linkable | null>(null);
  useEffect(() => {
    if (articleId === null) return;
    const stop = new AbortController();
    void ask(`bai=${articleId}`, stop.signal).then((found) => setArticle(found?.[0] ?? null));
    return () => stop.abort();
  }, [articleId]);
  return article;
}

/** The row under the toolbar in which a link is set: words find an article of the portal, anything else is an address. */
export function LinkBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [now] = useState(() => storedAttrs(editor.getAttributes("link")));
  const [typed, setTyped] = useState(now && "href" in now ? now.href : "");
  const [wrong, setWrong] = useState(false);
  const [at, setAt] = useState(0);
  const found = useArticles(typed);
  const linked = useLinked(now && "articleId" in now ? now.articleId : null);
  useEffect(() => field.current?.focus(), []);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const set = (attrs: LinkAttrs, words: string) => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link"))
      chain.insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: markAttrs(attrs) }] }).run();
    else chain.setMark("link", markAttrs(attrs)).run();
    onClose();
  };
  const choose = ({ id, title }: Linkable) => set({ articleId: id }, title);
  const apply = () => {
    const href = linkAddress(typed);
    const article = found?.[at];
    if (href) set({ href }, href);
    else if (article) choose(article);
    else {
      setWrong(true);
      field.current?.focus();
    }
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Enter") {
      // Enter belongs to this row; it must not send the article's form.
      event.preventDefault();
      apply();
    } else if (step && found?.length) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    }
  };
  return (
    <div className="linkbar">
      <div className={wrong ? "field--err" : undefined}>
        <label className="label" htmlFor="dia-chi-lien-ket">
          Địa chỉ liên kết
        </label>
        {wrong ? (
          <p className="err" id="dia-chi-lien-ket-loi">
            Chọn một bài trong danh sách, hoặc nhập địa chỉ đầy đủ, ví dụ https://congbao.example.vn
          </p>
        ) : null}
        <input
          ref={field}
          className="input"
          id="dia-chi-lien-ket"
          role="combobox"
          aria-expanded={Boolean(found?.length)}
          aria-controls="bai-lien-ket"
          aria-activedescendant={found?.[at] ? `bai-lien-ket-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? "dia-chi-lien-ket-loi dia-chi-lien-ket-goi-y" : "dia-chi-lien-ket-goi-y"}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <p className="hint" id="dia-chi-lien-ket-goi-y" role="status">
          {found === null
            ? linked && !typed
              ? `Đang dẫn đến bài “${linked.title}”. ${linked.state}.`
              : "Gõ tên bài trên cổng để chọn, hoặc dán địa chỉ."
            : found.length === 0
              ? "Không có bài nào tên như vậy."
              : `${found.length} bài. Mũi tên để chọn, Enter để gắn.`}
        </p>
        {/* The focus stays in the box, which names the active choice. */}
        {found?.length ? (
          <div className="linkbar__list" role="listbox" id="bai-lien-ket" aria-label="Bài để liên kết">
            {found.map((article, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above.
              <div
                key={article.id}
                role="option"
                tabIndex={-1}
                id={`bai-lien-ket-${place}`}
                aria-selected={place === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(article)}
              >
                {article.title}
                <span className="muted">{article.state}</span>
              </div>
            ))}
          </div>
        ) : null}
      </div>
      <div className="btns">
        <button type="button" className="btn btn--sm" onClick={apply}>
          Gắn liên kết
        </button>
        {editor.isActive("link") ? (
          <button
            type="button"
            className="btn btn--sm btn--danger"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onClose();
            }}
          >
            Bỏ liên kết
          </button>
        ) : null}
        <button type="button" className="btn btn--sm btn--quiet" onClick={close}>
          Đóng
        </button>
      </div>
    </div>
  );
}
