import { bodyAddress } from "@/lib/bodies/addresses";
import type { CouncilTerm } from "@/lib/bodies/queries";
import { formatDay } from "@/lib/core/dates";
import type { Arranged } from "./arrange";
import { type Box, layout } from "./chart-layout";

const looks: Record<Box["look"], string> = { self: "ob self", inside: "ob", outside: "ob off", part: "ob off sm" };

function BoxView({ box }: { box: Box }) {
  const middle = box.x + box.width / 2;
  const rows = box.lines.length + (box.note ? 1 : 0);
  const first = box.y + box.height / 2 - rows * 10 + 15;
  const drawing = (
    <>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" />
      {box.lines.map((line, at) => (
        <text key={line} x={middle} y={first + at * 20} textAnchor="middle">
          {line}
        </text>
      ))}
      {box.note ? (
        <text className="t2" x={middle} y={first + box.lines.length * 20} textAnchor="middle">
          {box.note}
        </text>
      ) : null}
    </>
  );
  const name = [box.lines.join(" "), box.note].filter(Boolean).join(", ");
  return box.href ? (
    <a href={box.href} className={looks[box.look]} aria-label={name}>
      {drawing}
    </a>
  ) : (
    <g className={looks[box.look]}>{drawing}</g>
  );
}

/** The organisation of a day as a drawing, for wide screens; the list in words says the same everywhere. */
export function OrganisationChart({ arranged, term, day }: { arranged: Arranged; term: CouncilTerm | null; day: Date }) {
  const drawn = layout(arranged, term, bodyAddress);
  if (!drawn) return null;
  const key = drawn.height + 24;
  return (
    <section className="orgsec" aria-labelledby="so-do">
      <h2 className="vh" id="so-do">
        Sơ đồ
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links inside is a group; a fieldset belongs to forms. */}
      <svg className="org" viewBox={`0 0 ${drawn.width} ${key + 16}`} role="group" aria-labelledby="so-do-ten so-do-loi">
        <title id="so-do-ten">{`Sơ đồ cơ cấu Hội đồng nhân dân tại ngày ${formatDay(day)}`}</title>
        <desc id="so-do-loi">Nét liền: bầu ra, trực thuộc. Nét đứt: giúp việc hoặc ngoài Hội đồng nhân dân. Danh sách bằng chữ ở ngay dưới.</desc>
        <g className="ol">
          <path d={drawn.solid.join("")} />
        </g>
        <g className="ol od">
          <path d={drawn.dashed.join("")} />
        </g>
        {drawn.boxes.map((box) => (
          <BoxView key={`${box.href} ${box.x} ${box.y}`} box={box} />
        ))}
        <g className="ok">
          <path d={`M4 ${key}H44`} />
          <text x="54" y={key + 5}>
            bầu ra, trực thuộc
          </text>
          <path className="od" d={`M204 ${key}H244`} />
          <text x="254" y={key + 5}>
            giúp việc; cơ quan ngoài HĐND
          </text>
        </g>
      </svg>
    </section>
  );
}
