import { Icon } from "@/components/ui/icon";

const ROWS = [
  {
    name: "text",
    legend: "Cỡ chữ",
    choices: [
      ["", "Vừa"],
      ["lg", "Lớn"],
      ["xl", "Rất lớn"],
    ],
  },
  {
    name: "theme",
    legend: "Nền",
    choices: [
      ["", "Theo máy"],
      ["light", "Sáng"],
      ["dark", "Tối"],
    ],
  },
  {
    name: "contrast",
    legend: "Tương phản",
    choices: [
      ["", "Thường"],
      ["high", "Cao"],
    ],
  },
] as const;

/**
 * Text size, ground and contrast. A plain form: the server answers with a cookie. One rendered page serves every reader; while
 * serving it, the server writes data-* on <html> and sets `aria-pressed` of these buttons to what the reader chose.
 */
export function Preferences() {
  return (
    <details className="prefs">
      <summary>
        <Icon name="settings-2" />
        Hiển thị
      </summary>
      <form className="prefs__panel" method="post" action="/tuy-chon-hien-thi">
        {ROWS.map(({ name, legend, choices }) => (
          <fieldset key={name}>
            <legend>{legend}</legend>
            <div className="seg">
              {choices.map(([value, label]) => (
                <button key={value} type="submit" name={name} value={value} aria-pressed={value === ""}>
                  {label}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </form>
    </details>
  );
}
