import { corpus } from "./corpus";
import { communes, rareWords } from "./corpus-words";

/** What a search has to do. */
export type QueryType = "rare" | "common" | "twoCommon" | "symbol" | "phrase" | "misspelt" | "none";

/** Symbols of the corpus as people spell them, of all its years; those of its first archive are in every size. */
function symbolsOf(count: number): string[] {
  const spellings = [
    (symbol: string) => symbol,
    (symbol: string) => symbol.toLowerCase().replaceAll("/", " ").replaceAll("đ", "d"),
    (symbol: string) => symbol.replaceAll("Đ", "D"),
    (symbol: string) => `nghị quyết số ${symbol}`,
    (symbol: string) => symbol.replace(/^0/, ""),
    (symbol: string) => symbol.replace(/^(\d+)\/(\d{4}).*$/, "NQ$1/$2"),
  ];
  const symbols = [...corpus(10_000)].flatMap(({ kind, symbol }) => (kind === "RESOLUTION" && symbol?.includes("/20") ? [symbol] : []));
  return Array.from({ length: count }, (_, at) => symbols[Math.floor((at * symbols.length) / count)] as string).map(
    (symbol, at) => spellings[at % spellings.length]?.(symbol) ?? symbol,
  );
}

const twoOf = (list: readonly string[]) => list.map((word, at) => `${word} ${communes[at % communes.length]}`);

/** Queries of each type over the words of the corpus, with and without marks, to be asked in turn. */
export const corpusQueries: Readonly<Record<QueryType, readonly string[]>> = {
  rare: rareWords,
  common: [
    ...["ngân sách", "đất đai", "rừng", "đường", "học sinh", "giám sát", "cử tri", "kiến nghị", "nghị quyết", "kế hoạch", "nước sạch", "môi trường"],
    ...["ngan sach", "dat dai", "rung", "giam sat", "cu tri", "kien nghi", "nghi quyet", "dau tu cong", "giao vien", "can bo", "bao cao", "tham tra"],
  ],
  twoCommon: [
    ...twoOf([
      "đầu tư công",
      "đất đai",
      "bảo vệ rừng",
      "đường giao thông",
      "bán trú",
      "trạm y tế",
      "kiến nghị",
      "giám sát",
      "ngân sách",
      "nước sạch",
      "rác thải",
    ]),
    ...[
      "giám sát ngân sách",
      "cử tri đất đai",
      "nghị quyết rừng",
      "kế hoạch vốn",
      "thẩm tra dự toán",
      "giam sat dat dai",
      "cu tri kien nghi",
      "bao cao ngan sach",
    ],
    ...["nghi quyet hoc phi", "du an dau tu", "rung phong ho khoan", "chat van giai ngan"],
  ],
  symbol: symbolsOf(24),
  phrase: [
    ...[
      '"kế hoạch đầu tư công"',
      '"bảo vệ và phát triển rừng"',
      '"chi trả dịch vụ môi trường rừng"',
      '"thu hồi đất thực hiện dự án"',
      '"đường giao thông nông thôn"',
    ],
    ...['"hỗ trợ học sinh bán trú"', '"khám bệnh, chữa bệnh bảo hiểm y tế"', '"công trình nước sạch nông thôn"', '"giải quyết kiến nghị của cử tri"'],
    ...[
      '"phân bổ vốn dự phòng"',
      '"người dân mong chính quyền nói rõ"',
      '"đi lại nhiều lần"',
      '"tại nhà văn hóa thôn, bản"',
      '"nguồn hợp pháp khác"',
      '"xếp thứ"',
    ],
    ...['"ke hoach dau tu cong"', '"quan ly dat dai"', '"duong giao thong nong thon"', '"giai quyet kien nghi cua cu tri"', '"ban giao duoc"', '"tong muc"'],
    ...['"xã khu vực III"', '"tổ tuần rừng thiếu dụng cụ"', '"đường vào bản lầy lội"'],
  ],
  misspelt: [
    ...[
      "ngân sáck",
      "đất đaii",
      "kiếm nghhị",
      "giámm sát",
      "cử trri",
      "nghị quyếtt",
      "kế hoạck",
      "mooi trường",
      "thẩm ttra",
      "đầu tuw công",
      "họcc sinh bán trú",
    ],
    ...[
      "ngan sachh",
      "dat daj",
      "kien nghj",
      "giaam sat",
      "nghi quyeet",
      "ke hoahc",
      "nuoc sacgh",
      "truowng hoc",
      "giair ngan",
      "chaat van",
      "duowng giao thong",
    ],
  ],
  none: [
    ...[
      "kubernetes",
      "photovoltaic Mường Hà",
      "ngân sách cryptocurrency",
      "stratosphere",
      "xylophone",
      "nghị quyết quidditch",
      "khủng long bạo chúa",
      "chim cánh cụt",
    ],
    ...["tàu vũ trụ", "sao chổi", "giá vàng SJC", "vé máy bay", "quần vợt", "sầu riêng", "thằn lằn", "voi ma mút", "bạch tuộc", "hươu cao cổ", "sa mạc"],
    ...['"rừng ngân sách cử tri"', '"đất đai nghị quyết đường"', '"sach nuoc thon nong"', "999/2031/NQ-HĐND", "77/1986/NQ-HĐND"],
  ],
};
