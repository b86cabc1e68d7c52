import type { OnItsWay } from "./use-sending";

/** Steps in which progress is read out: a sentence for each percent would drown everything else. */
const STEP = 25;

function spoken({ name, percent, broken }: OnItsWay): string {
  return broken ? "Mất mạng, đang thử lại." : `Đang gửi ${name}: ${Math.floor(percent / STEP) * STEP}%`;
}

/** How far a file is: seen at every percent, read out at every quarter. Stands there before anything is sent, so that it is heard. */
export function SendingLine({ sending }: { sending: OnItsWay | null }) {
  return (
    <>
      <p className="vh" role="status">
        {sending ? spoken(sending) : ""}
      </p>
      {sending ? (
        <p>
          <progress max={100} value={sending.percent} aria-label={`Đang gửi ${sending.name}`} /> {sending.name}: {sending.percent}%
          {sending.broken ? <span className="muted"> Mất mạng, đang thử lại.</span> : null}
        </p>
      ) : null}
    </>
  );
}
