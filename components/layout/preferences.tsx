import { Icon } from "@/components/ui/icon";
import type { Language } from "@/lib/news/pages";

/** The same choices in English, by the Vietnamese word. */
const ENGLISH: Record<string, string> = {
  "Hiển thị": "Display",
  "Cỡ chữ": "Text size",
  Vừa: "Medium",
  Lớn: "Large",
  "Rất lớn": "Very large",
  Nền: "Ground",
  "Theo máy": "As the device",
  Sáng: "Light",
  Tối: "Dark",
  "Tương phản": "Contrast",
  Thường: "Normal",
  Cao: "High",
};

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
export function Preferences({ language = "vi" }: { language?: Language }) {
  const say = (word: string) => (language === "en" ? ENGLISH[word] : word);
  return (
    <details className="prefs">
      <summary>
        <Icon name="settings-2" />
        {say("Hiển thị")}
      </summary>
      <form className="prefs__panel" method="post" action="/tuy-chon-hien-thi">
        {ROWS.map(({ name, legend, choices }) => (
          <fieldset key={name}>
            <legend>{say(legend)}</legend>
            <div className="seg">
              {choices.map(([value, label]) => (
                <button key={value} type="submit" name={name} value={value} aria-pressed={value === ""}>
                  {say(label)}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </form>
    </details>
  );
}
