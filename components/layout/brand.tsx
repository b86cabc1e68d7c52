import { Mark } from "@/components/ui/mark";
import { piecesOf } from "@/lib/core/typography";

interface Props {
  name: string;
  term: string;
  /** Public address of the council's mark; null or nothing shows the drawn one. */
  mark?: string | null;
  home?: string;
}

/** The mark with the council's name and term; leads home. */
export function Brand({ name, term, mark = null, home = "/" }: Props) {
  return (
    <a className="brand" href={home}>
      <Mark src={mark} />
      <span>
        <span className="brand__name">
          <CouncilName name={name} />
        </span>
        <span className="brand__sub">
          {piecesOf(term).map((piece) =>
            piece.whole ? (
              <span key={piece.text} className="nowrap">
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          )}
        </span>
      </span>
    </a>
  );
}

/** The name breaks before "tỉnh" and nowhere else: "Hội đồng nhân dân / tỉnh Lạc Giang". */
export function CouncilName({ name }: { name: string }) {
  const [council, province] = name.split(/ (?=(?:tỉnh|thành phố) )/u);
  if (!province) return name;
  return (
    <>
      <span className="brand__part">{council}</span> <span className="brand__part">{province}</span>
    </>
  );
}
