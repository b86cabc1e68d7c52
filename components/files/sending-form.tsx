"use client";
import { type ComponentProps, createContext, type ReactNode, useContext } from "react";
import { SendingLine } from "./sending-line";
import { chosenFiles, type OnItsWay, useSending } from "./use-sending";

/** Submits a form whose files were sent already: it names them instead of carrying them. */
export function submitSent(form: HTMLFormElement, uploads: readonly string[], name = "tep"): void {
  const box = form.elements.namedItem(name);
  if (box instanceof HTMLInputElement) box.disabled = true;
  for (const value of uploads) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "upload", value }));
  form.submit();
}

const OnTheWay = createContext<{ sending: OnItsWay | null; problem: string }>({ sending: null, problem: "" });

/**
 * A plain form with a `SentFile` in it. Without scripts it carries its file to its route; with them the file goes in pieces first, with its
 * progress, and the form names it, so that a broken line loses nothing. The route takes both through `withFormFiles` of lib/files/uploads.
 */
export function SendingForm({ children, ...form }: { action: string; className?: string; children: ReactNode }) {
  const { sending, problem, sendAll } = useSending();
  const submit = async (element: HTMLFormElement, files: readonly File[]) => {
    const uploads = await sendAll(files);
    if (uploads) submitSent(element, uploads);
  };
  return (
    <OnTheWay value={{ sending, problem }}>
      <form
        {...form}
        method="post"
        encType="multipart/form-data"
        aria-busy={sending !== null}
        onSubmit={(event) => {
          const files = chosenFiles(new FormData(event.currentTarget), "tep");
          if (files.length === 0 && !sending) return;
          event.preventDefault();
          if (!sending) void submit(event.currentTarget, files);
        }}
      >
        {children}
      </form>
    </OnTheWay>
  );
}

/** The file box of a `SendingForm`, with how far its file is and what went wrong. */
export function SentFile({
  id,
  describedBy,
  ...box
}: { id: string; describedBy?: string } & Pick<ComponentProps<"input">, "accept" | "required" | "aria-invalid">) {
  const { sending, problem } = useContext(OnTheWay);
  const described = [problem ? `${id}-gui-loi` : "", describedBy ?? ""].filter(Boolean).join(" ");
  return (
    <>
      {problem ? (
        <p className="err" id={`${id}-gui-loi`} role="alert">
          {problem}
        </p>
      ) : null}
      <input className="input" {...box} id={id} name="tep" type="file" aria-describedby={described || undefined} />
      <SendingLine sending={sending} />
    </>
  );
}
