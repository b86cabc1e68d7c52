/** What somebody types, and where they should land. */
export interface SearchQuery {
  query: string;
  /** Public addresses in the demo; each is a right first result. A star stands for what the day of seeding decides, or for every record of a series. */
  expected: readonly string[];
  /** What the query tries. */
  why: string;
}

/** A series of addresses that begin alike: articles are named by the beginning of their slug, so that a query fits on a line. */
const news = (beginning: string) => `/tin-tuc/${beginning}*`;

const plan2021 = "/nghi-quyet/2020/45-nq-hdnd";
const every45 = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `/nghi-quyet/${year}/45-nq-hdnd`);
const forest2017 = "/nghi-quyet/2017/12-2017-nq-hdnd";
const forest2020 = "/nghi-quyet/2020/24-2020-nq-hdnd";
const forest2023 = "/nghi-quyet/2023/10-2023-nq-hdnd";
const lakeFee = [
  "/van-ban/du-thao-muc-thu-phi-tham-quan-ho-pa-hu-2022",
  "/van-ban/to-trinh-35-ttr-ubnd-2022-*",
  "/van-ban/bao-cao-tham-tra-05-bc-hdnd-2022-ban-van-hoa-xa-hoi-*",
];

const symbols: SearchQuery[] = [
  { query: "45/NQ-HĐND", expected: every45, why: "a symbol that every year gives again" },
  { query: "45 nq hdnd", expected: every45, why: "the same with spaces, without marks" },
  { query: "NQ45/2020", expected: [plan2021], why: "kind, number and year as people say them" },
  { query: "nq 45 2020", expected: [plan2021], why: "the same with spaces" },
  { query: "Nghị quyết số 45/NQ-HĐND ngày 09/12/2020", expected: [plan2021], why: "cited in full, with the day of adoption" },
  { query: "24/2020/NQ-HĐND", expected: [forest2020], why: "a symbol with its year; others cite it" },
  { query: "nghị quyết 24/2020", expected: [forest2020], why: "number and year only: the one whose symbol says so, not 24/NQ-HĐND of 2020" },
  { query: "24-2020 nqhdnd", expected: [forest2020], why: "typed from an address" },
  { query: "NGHỊ QUYẾT SỐ 24/NQ-HDND NĂM 2021", expected: ["/nghi-quyet/2021/24-nq-hdnd"], why: "capitals, D for Đ, the year behind" },
  { query: "5/2018/NQ-HĐND", expected: ["/nghi-quyet/2018/05-2018-nq-hdnd"], why: "no leading zero; later ones cite it in their titles" },
  { query: "12/2017/NQ-HDND", expected: [forest2017], why: "D for Đ; later ones cite it in their titles" },
  { query: "07/2021/nq hđnd", expected: ["/nghi-quyet/2021/07-2021-nq-hdnd"], why: "space for the hyphen" },
  { query: "09/2022/NQ – HĐND", expected: ["/nghi-quyet/2022/09-2022-nq-hdnd"], why: "an en dash between spaces, as Word makes it" },
  { query: "10/2023/NQ-HĐND", expected: [forest2023], why: "the resolution, not the letter that corrects it" },
  { query: "15/TTr-UBND 2021", expected: ["/van-ban/to-trinh-15-ttr-ubnd-2021-ubnd-tinh"], why: "a proposal by symbol and year" },
  { query: "39/BC-HĐND năm 2020", expected: ["/van-ban/bao-cao-tham-tra-39-bc-hdnd-2020-*"], why: "a report by symbol and year" },
  { query: "02 qd tt hdnd 2021", expected: ["/van-ban/quyet-dinh-02-qd-tt-hdnd-2021-*"], why: "a decision of the standing committee, dots and marks left out" },
  { query: "01/VBHN-HĐND", expected: ["/van-ban/van-ban-hop-nhat-01-2021"], why: "a consolidated text" },
  { query: "57/TT.HĐND", expected: ["/van-ban/cong-van-dinh-chinh-nghi-quyet-10-2023"], why: "a letter's symbol" },
];

const resolutions: SearchQuery[] = [
  { query: "kế hoạch đầu tư công 2021", expected: [plan2021], why: "the adopted text stands before its draft, proposal and report" },
  { query: "ke hoach dau tu cong nam 2021", expected: [plan2021], why: "the same without marks" },
  { query: "chương trình giám sát HĐND năm 2021", expected: ["/nghi-quyet/2020/31-nq-hdnd"], why: "abbreviation for words written out" },
  { query: "giao bien che cong chuc 2021", expected: ["/nghi-quyet/2020/33-nq-hdnd"], why: "subject and year without marks" },
  { query: "học phí năm học 2020-2021", expected: ["/nghi-quyet/2020/14-2020-nq-hdnd"], why: "a hyphen for an en dash" },
  { query: "quyết toán ngân sách 2019", expected: ["/nghi-quyet/2020/11-nq-hdnd"], why: "four common words, one year" },
  { query: "hợp nhất Văn phòng ĐBQH và HĐND", expected: ["/nghi-quyet/2021/24-nq-hdnd"], why: "two abbreviations" },
  { query: "tổ chức lại cơ quan chuyên môn UBND tỉnh", expected: ["/nghi-quyet/2025/06-nq-hdnd"], why: "UBND for Ủy ban nhân dân" },
  { query: "thôi làm nhiệm vụ đại biểu khóa 15", expected: ["/nghi-quyet/2023/31-nq-hdnd"], why: "15 for XV" },
  { query: "bầu chủ tịch HĐND khóa XVI", expected: ["/nghi-quyet/2026/07-nq-hdnd"], why: "the same act in three terms" },
  { query: "quy hoạch 3 loại rừng", expected: ["/nghi-quyet/2016/08-2016-nq-hdnd"], why: "a digit for a number word" },
  { query: "rừng đặc dụng", expected: ["/nghi-quyet/2016/08-2016-nq-hdnd"], why: "only in the heading of an article" },
  { query: "chính sách bảo vệ và phát triển rừng 2023-2028", expected: [forest2023], why: "the policy of a period" },
  { query: "bao ve rung", expected: [forest2017, forest2020, forest2023, news("450-000-dong")], why: "a subject: a policy or the story about it" },
  { query: "dịch vụ môi trường rừng từ năm 2026", expected: ["/nghi-quyet/2025/07-2025-nq-hdnd"], why: "one of a series that differs by year" },
  { query: "cứng hoá đường thôn bản 2018–2025", expected: ["/nghi-quyet/2018/05-2018-nq-hdnd"], why: "the older place of the tone" },
  { query: "giá dịch vụ bến đò", expected: ["/nghi-quyet/2022/09-2022-nq-hdnd"], why: "a comma stands in the title" },
  { query: "bảo tồn tiếng nói chữ viết dân tộc", expected: ["/nghi-quyet/2020/16-2020-nq-hdnd"], why: "words out of a longer title" },
  { query: "tro giup xa hoi 2026", expected: ["/nghi-quyet/2025/12-2025-nq-hdnd"], why: "one of a yearly series" },
  { query: "xóa nhà tạm Nà Đon", expected: ["/nghi-quyet/2020/28-nq-hdnd"], why: "subject and place" },
  { query: "hoà giải cơ sở 2021–2023", expected: ["/nghi-quyet/2020/23-2020-nq-hdnd"], why: "the older place of the tone, a period" },
  { query: "hỗ trợ 15 kg gạo", expected: [forest2020], why: "words inside a clause" },
  { query: "danh sách hộ nhận khoán niêm yết 15 ngày", expected: [forest2020], why: "a question about the text" },
];

const sessions: SearchQuery[] = [
  { query: "kỳ họp thứ 18", expected: ["/ky-hop/khoa-14-ky-hop-thu-18", "/ky-hop/khoa-15-ky-hop-thu-18"], why: "the session, not what was laid before it" },
  { query: "kỳ họp thứ 18 khóa XIV", expected: ["/ky-hop/khoa-14-ky-hop-thu-18"], why: "the term decides" },
  { query: "kì họp thứ 19", expected: ["/ky-hop/khoa-14-ky-hop-thu-19"], why: "i for y" },
  { query: "ky hop thuong le cuoi nam 2020", expected: ["/ky-hop/khoa-14-ky-hop-thu-18"], why: "kind and year without marks" },
  { query: "kỳ họp giữa năm 2023", expected: ["/ky-hop/khoa-15-ky-hop-thu-10"], why: "kind and year" },
  { query: "kỳ họp bất thường năm 2020", expected: ["/ky-hop/khoa-14-ky-hop-thu-12", "/ky-hop/khoa-14-ky-hop-thu-13"], why: "the year is only in the day" },
  {
    query: "ky hop khong thuong le 2020",
    expected: [12, 13, 14, 16, 17].map((number) => `/ky-hop/khoa-14-ky-hop-thu-${number}`),
    why: "what newer law calls thematic and extraordinary sessions",
  },
  { query: "kỳ họp thứ nhất khóa XVI", expected: ["/ky-hop/khoa-16-ky-hop-thu-1"], why: "one of four first sessions" },
  {
    query: "họp trực tuyến 9 điểm cầu",
    expected: ["/ky-hop/khoa-14-ky-hop-thu-13", news("hoi-nghi-tong-ket-cong-tac-nam-2020")],
    why: "from the note of a session",
  },
  { query: "kỳ họp tổng kết nhiệm kỳ 2016-2021", expected: ["/ky-hop/khoa-14-ky-hop-thu-20"], why: "the years of a term" },
];

const documents: SearchQuery[] = [
  { query: "dự thảo phí tham quan hồ Pa Hu", expected: lakeFee.slice(0, 1), why: "the kind is named: the draft" },
  { query: "phi tham quan ho pa hu", expected: lakeFee, why: "voted down: there are only papers" },
  { query: "đính chính nghị quyết 10/2023", expected: ["/van-ban/cong-van-dinh-chinh-nghi-quyet-10-2023"], why: "the letter, not what it corrects" },
  { query: "van ban hop nhat chinh sach bao ve rung", expected: ["/van-ban/van-ban-hop-nhat-01-2021"], why: "the kind is named" },
  { query: "kết luận phiên họp thường trực tháng 5/2021", expected: ["/van-ban/ket-luan-05-kl-tt-hdnd-2021-*"], why: "one of a hundred that differ by month" },
  {
    query: "phiên họp thường trực tháng 5/2021",
    expected: ["/lich/phien-hop-*-thang-5-2021-*", "/van-ban/ket-luan-05-kl-tt-hdnd-2021-*"],
    why: "the meeting or what it concluded",
  },
  { query: "giấy triệu tập kỳ họp thứ 19", expected: ["/van-ban/giay-trieu-tap-08-gtt-tt-hdnd-2020-*"], why: "the call, not the session" },
  { query: "giấy mời kỳ họp bất thường tháng 3/2020", expected: ["/van-ban/giay-moi-01-gm-tt-hdnd-2020-*"], why: "kind, kind of session, month of it" },
  {
    query: "báo cáo thẩm tra giá dịch vụ bến đò",
    expected: ["/van-ban/bao-cao-tham-tra-10-bc-hdnd-2022-ban-kinh-te-ngan-sach-*"],
    why: "the report, not the resolution",
  },
  { query: "tờ trình hợp nhất Văn phòng ĐBQH và HĐND", expected: ["/van-ban/to-trinh-15-ttr-ubnd-2021-ubnd-tinh"], why: "the proposal, not the resolution" },
  {
    query: "đoàn giám sát đất công ty lâm nghiệp 8/2021",
    expected: ["/van-ban/quyet-dinh-02-qd-tt-hdnd-2021-*"],
    why: "a subject that comes back, and a month",
  },
  { query: "thong bao tiep cong dan thang 12/2024", expected: ["/van-ban/thong-bao-06-tb-tt-hdnd-2024-*"], why: "one of forty notices" },
];

const questions: SearchQuery[] = [
  { query: "chat van ve rung", expected: ["/chat-van/gao-ho-tro-bao-ve-rung-ve-cham-*"], why: "the kind is named, the subject is one word" },
  { query: "gạo hỗ trợ hộ bảo vệ rừng về chậm", expected: ["/chat-van/gao-ho-tro-bao-ve-rung-ve-cham-*"], why: "asked at many sessions in the same words" },
  { query: "đường Khe Dầu sạt ai nghiệm thu", expected: ["/chat-van/duong-vao-ban-hong-sau-mua-lu-2020-10-05"], why: "words of one question" },
  { query: "tram y te na don khong co bac si", expected: ["/chat-van/bac-si-o-tram-y-te-xa-2019-09-17"], why: "without marks" },
  { query: "12 kiến nghị đất đai Nậm Sơn", expected: ["/chat-van/kien-nghi-ve-dat-dai-qua-han-2020-08-20"], why: "a number out of the question" },
  { query: "Pa Hu thiếu phòng ở học sinh bán trú", expected: ["/chat-van/nha-ban-tru-cho-hoc-sinh-vung-cao-giua-hai-ky-hop-1"], why: "another order of words" },
  { query: "vốn đầu tư công giải ngân chậm quý ba", expected: ["/chat-van/giai-ngan-von-dau-tu-cong-*"], why: "words of a question asked often" },
  { query: "Hồ Thị Diệu Linh", expected: ["/chat-van/bac-si-o-tram-y-te-xa-*"], why: "a director who answers and has no page" },
  { query: "giám đốc Sở Y tế trả lời chất vấn", expected: ["/chat-van/bac-si-o-tram-y-te-xa-*"], why: "by office" },
];

const people: SearchQuery[] = [
  { query: "Giàng A Páo", expected: ["/dai-bieu/giang-a-pao"], why: "the person before the many articles that name him" },
  { query: "giang a pao", expected: ["/dai-bieu/giang-a-pao"], why: "without marks" },
  { query: "hoang thi minh hanh", expected: ["/dai-bieu/hoang-thi-minh-hanh"], why: "the most mentioned of all" },
  { query: "Hạnh Hoàng Thị Minh", expected: ["/dai-bieu/hoang-thi-minh-hanh"], why: "given name first, as in foreign lists" },
  { query: "nguyen quoc truong", expected: ["/dai-bieu/nguyen-quoc-truong"], why: "six others are called Xuân Trường" },
  { query: "ông Lò Văn Thiện", expected: ["/dai-bieu/lo-van-thien"], why: "a word of courtesy" },
  { query: "đại biểu Quàng Thị Hương", expected: ["/dai-bieu/quang-thi-huong"], why: "somebody in the news has the same name" },
  { query: "Đặng Thu Hương".normalize("NFD"), expected: ["/dai-bieu/dang-thu-huong"], why: "decomposed letters, pasted from a Mac" },
  { query: "BUI ANH TUAN", expected: ["/dai-bieu/bui-anh-tuan"], why: "capitals" },
  { query: "Chủ tịch HĐND tỉnh", expected: ["/dai-bieu/hoang-thi-minh-hanh", "/co-cau/hdnd-tinh-lac-giang"], why: "by office, abbreviated" },
  { query: "trưởng ban dân tộc", expected: ["/dai-bieu/giang-a-pao", "/co-cau/ban-dan-toc"], why: "by office" },
  { query: "Vũ Hồng Xơn", expected: ["/dai-bieu/vu-hong-son"], why: "x for s, by ear" },
  { query: "bùi anh tuấm", expected: ["/dai-bieu/bui-anh-tuan"], why: "one letter wrong" },
  { query: "hoang thi min hanh", expected: ["/dai-bieu/hoang-thi-minh-hanh"], why: "one letter left out" },
];

const bodies: SearchQuery[] = [
  { query: "Ban KT-NS", expected: ["/co-cau/ban-kinh-te-ngan-sach"], why: "abbreviation; the one of today, not of before the merger" },
  { query: "ban kinh te ngan sach", expected: ["/co-cau/ban-kinh-te-ngan-sach"], why: "the body before the article whose title begins with it" },
  { query: "Ban Văn hoá - Xã hội", expected: ["/co-cau/ban-van-hoa-xa-hoi"], why: "the older place of the tone, a hyphen" },
  { query: "ban vhxh", expected: ["/co-cau/ban-van-hoa-xa-hoi"], why: "abbreviation written together" },
  { query: "Ban Pháp chế", expected: ["/co-cau/ban-phap-che"], why: "many articles and meetings begin with it" },
  { query: "Đoàn ĐBQH tỉnh", expected: ["/co-cau/doan-dbqh-tinh"], why: "abbreviation; the delegation, not its office" },
  { query: "thuong truc hdnd tinh", expected: ["/co-cau/thuong-truc-hdnd-tinh"], why: "the most common issuer" },
  { query: "tổ đại biểu số 3", expected: ["/co-cau/to-dai-bieu-so-3"], why: "a number decides" },
  { query: "tổ đại biểu Nậm Sơn", expected: ["/co-cau/to-dai-bieu-so-4"], why: "by place" },
  { query: "phong dan nguyen", expected: ["/co-cau/phong-dan-nguyen"], why: "a department" },
  { query: "Văn phòng Đoàn ĐBQH và HĐND tỉnh", expected: ["/co-cau/van-phong-doan-dbqh-va-hdnd-tinh"], why: "two abbreviations in one name" },
  { query: "HĐND tỉnh Lạc Giang", expected: ["/co-cau/hdnd-tinh-lac-giang", "/gioi-thieu"], why: "the council itself" },
];

const pages: SearchQuery[] = [
  { query: "liên hệ", expected: ["/lien-he"], why: "a page of one word" },
  { query: "gioi thieu", expected: ["/gioi-thieu"], why: "a page, without marks" },
  { query: "sơ đồ trang", expected: ["/so-do-trang"], why: "a page" },
  {
    query: "số điện thoại văn phòng HĐND tỉnh",
    expected: ["/lien-he", "/co-cau/van-phong-doan-dbqh-va-hdnd-tinh"],
    why: "what people want to know, not what is written",
  },
  { query: "accessibility", expected: ["/en/accessibility"], why: "English" },
  { query: "functions and powers", expected: ["/en/functions"], why: "English" },
];

const articles: SearchQuery[] = [
  {
    query: "hội nghị tổng kết năm 2020",
    expected: [news("hoi-nghi-tong-ket-cong-tac-nam-2020"), "/lich/hoi-nghi-tong-ket-cong-tac-nam-2020-*"],
    why: "words of a title",
  },
  { query: "97 nghị quyết năm 2020", expected: [news("hoi-nghi-tong-ket-cong-tac-nam-2020")], why: "a figure inside the text" },
  { query: "TXCT chợ Tân Giang", expected: [news("tieu-thuong-cho-tan-giang")], why: "TXCT is written out in the text only" },
  { query: "mai cho dot", expected: [news("tieu-thuong-cho-tan-giang")], why: "three short words without marks" },
  { query: "Nguyễn Thị Lụa", expected: [news("tieu-thuong-cho-tan-giang")], why: "a citizen named in a text" },
  { query: "trạm y tế hết thuốc huyết áp", expected: [news("tram-y-te-yen-khe")], why: "words of the text" },
  { query: "nuoc sach nong thon ngung chay", expected: [news("26-tren-58-cong-trinh")], why: "without marks" },
  { query: "cầu Sông Lạc", expected: [news("giam-sat-tien-do-cau-song-lac")], why: "not every question (câu) or part of a river" },
  { query: "cau song lac cham tien do", expected: [news("giam-sat-tien-do-cau-song-lac")], why: "what the text says in other words" },
  { query: "hồ Sông Vân", expected: [news("ban-van-hoa-xa-hoi-khao-sat-ho-song-van")], why: "a place" },
  { query: "lò đốt rác", expected: [news("phien-giai-trinh-ve-rac-thai")], why: "three syllables that are common alone" },
  { query: "lấy ý kiến dự thảo giáo viên mầm non", expected: [news("lay-y-kien-du-thao")], why: "what a citizen is asked about" },
  { query: "Sở GD&ĐT giải trình thiếu giáo viên", expected: [news("giai-trinh-ve-thieu-680")], why: "an abbreviation with a sign in it" },
  { query: "mien hoc phi xa dac biet kho khan", expected: [news("mien-hoc-phi")], why: "without marks" },
  { query: "hồ sơ đất đai quá hạn", expected: [news("1-870-ho-so-dat-dai")], why: "questions speak of overdue petitions" },
  { query: "tăng tiền ăn bán trú", expected: [news("tang-tien-an-ban-tru")], why: "the story of a resolution" },
  { query: "đường dây nóng", expected: [news("duong-day-nong")], why: "đường is otherwise a road" },
  { query: "so hoa ho so ky hop", expected: [news("so-hoa-ho-so-ky-hop")], why: "without marks" },
  { query: "áo phao bến đò", expected: [news("ben-do-song-lac")], why: "subject words" },
  { query: "mất nước 26 ngày", expected: [news("chat-van-cuoi-nam-")], why: "another order of words" },
  { query: "lay phieu tin nhiem", expected: [news("ky-hop-cuoi-nam-")], why: "without marks" },
  { query: "nữ đại biểu", expected: [news("toa-dam-nu-dai-bieu")], why: "đại biểu is everywhere" },
  { query: "trồng chè Yên Khê", expected: [news("mot-nam-ho-tro-trong-che")], why: "subject and place" },
  { query: "na pan du lich", expected: [news("ban-na-pan-lam-du-lich")], why: "place and subject, without marks" },
  { query: "tổ tuần rừng Khe Chè", expected: [news("450-000-dong")], why: "words of the text" },
  { query: "cô đỡ bản Háng Tâu", expected: [news("co-do-thon-ban")], why: "the article, not the resolutions on cô đỡ" },
  { query: "lịch tiếp công dân", expected: [news("lich-tiep-cong-dan-")], why: "what people look up, above forty notices" },
  { query: "lich tiep xuc cu tri", expected: ["/lich/tiep-xuc-cu-tri-chuyen-de-*", news("tiep-xuc-cu-tri-truoc-ky-hop")], why: "a kind of event" },
  { query: "xe điện trạm sạc", expected: [news("tiep-xuc-cu-tri-truoc-ky-hop")], why: "one sentence of a text" },
  { query: "Ban KT-NS thẩm tra vốn dự phòng", expected: [news("ban-kinh-te-ngan-sach-tham-tra")], why: "abbreviation in a longer query" },
];

const operators: SearchQuery[] = [
  { query: '"mức khoán bảo vệ rừng phòng hộ"', expected: [forest2017, forest2020], why: "a phrase" },
  { query: '"muc khoan bao ve rung phong ho"', expected: [forest2017, forest2020], why: "a phrase without marks" },
  { query: "“không bắt buộc”", expected: [news("mien-hoc-phi")], why: "a phrase in curly quotes" },
  { query: '"sắp làm" Hua Pe', expected: [news("cu-tri-hua-pe")], why: "a phrase and words" },
  { query: '"khối lượng hoàn thành 71%"', expected: [news("giam-sat-tien-do-cau-song-lac")], why: "a phrase that ends with a sign" },
  { query: '"rừng cộng đồng"', expected: [news("giam-sat-giao-rung")], why: "others have the words apart" },
  { query: "kỳ họp thứ 18 -2020", expected: ["/ky-hop/khoa-15-ky-hop-thu-18"], why: "a year excluded" },
  { query: 'phí tham quan hồ -"Pa Hu"', expected: [news("ban-van-hoa-xa-hoi-khao-sat-ho-song-van")], why: "a phrase excluded" },
  { query: "hội nghị tổng kết -2020", expected: [news("hoi-nghi-tong-ket-cong-tac-nam-*-cua-van-phong")], why: "the article that has a namesake" },
  { query: 'tiền ăn bán trú -"giám sát"', expected: [news("tang-tien-an-ban-tru")], why: "the other one is about supervision" },
];

const mistakes: SearchQuery[] = [
  { query: "nghi quyet bao ve rugn", expected: [forest2017, forest2020, forest2023], why: "two letters changed places" },
  { query: "chính sách bảo vệ và phát triễn rừng", expected: [forest2017, forest2020, forest2023], why: "ngã for hỏi" },
  { query: "tiếp xúc cử chi Hua Pe", expected: [news("cu-tri-hua-pe")], why: "ch for tr" },
  { query: "nước xạch nông thôn ngừng chạy", expected: [news("26-tren-58-cong-trinh")], why: "x for s" },
  { query: "cầu sôg lạc", expected: [news("giam-sat-tien-do-cau-song-lac")], why: "one letter left out" },
  { query: "hợp nhất văn phòg đoàn đại biểu quốc hội", expected: ["/nghi-quyet/2021/24-nq-hdnd"], why: "one letter left out" },
  { query: "lò dốt rác", expected: [news("phien-giai-trinh-ve-rac-thai")], why: "d for đ, the other marks right" },
  { query: "tram y te yen khee", expected: [news("tram-y-te-yen-khe")], why: "a letter doubled in a name" },
  { query: "kế hoạc đầu tư công năm 2021", expected: [plan2021], why: "one letter left out" },
];

/**
 * What citizens, journalists and staff type, with what each of them hopes to see first; written from the demo and from how people look
 * for things, before there was a ranking. The tests say that every address is there; the bench says how far up it comes.
 */
export const searchQueries: readonly SearchQuery[] = [
  ...symbols,
  ...resolutions,
  ...sessions,
  ...documents,
  ...questions,
  ...people,
  ...bodies,
  ...pages,
  ...articles,
  ...operators,
  ...mistakes,
];

/** One over the place of the first right result among those found, counted from one; 0 where there is none. */
export function reciprocalRank({ expected }: Pick<SearchQuery, "expected">, found: readonly string[]): number {
  const right = new RegExp(`^(?:${expected.map((address) => address.replaceAll("*", "[^/]*")).join("|")})$`);
  return 1 / (found.findIndex((address) => right.test(address)) + 1 || Number.POSITIVE_INFINITY);
}
