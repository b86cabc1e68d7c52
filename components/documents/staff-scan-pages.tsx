import { staffPageAddress } from "@/lib/files/addresses";
import { pageWord } from "@/lib/texts/labels";
import type { TextPage } from "@/lib/texts/queries";
import type { Offer } from "./scan-offers";

/** The pages of a scan as they were straightened, with a numbered frame around each place that the form speaks of. */
export function ScanPages({ fileId, pages, offers }: { fileId: string; pages: readonly TextPage[]; offers: readonly Offer[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and the keyboard must reach it to do so.
    <section className="scan pan" aria-labelledby="ban-quet-h" tabIndex={0}>
      <div className="pan__h">
        <h2 id="ban-quet-h">Bản quét</h2>
      </div>
      <ol className="scan__pages">
        {pages.map(({ page, size, source, failure, text }) => {
          const framed = offers.flatMap((offer) => (offer.place?.page === page ? [{ ...offer, place: offer.place }] : []));
          return (
            <li key={page} id={`trang-${page}`}>
              <p className="small muted">
                Trang {page}. {pageWord({ source, failure })}.
              </p>
              {size ? (
                <svg
                  className="scan__p"
                  viewBox={`0 0 ${size.width} ${size.height}`}
                  role="img"
                  aria-label={`Trang ${page} của bản quét${framed.length ? `; các khung đánh số ${framed.map(({ n }) => n).join(", ")} ứng với các ô bên cạnh` : ""}`}
                >
                  <image href={staffPageAddress(fileId, page)} width={size.width} height={size.height} />
                  {framed.map(({ n, place, state }) => {
                    const [x, y] = [(place.left * size.width) / 10_000 - 6, (place.top * size.height) / 10_000 - 6];
                    return (
                      <g className={state === "read" ? "sb" : "sb w"} key={n}>
                        <rect x={x} y={y} width={(place.width * size.width) / 10_000 + 12} height={(place.height * size.height) / 10_000 + 12} rx="3" />
                        <circle cx={x} cy={y} r="14" />
                        <text x={x} y={y + 6} textAnchor="middle">
                          {n}
                        </text>
                      </g>
                    );
                  })}
                </svg>
              ) : (
                <p className="scan__words">{text}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
