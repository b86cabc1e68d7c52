/*
 * How a Vietnamese syllable is built: an onset, a rhyme, a tone. The list of rhymes is closed, and before p, t, c and ch there are two
 * tones only. That tells what is written from what a machine has misread. Pure.
 */

const onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" ");
const rhymes = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
  "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo " +
  "oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya " +
  "uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu"
).split(" ");
const rhymeSet = new Set(rhymes);
// Behind "gi" and "qu" a vowel of the rhyme stands in the onset already: "gì", "giếng", "quyết".
const behindGi = new Set(rhymes.map((rhyme) => rhyme.replace(/^i(?=.)/, "")).concat(""));
const behindQu = new Set(rhymes.filter((rhyme) => /^[uo]/.test(rhyme)).map((rhyme) => rhyme.slice(1)));
const longestFirst = onsets.toSorted((a, b) => b.length - a.length);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

function fits(letters: string): boolean {
  for (const onset of ["", ...longestFirst]) {
    if (!letters.startsWith(onset)) continue;
    const rest = letters.slice(onset.length);
    if (onset === "gi" ? behindGi.has(rest) || rhymeSet.has(rest) : onset === "qu" ? behindQu.has(rest) || rhymeSet.has(rest) : rhymeSet.has(rest)) return true;
  }
  return false;
}

/** Whether a word is one syllable that Vietnamese can have, in any case: "nghị", "QUYẾT". Says nothing of whether it is a word. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const letters = apart.replace(TONES, "").normalize("NFC");
  if (letters.length > 7 || !fits(letters)) return false;
  return !/(?:[ptc]|ch)$/.test(letters) || SHARP_OR_HEAVY.test(tones[0] ?? "");
}
