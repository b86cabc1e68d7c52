const RAYS =
  "32,12.6 33.6,24.98 40.42,14.52 36.49,26.37 47.17,19.9 38.49,28.88 50.91,27.68 39.2,32 50.91,36.32 38.49,35.12 47.17,44.1 36.49,37.63 40.42,49.48 33.6,39.02 32,51.4 30.4,39.02 23.58,49.48 27.51,37.63 16.83,44.1 25.51,35.12 13.09,36.32 24.8,32 13.09,27.68 25.51,28.88 16.83,19.9 27.51,26.37 23.58,14.52 30.4,24.98";

/**
 * The council's mark: the picture that the office has put in, else the lacquer disc with the fourteen-rayed star. The name stands beside it.
 * @param src public address of the picture
 */
export function Mark({ src = null }: { src?: string | null }) {
  // biome-ignore lint/performance/noImgElement: one small size for every screen, and the optimiser is switched off.
  if (src) return <img className="mark" src={src} width={64} height={64} alt="" />;
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="32" fill="#8E171B" />
      <g fill="none" stroke="#EBCB83">
        <circle cx="32" cy="32" r="29" strokeWidth="1" />
        <circle cx="32" cy="32" r="25.4" strokeWidth="3.4" strokeDasharray="1.3 1.55" />
        <circle cx="32" cy="32" r="22" strokeWidth="1" />
      </g>
      <polygon points={RAYS} fill="#EBCB83" />
      <circle cx="32" cy="32" r="3.2" fill="#8E171B" />
    </svg>
  );
}
