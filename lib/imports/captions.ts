/*
 * Where an article was copied as text, its pictures are gone and their captions stand as short lines of their own between the
 * paragraphs: "Quang cảnh Hội nghị". Recognised by three signs together: alone, no end of a sentence, and worded like a caption.
 */

export const MAX_CAPTION = 250;

const OPENER =
  /^(quang cảnh|toàn cảnh|khung cảnh|một góc|hình ảnh|ảnh|(các |một số )?(vị )?(đại biểu|đồng chí|lãnh đạo|cử tri|thành viên)|(ông|bà)(?=\s\p{Lu})|(phó )?(chủ tịch|bí thư|trưởng ban|trưởng đoàn|chánh văn phòng)|ủy viên|thường trực|đoàn (giám sát|công tác|khảo sát|đại biểu|viên)|người dân|nhân dân|bà con|học sinh|cán bộ|chủ tọa|chủ tọa đoàn|đoàn chủ tịch|ban tổ chức)(?=[\s,:(]|$)/iu;
const ACT =
  /(?:^|\s)(phát biểu|thảo luận|chủ trì|điều hành|biểu quyết|chụp ảnh|lưu niệm|trao|tặng|kiểm tra|khảo sát|thăm|làm việc|tham quan|trình bày|chất vấn|trả lời|giải trình|tiếp xúc|dâng hương|bỏ phiếu|dự)(?=\s|$)/iu;
const SENTENCE_END = /([.!?;:…,]|\.\/\.)["”’)]?\s*$/u;
const CREDIT = /[\s.,;]*\(?\s*(?:ảnh|nguồn ảnh|nguồn)\s*(?:minh họa)?\s*:\s*([^()]{2,100}?)\s*\)?\s*\.?\s*$/iu;

export interface Caption {
  caption: string;
  credit: string;
}

/** True when a line ends as a sentence does; "./." closes a whole article. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** "Quang cảnh phiên họp. Ảnh: Thu Hương" → caption and the person who took the picture; other words stay as they are. */
export function splitCredit(text: string): Caption {
  const found = CREDIT.exec(text);
  if (!found?.[1] || found.index === 0) return { caption: text.trim(), credit: "" };
  return { caption: text.slice(0, found.index).trim(), credit: found[1].trim() };
}

/** True when a line of its own, between paragraphs, is what stood below a picture. */
export function readsLikeCaption(text: string): boolean {
  const { caption } = splitCredit(text);
  if (caption.length > MAX_CAPTION || caption.split(/\s+/).length < 2 || endsSentence(caption)) return false;
  // An opener alone would also fit a small heading such as "Các đại biểu"; an act alone would fit "Trao đổi kinh nghiệm".
  return OPENER.test(caption) && (ACT.test(caption) || /(?:^|\s)(tại|trong|ở|của|hội nghị|kỳ họp|phiên họp|cuộc họp|buổi)(?=\s|$)/iu.test(caption));
}

/** What programs write by themselves where a description of the picture belongs. */
const BY_MACHINE = /(automatically generated|AI-generated|mô tả (?:được )?(?:tạo )?tự động|do AI tạo)/iu;

/** False for a file name or a machine's guess where a description of a picture should stand: "IMG_2021.jpg", "C:\\anh\\1". */
export function describes(alt: string): boolean {
  const words = alt.trim();
  return /\s/.test(words) && !/\.(jpe?g|png|gif|bmp|webp|tiff?|heic|emf|wmf)$/iu.test(words) && !/^[a-z]:\\/iu.test(words) && !BY_MACHINE.test(words);
}
