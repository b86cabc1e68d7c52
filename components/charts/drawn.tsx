import type { Drawing, Mark } from "@/lib/reports/marks";

/** A mark as an element; what it looks like says app/styles/charts.css by its class. */
function drawn(mark: Mark, key: string) {
  switch (mark.shape) {
    case "rect":
      return <rect key={key} className={mark.tone} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case "line":
      return <polyline key={key} className={mark.tone} points={mark.points.map((point) => point.join(",")).join(" ")} />;
    case "dot":
      return <circle key={key} className={mark.tone} cx={mark.x} cy={mark.y} r={mark.radius} />;
    case "text":
      return (
        <text key={key} className={mark.lettering} x={mark.x} y={mark.y} textAnchor={mark.anchor}>
          {mark.text}
        </text>
      );
  }
}

interface Props {
  drawing: Drawing;
  /** Unique on the page. */
  id: string;
  title: string;
  /** Everything that the drawing says, in words. */
  spoken: string;
}

/** A chart as SVG, drawn by the server. */
export function Drawn({ drawing, id, title, spoken }: Props) {
  return (
    <svg className="drawn" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-labelledby={`${id}-ten ${id}-loi`} focusable="false">
      <title id={`${id}-ten`}>{title}</title>
      <desc id={`${id}-loi`}>{spoken}</desc>
      {drawing.marks.map((mark, place) => drawn(mark, `${place}`))}
    </svg>
  );
}
