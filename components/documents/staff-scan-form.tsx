"use client";
import { useActionState } from "react";
import { Options } from "@/components/resolutions/staff-choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { errorOf, typedIn } from "@/components/ui/form-values";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle } from "@/lib/core/action-state";
import { staffPageAddress } from "@/lib/files/addresses";
import type { Offer } from "./scan-offers";

interface Scan {
  fileId: string;
  version: number;
  sizes: readonly { page: number; size: { width: number; height: number } | null }[];
}

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The record as the person saw it, and what else the command wants to know. */
  hidden: Readonly<Record<string, string | number>>;
  scan: Scan;
  offers: readonly Offer[];
  /** The words as a text, a part a line; null where the adopted text is sealed; left out for a record that takes no text from a scan. */
  body?: string | null;
  /** What the button says. */
  verb: string;
  editable: boolean;
}

const stateWords: Record<Offer["state"], string> = { read: "máy đọc", look: "nên xem lại", missing: "máy không thấy" };
const looks: Record<Offer["state"], string> = { read: "prop prop--m", look: "prop prop--w", missing: "prop prop--w" };

/** The same picture as beside the form, through a window of the size of the words. */
function Crop({ place, scan }: { place: NonNullable<Offer["place"]>; scan: Scan }) {
  const size = scan.sizes.find(({ page }) => page === place.page)?.size;
  if (!size) return null;
  const [x, y] = [(place.left * size.width) / 10_000 - 8, (place.top * size.height) / 10_000 - 5];
  const [width, height] = [(place.width * size.width) / 10_000 + 16, (place.height * size.height) / 10_000 + 10];
  return (
    <svg className="crop" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      <svg width={width} height={height} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
        <image href={staffPageAddress(scan.fileId, place.page)} width={size.width} height={size.height} />
      </svg>
    </svg>
  );
}

function OfferField({ offer, scan, state }: { offer: Offer; scan: Scan; state: ActionState }) {
  const { n, name, label, hint, value, place, note, options, none } = offer;
  const words = (
    <>
      <span className="prop__n">{n}</span> {label} <span className="prop__c">{stateWords[offer.state]}</span>
    </>
  );
  const common = { name, defaultValue: typedIn(state, name, value) };
  return (
    <li className={looks[offer.state]}>
      {place ? <Crop place={place} scan={scan} /> : null}
      <Field id={name} label={words} hint={hint} error={errorOf(state, name)}>
        {(tied) =>
          options ? (
            <select className="select w-full" key={common.defaultValue} {...common} {...tied}>
              <Options options={options} {...(none === undefined ? {} : { none })} />
            </select>
          ) : name === "title" ? (
            <textarea className="textarea textarea--s" rows={2} {...common} {...tied} />
          ) : (
            <input className="input" autoComplete="off" {...common} {...tied} />
          )
        }
      </Field>
      {note ? <p className="prop__e">{note}</p> : null}
    </li>
  );
}

function BodySection({ body, state }: { body: string | null; state: ActionState }) {
  return (
    <section className="pan pan__form mt-6" aria-labelledby="noi-dung-quet">
      <h2 id="noi-dung-quet">Nội dung</h2>
      {body === null ? (
        <p className="small muted">Bản thông qua đã niêm phong, nên nội dung không lấy từ bản quét nữa. Xác nhận chỉ ghi các ô ở trên.</p>
      ) : (
        <Field
          id="body"
          label="Toàn văn từ Điều 1"
          hint="Mỗi Chương, Điều, khoản, điểm một dòng; xác nhận thì thành bản thông qua. Để trống thì không ghi"
          error={errorOf(state, "body")}
        >
          {(tied) => <textarea className="textarea lawtext" name="body" rows={24} defaultValue={typedIn(state, "body", body)} spellCheck={false} {...tied} />}
        </Field>
      )}
    </section>
  );
}

/** What the machine proposes; nothing of it is in the record until somebody sends the form. Works without JavaScript. */
export function ScanForm({ action, hidden, scan, offers, body, verb, editable }: Props) {
  const [state, send] = useActionState(action, idle);
  const labels = Object.fromEntries([...offers.map(({ name, label }) => [name, label]), ["body", "Nội dung"]]);
  return (
    <form action={send} className="dig__r" noValidate>
      <fieldset disabled={!editable}>
        <legend className="vh">Máy đề nghị</legend>
        <ErrorSummary state={state} labels={labels} />
        <HiddenFields of={{ ...hidden, fileId: scan.fileId, textVersion: scan.version }} />
        <section className="pan" aria-labelledby="de-nghi">
          <div className="pan__h">
            <h2 id="de-nghi">Máy đề nghị, anh, chị xác nhận</h2>
          </div>
          <ol className="props">
            {offers.map((offer) => (
              <OfferField key={offer.name} offer={offer} scan={scan} state={state} />
            ))}
          </ol>
        </section>
        {body === undefined ? null : <BodySection body={body} state={state} />}
        {editable ? (
          <p className="btns mt-6">
            <SubmitButton>{verb}</SubmitButton>
          </p>
        ) : null}
      </fieldset>
    </form>
  );
}
