/** What was just done, where the address says so. */
export function StaffDone({ done, words }: { done: string | string[] | undefined; words: Readonly<Record<string, string>> }) {
  const sentence = typeof done === "string" && Object.hasOwn(words, done) ? words[done] : undefined;
  return sentence ? (
    <p className="note note--line note--ok mb-6" role="status">
      {sentence}
    </p>
  ) : null;
}
