import { CircleAlert } from "lucide-react";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";

interface Words {
  /** Also the name of the field in the form, unless `name` says otherwise. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What to do, with an example; undefined while there is nothing to complain about. */
  error?: string | undefined;
}

interface Tied {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Label, hint, error and one control, tied together for screen readers. The control takes what it is given. */
export function Field({ id, label, hint, error, children }: Words & { children: (tied: Tied) => ReactNode }) {
  const described = [hint ? `${id}-goi-y` : "", error ? `${id}-loi` : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "field field--err" : "field"}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="err" id={`${id}-loi`}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
    </div>
  );
}

/** One line of text. */
export function TextField({ id, label, hint, error, ...input }: Words & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(tied) => <input className="input" name={id} {...input} {...tied} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField({ id, label, hint, error, ...textarea }: Words & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(tied) => <textarea className="textarea textarea--s" name={id} {...textarea} {...tied} />}
    </Field>
  );
}

/** A choice from a list; the options are its children. */
export function SelectField({ id, label, hint, error, ...select }: Words & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {/* After an action React resets a form to what its lists began with; another beginning is another list. */}
      {(tied) => <select key={String(select.defaultValue)} className="select w-full" name={id} {...select} {...tied} />}
    </Field>
  );
}
