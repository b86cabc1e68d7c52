/** As much of a question as a line takes. */
const LINE = 150;

/** The beginning of a question, as lists name it. Pure. */
export const shortened = (text: string) => (text.length > LINE ? `${text.slice(0, LINE).replace(/\s+\S*$/, "")}…` : text);
