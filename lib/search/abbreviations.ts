/*
 * What offices write short and people write out, and the other way round. Folded, in words; a symbol such as "KT-NS" is two words that
 * stand together.
 */
const pairs: readonly (readonly [short: string, long: string])[] = [
  ["hdnd", "hội đồng nhân dân"],
  ["ubnd", "ủy ban nhân dân"],
  ["ubmttq", "ủy ban mặt trận tổ quốc"],
  ["mttq", "mặt trận tổ quốc"],
  ["dbqh", "đại biểu quốc hội"],
  ["txct", "tiếp xúc cử tri"],
  ["tcd", "tiếp công dân"],
  ["kt ns", "kinh tế ngân sách"],
  ["ktns", "kinh tế ngân sách"],
  ["vh xh", "văn hóa xã hội"],
  ["vhxh", "văn hóa xã hội"],
  ["kt xh", "kinh tế xã hội"],
  ["ktxh", "kinh tế xã hội"],
  ["nsnn", "ngân sách nhà nước"],
  ["qppl", "quy phạm pháp luật"],
  ["vbqppl", "văn bản quy phạm pháp luật"],
  ["gpmb", "giải phóng mặt bằng"],
  ["ntm", "nông thôn mới"],
  ["qsdd", "quyền sử dụng đất"],
  ["pccc", "phòng cháy chữa cháy"],
  ["antt", "an ninh trật tự"],
  ["bhyt", "bảo hiểm y tế"],
  ["bhxh", "bảo hiểm xã hội"],
  ["thcs", "trung học cơ sở"],
  ["thpt", "trung học phổ thông"],
  ["gddt", "giáo dục và đào tạo"],
  ["gd đt", "giáo dục và đào tạo"],
  ["tnmt", "tài nguyên và môi trường"],
  ["nnptnt", "nông nghiệp và phát triển nông thôn"],
  ["dtts", "dân tộc thiểu số"],
  ["qh", "quốc hội"],
  ["nq", "nghị quyết"],
];

/** Words of each side, as typed. */
export const abbreviations = pairs.map(([short, long]) => ({ short: short.split(" "), long: long.split(" ") }));
