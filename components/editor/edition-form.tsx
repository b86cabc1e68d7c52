"use client";
import { type FormEvent, type ReactNode, useActionState, useEffect, useMemo, useRef, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type ActionState, idle } from "@/lib/core/action-state";
import { CHECK_ADDRESS } from "@/lib/news/addresses";
import { plainText } from "@/lib/news/body";
import type { Facts } from "@/lib/news/findings";
import { fieldWords } from "@/lib/news/labels";
import type { Language } from "@/lib/news/pages";
import { articleConflict } from "./article-conflict";
import { articleDraft } from "./article-draft";
import { Conflict, WovenNote } from "./conflict";
import { type Draft, draftChecks, unreadable } from "./draft";
import { EditionActions } from "./edition-actions";
import { draftOfForm } from "./form-draft";
import { OpeningsNote } from "./openings-note";
import { PauseNote } from "./pause-note";
import { Recovery } from "./recovery";
import { RichText } from "./rich-text";
import { SendAnyway } from "./send-anyway";
import { SidePanel } from "./side-panel";
import { useFacts } from "./use-facts";
import { useWriting } from "./use-writing";

interface Props {
  id: string;
  /** The account that writes: what is kept on this machine is kept for it alone. */
  writer: string;
  /** The version that this page was made from. */
  version: number;
  draft: Draft;
  /** What the server knows of the text as it stands. */
  facts: Facts;
  categories: { id: string; name: string }[];
  /** Saves, and with viec=gui sends up for approval. */
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Addresses of this edition: its page, the route of the autosave and of the signs of life, the preview. */
  addresses: { page: string; save: string; open: string; preview: string };
  /** The language of a standing page, which has no category, date or by-line; null for news. */
  page: Language | null;
  /** Above the form: where one is, what happened. */
  head: ReactNode;
  /** In the side panel: state of the edition and its way. */
  state: ReactNode;
  /** The text as it stands, for browsers without JavaScript. */
  plain: ReactNode;
}

const boxes: Record<string, string> = Object.fromEntries(
  Object.entries(fieldWords).map(([name, word]) => [name, word.charAt(0).toUpperCase() + word.slice(1)]),
);

const toldOf = ({ title, standfirst, body }: Draft) => ({ title, lead: standfirst, text: plainText(body) });

/** The draft in a form that came back; what cannot be read is as it was before. */
function givenBack(values: Record<string, string | string[]>, before: Draft): Draft {
  try {
    return draftOfForm(values);
  } catch {
    return before;
  }
}

/** Writes one edition: title, standfirst, text and everything beside it, saved while it is typed. */
export function EditionForm({ id, writer, version, draft: first, facts: known, categories, action, addresses, page, head, state, plain }: Props) {
  const [answer, send, sending] = useActionState(action, idle);
  const refused = answer.status === "idle" || answer.status === "done" ? null : answer;
  // What was typed comes back with a refusal, also where no script kept it.
  const given = refused ? givenBack(refused.values, first) : first;
  const { draft, latest, change, save, autosave, offer, restore, forgo, discard, clash, woven, replaced, settle } = useWriting({
    kind: articleDraft,
    id,
    writer,
    version,
    first,
    given,
    address: addresses.save,
  });
  const [local, setLocal] = useState<ActionState>(idle);
  const form = useRef<HTMLFormElement>(null);
  const facts = useFacts(draft, known, CHECK_ADDRESS);
  const checks = useMemo(() => draftChecks(draft, page !== null, facts), [draft, page, facts]);
  const blocking = checks.findings.filter((finding) => finding.blocking);
  /** The button that waits for an answer: the article would go up though nobody could approve it. */
  const [asked, setAsked] = useState<HTMLButtonElement | null>(null);
  const errors = { ...(answer.status === "invalid" ? answer.fields : {}), ...(local.status === "invalid" ? local.fields : {}) };

  /** False, with the words beside the boxes, while something typed cannot be read. */
  const readable = () => {
    const fields = unreadable(latest.current);
    const ok = Object.keys(fields).length === 0;
    setLocal(ok ? idle : { status: "invalid", fields, values: {} });
    return ok;
  };
  const saveNow = async (): Promise<boolean> => {
    if (save.kind === "conflict") {
      document.getElementById("xung-dot")?.scrollIntoView({ block: "center" });
      return false;
    }
    return save.kind === "refused" || save.kind === "signed-out" ? autosave.resume() : autosave.flush();
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (form.current?.dataset.ready) {
      delete form.current.dataset.ready;
      return;
    }
    event.preventDefault();
    if (!readable() || !(await saveNow()) || button?.value !== "gui") return;
    if (blocking.length > 0) setAsked(button);
    else sendUp(button);
  };
  const sendUp = (button: HTMLButtonElement) => {
    // In a task of its own: a form ignores a request to submit while its first submit event is still being handed round, and a
    // rendering in between would put the hidden fields back.
    setTimeout(() => {
      const filled = form.current;
      if (!filled) return;
      // Everything stands on the server: what goes now is only the decision, naming the version just saved.
      filled.dataset.ready = "1";
      (filled.elements.namedItem("version") as HTMLInputElement).value = String(autosave.version);
      (filled.elements.namedItem("daLuu") as HTMLInputElement).value = "1";
      filled.requestSubmit(button);
    });
  };

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        void autosave.flush();
      }
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [autosave]);

  const stale = answer.status === "refused" && answer.code === "CONFLICT" ? answer : null;
  return (
    <form action={send} onSubmit={submit} ref={form} noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" defaultValue={stale ? String(stale.values.version) : version} />
      <input type="hidden" name="daLuu" defaultValue="" />
      <input type="hidden" name="body" value={JSON.stringify(draft.body)} />
      <div className="ahead">{head}</div>
      <OpeningsNote address={addresses.open} />
      <EditionActions state={save} sending={sending} preview={addresses.preview} saveNow={saveNow} />
      <ErrorSummary state={local.status === "idle" ? answer : local} labels={boxes} />
      {stale ? (
        <noscript>
          <p className="note note--bad mb-6">
            <button className="btn btn--sm btn--danger" type="submit" name="lenBan" value={version}>
              Ghi chữ của tôi lên bản mới
            </button>{" "}
            <a href={addresses.page}>Bỏ chữ của tôi, mở bản mới</a>
          </p>
        </noscript>
      ) : null}
      {offer ? <Recovery copy={offer} told={toldOf(offer.draft)} whole="bài" version={version} onRestore={() => restore(offer)} onDiscard={forgo} /> : null}
      <PauseNote state={save} onRetry={() => void autosave.resume()} />
      {woven ? <WovenNote {...woven} /> : null}
      {clash ? (
        <Conflict key={clash.stands.version} {...clash} view={articleConflict(categories)} onSettle={settle} onDiscard={() => void discard(addresses.page)} />
      ) : null}
      {asked ? (
        <SendAnyway
          findings={blocking}
          onSend={() => {
            setAsked(null);
            sendUp(asked);
          }}
          onStay={() => setAsked(null)}
        />
      ) : null}
      <div className="edit" hidden={clash !== null}>
        <RichText body={draft.body} replaced={replaced} language={page ?? "vi"} onChange={(body) => change({ body })}>
          <label className="vh" htmlFor="title">
            Tiêu đề
          </label>
          <textarea
            className="ttl"
            id="title"
            name="title"
            lang={page ?? undefined}
            rows={2}
            placeholder="Tiêu đề"
            value={draft.title}
            aria-invalid={errors.title ? true : undefined}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            onChange={(event) => change({ title: event.target.value })}
          />
          <label className="vh" htmlFor="standfirst">
            Tóm tắt
          </label>
          <textarea
            className="sapo"
            id="standfirst"
            name="standfirst"
            lang={page ?? undefined}
            rows={3}
            placeholder="Tóm tắt: hai, ba câu nói việc chính"
            value={draft.standfirst}
            aria-invalid={errors.standfirst ? true : undefined}
            onChange={(event) => change({ standfirst: event.target.value })}
          />
          <noscript>
            <p className="note note--line">
              Soạn nội dung và tải ảnh cần JavaScript. Không có JavaScript vẫn sửa được tiêu đề, tóm tắt, các mục bên cạnh và gửi duyệt.
            </p>
            {plain}
          </noscript>
        </RichText>
        <SidePanel draft={draft} checks={checks} categories={categories} errors={errors} state={state} page={page !== null} onChange={change} />
      </div>
    </form>
  );
}
