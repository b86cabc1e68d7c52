import { Mark } from "@/components/ui/mark";
import { piecesOf } from "@/lib/core/typography";

/** The mark with the council's name and term; leads home. */
export function Brand({ name, term, home = "/" }: { name: string; term: string; home?: string }) {
  return (
    <a className="brand" href={home}>
      <Mark />
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
