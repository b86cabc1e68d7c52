interface Props {
  council: string;
  term: string;
  kicker?: string | undefined;
  /** Absent on the portal's own card. */
  title?: string | undefined;
}

const RAYS =
  "32,12.6 33.6,24.98 40.42,14.52 36.49,26.37 47.17,19.9 38.49,28.88 50.91,27.68 39.2,32 50.91,36.32 38.49,35.12 47.17,44.1 36.49,37.63 40.42,49.48 33.6,39.02 32,51.4 30.4,39.02 23.58,49.48 27.51,37.63 16.83,44.1 25.51,35.12 13.09,36.32 24.8,32 13.09,27.68 25.51,28.88 16.83,19.9 27.51,26.37 23.58,14.52 30.4,24.98";

/** Drawn to a PNG, never sent as HTML. `tw` is how the drawing library takes its styles; they are not our style sheet's. */
export function ShareCard({ council, term, kicker, title }: Props) {
  const size = title && title.length > 110 ? "text-[46px]" : title && title.length > 70 ? "text-[54px]" : "text-[64px]";
  return (
    <div tw="w-full h-full flex flex-col justify-between p-[72px] bg-[#74131a] text-[#fffbf2] border-b-[14px] border-[#b58a35]">
      <div tw="flex items-center">
        <svg width="96" height="96" viewBox="0 0 64 64" aria-hidden="true">
          <circle cx="32" cy="32" r="32" fill="#8E171B" />
          <circle cx="32" cy="32" r="29" fill="none" stroke="#EBCB83" strokeWidth="1" />
          <circle cx="32" cy="32" r="25.4" fill="none" stroke="#EBCB83" strokeWidth="3.4" strokeDasharray="1.3 1.55" />
          <circle cx="32" cy="32" r="22" fill="none" stroke="#EBCB83" strokeWidth="1" />
          <polygon points={RAYS} fill="#EBCB83" />
          <circle cx="32" cy="32" r="3.2" fill="#8E171B" />
        </svg>
        <div tw="flex flex-col ml-[28px]">
          <div tw="text-[34px] font-semibold">{title ? council : "Cổng thông tin điện tử"}</div>
          <div tw="text-[24px] text-[#f0d9c4]">{term}</div>
        </div>
      </div>
      <div tw="flex flex-col">
        {kicker && <div tw="text-[28px] font-semibold text-[#ebcb83] mb-[16px]">{kicker}</div>}
        <div tw={`${size} font-semibold leading-[1.3]`}>{title ?? council}</div>
      </div>
    </div>
  );
}
