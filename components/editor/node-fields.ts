/** One labelled text box of a picture or a figure of the text, tied to an attribute of its node. */
export interface NodeField {
  wrap: HTMLElement;
  input: HTMLInputElement | HTMLTextAreaElement;
  /** Shows what is asked for, tied to the box for screen readers; null takes it away. */
  complain(sentence: string | null): void;
}

let made = 0;

/**
 * Builds a field in plain DOM: node views live inside the editable text, where React would fight ProseMirror for the same nodes.
 * @param max signs that the schema takes (`bodyLimits` of the news)
 * @param change called with the value after every key
 */
export function nodeField(label: string, options: { hint?: string; lines?: number; max: number; change: (value: string) => void }): NodeField {
  made += 1;
  const id = `o-${made}`;
  const wrap = document.createElement("div");
  const caption = document.createElement("label");
  caption.className = "label";
  caption.htmlFor = id;
  caption.textContent = label;
  wrap.append(caption);
  if (options.hint) {
    const hint = document.createElement("p");
    hint.className = "hint";
    hint.id = `${id}-goi-y`;
    hint.textContent = options.hint;
    wrap.append(hint);
  }
  const error = document.createElement("p");
  error.className = "err";
  error.id = `${id}-loi`;
  error.hidden = true;
  wrap.append(error);
  const input = document.createElement(options.lines ? "textarea" : "input");
  input.className = options.lines ? "textarea textarea--s" : "input";
  input.id = id;
  input.maxLength = options.max;
  if (input instanceof HTMLTextAreaElement && options.lines) input.rows = options.lines;
  input.addEventListener("input", () => options.change(input.value));
  wrap.append(input);
  const complain = (sentence: string | null) => {
    wrap.classList.toggle("field--err", sentence !== null);
    error.hidden = sentence === null;
    error.textContent = sentence ?? "";
    const described = [options.hint ? `${id}-goi-y` : "", sentence === null ? "" : error.id].filter(Boolean).join(" ");
    if (described) input.setAttribute("aria-describedby", described);
    else input.removeAttribute("aria-describedby");
    input.setAttribute("aria-invalid", String(sentence !== null));
  };
  complain(null);
  return { wrap, input, complain };
}

/** Writes a value into a field unless somebody is typing there: their cursor must not jump. */
export function show(field: NodeField, value: string): void {
  if (field.input.value !== value) field.input.value = value;
}
