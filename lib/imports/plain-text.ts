import { endsSentence } from "./captions";
import { decode } from "./encoding";
import { line, type Source } from "./source";

/**
 * Reads a text file. Every line that is not empty is a paragraph: offices end paragraphs, not lines, with Enter. Lines that look
 * cut in the middle of a sentence are left as they are and asked about.
 * @throws AppError INVALID with the reason, see `decode`
 */
export function readPlainText(bytes: Uint8Array): Source {
  const { text, encoding, composed } = decode(bytes);
  const lines = text.split("\n").map((raw) => raw.trim());
  const blocks = lines.flatMap((words, index) => (words ? [line(words, !lines[index - 1] && !lines[index + 1])] : []));
  const broken = lines.filter((words, index) => {
    const next = lines[index + 1];
    return words && next && !endsSentence(words) && /^\p{Ll}/u.test(next);
  }).length;
  return {
    kind: "txt",
    blocks,
    understood: [{ code: "encoding", name: encoding, composed }],
    // One such line may be an accident of writing; several are a program that wraps lines.
    doubted: broken >= 3 ? [{ code: "lines-broken", count: broken }] : [],
    dropped: [],
  };
}
