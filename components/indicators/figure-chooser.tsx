import { dayOfIso, formatDay } from "@/lib/core/dates";
import { FIGURES_ADMIN, figureAdminAddress, figuresAdminAddress } from "@/lib/indicators/addresses";
import type { DateRange } from "@/lib/indicators/figure";
import { type AskedFigures, besideLinks, type PeriodLink, periodLinks } from "./asked";

interface Props {
  asked: AskedFigures;
  bodies: readonly { id: string; name: string }[];
  terms: readonly { name: string; period: DateRange }[];
  /** Of the figure that is shown alone; null on the page of all. */
  code: string | null;
}

const typed = (day: string | undefined) => (day ? formatDay(dayOfIso(day)) : "");

function Day({ id, label, day }: { id: string; label: string; day: string | undefined }) {
  return (
    <>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input className="input max-w-36" id={id} name={id} defaultValue={typed(day)} placeholder={label} inputMode="numeric" autoComplete="off" maxLength={10} />
    </>
  );
}

/** Whose figures, of which period, and beside which other; a plain GET form with the usual periods as links below it. */
export function FigureChooser({ asked, bodies, terms, code }: Props) {
  const { bodyId, period, other, wrong } = asked;
  const address = (more: Partial<AskedFigures>) => {
    const scope = { ...asked, ...more };
    return code ? figureAdminAddress(code, scope) : figuresAdminAddress(scope);
  };
  const line = (name: string, links: readonly PeriodLink[], chosen: DateRange | null, key: "period" | "other") => (
    <nav className="pan__b" aria-label={name}>
      <span className="muted">{name}: </span>
      {links.map(({ word, period: one }, at) => (
        <span key={word}>
          {at > 0 ? <span className="muted"> · </span> : null}
          <a href={address({ [key]: one })} aria-current={one.from === chosen?.from && one.to === chosen.to ? "true" : undefined}>
            {word}
          </a>
        </span>
      ))}
      {key === "other" && other ? (
        <>
          <span className="muted"> · </span>
          <a href={address({ other: null })}>Bỏ so sánh</a>
        </>
      ) : null}
    </nav>
  );
  return (
    <search className="pan mb-6" aria-label="Chọn kỳ và cơ quan">
      <form className="fbar" action={code ? `${FIGURES_ADMIN}/${code}` : FIGURES_ADMIN}>
        <label className="vh" htmlFor="co-quan">
          Cơ quan
        </label>
        <select className="select" id="co-quan" name="co-quan" defaultValue={bodyId}>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Day id="tu" label="Từ ngày" day={period.from} />
        <Day id="den" label="Đến ngày" day={period.to} />
        <Day id="so-tu" label="So với từ ngày" day={other?.from} />
        <Day id="so-den" label="So với đến ngày" day={other?.to} />
        <button className="btn btn--sm" type="submit">
          Xem
        </button>
      </form>
      {wrong ? (
        <p className="err pan__b" role="alert">
          {wrong}
        </p>
      ) : null}
      {line("Kỳ", periodLinks(period, terms), period, "period")}
      {line("So với", besideLinks(period, terms), other, "other")}
    </search>
  );
}
