import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/news/body";
import { readPlainText } from "./plain-text";
import { line, plainContent, type SourceBlock, type SourcePicture } from "./source";
import { structureOf } from "./structure";
import { readWebPage } from "./web-page";

const read = (text: string) => structureOf(readPlainText(Buffer.from(text)));
const page = (html: string) => structureOf(readWebPage(Buffer.from(html)));
const lead = "Ngày 05/01/2021, Văn phòng họp.";
const body = "Cuộc họp bàn việc chuẩn bị kỳ họp đầu năm và phân công từng phòng.";
const picture = (name: string): SourceBlock => ({ kind: "picture", picture: { bytes: Buffer.from("x"), name, alt: "" } satisfies SourcePicture });

describe("chữ của tệp", () => {
  const word = fc.stringMatching(/^[a-zđếộăâơư]{1,8}$/);
  const sentence = fc.array(word, { minLength: 3, maxLength: 40 }).map((words) => `${words.join(" ")}.`);

  test("không mất, không đổi, không đảo thứ tự, với mọi bài", () => {
    fc.assert(
      fc.property(word, fc.array(sentence, { minLength: 1, maxLength: 30 }), fc.constantFrom("\n", "\n\n", "\r\n\r\n\r\n"), (title, sentences, gap) => {
        const { standfirst, content, title: read_ } = read([`tiêu đề ${title}`, ...sentences].join(gap));
        const words = [standfirst, plainText({ type: "doc", content })].filter(Boolean).join("\n");
        expect(read_).toBe(`tiêu đề ${title}`);
        expect(words).toBe(sentences.join("\n"));
      }),
    );
  });

  test("“./.” ở cuối được giữ nguyên", () => {
    expect(plainText({ type: "doc", content: read(`Tiêu đề\n\n${lead}\n\n${body}\n\nViệc này xong trước Tết./.`).content })).toMatch(/trước Tết\.\/\.$/);
  });
});

describe("tóm tắt", () => {
  test("đoạn mở đầu ngắn trước ảnh đầu tiên", () => {
    expect(read(`Tiêu đề\n\n${lead}\n\n${body}`).standfirst).toBe(lead);
  });

  test("bài một đoạn không có tóm tắt, đoạn đó là nội dung", () => {
    const { standfirst, content } = read(`Tiêu đề\n\n${body}`);
    expect(standfirst).toBe("");
    expect(content).toHaveLength(1);
  });

  test("đoạn mở đầu dài là nội dung", () => {
    expect(read(`Tiêu đề\n\n${body.repeat(10)}\n\n${body}`).standfirst).toBe("");
  });
});

describe("ảnh và chú thích", () => {
  test("dòng ngắn dưới ảnh là chú thích, người chụp tách riêng", () => {
    const { content } = structureOf({ blocks: [line("Tiêu đề"), line(lead), picture("a.jpg"), line("Một góc chợ Nà Sa (Ảnh: Quốc Khánh)"), line(body)] });
    expect(content[0]).toEqual({ type: "figure", attrs: { fileId: null, caption: "Một góc chợ Nà Sa", credit: "Quốc Khánh", alt: "" } });
    expect(content).toHaveLength(2);
  });

  test("câu trọn dưới ảnh là nội dung, không phải chú thích", () => {
    const { content } = structureOf({ blocks: [line("Tiêu đề"), line(lead), picture("a.jpg"), line(body)] });
    expect(content.map(({ type }) => type)).toEqual(["figure", "paragraph"]);
  });

  test("tên người viết dưới ảnh cuối bài không bị coi là chú thích", () => {
    const { content, bylines } = structureOf({ blocks: [line("Tiêu đề"), line(lead), line(body), picture("a.jpg"), line("Mai Phương - Quốc Khánh")] });
    expect(bylines.map(({ name }) => name)).toEqual(["Mai Phương", "Quốc Khánh"]);
    expect(content.at(-1)).toMatchObject({ type: "figure", attrs: { caption: "" } });
  });

  test("dòng ngắn không giống chú thích thì giữ thành đoạn và hỏi lại", () => {
    const { content, doubted } = read(`Tiêu đề\n\n${lead}\n\nVề công tác giám sát\n\n${body}`);
    expect(content.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
    expect(doubted).toEqual([{ code: "line-unclear", text: "Về công tác giám sát" }]);
  });

  test("gạch đầu dòng không bị hỏi", () => {
    expect(read(`Tiêu đề\n\n${lead}\n\n- Về giám sát\n\n1. Về thẩm tra\n\n${body}`).doubted).toEqual([]);
  });
});

describe("phần của trang web cũ", () => {
  test("danh sách tin khác bị bỏ cùng các dòng sau nó", () => {
    const { content, dropped } = read(`Tiêu đề\n\n${lead}\n\n${body}\n\nCác tin khác:\nMột tin\nHai tin (05/01)`);
    expect(content).toHaveLength(1);
    expect(dropped).toEqual([{ code: "related-list", heading: "Các tin khác:", lines: ["Một tin", "Hai tin (05/01)"] }]);
  });

  test("sau danh sách mà còn đoạn dài thì đoạn đó được giữ", () => {
    const { content, dropped } = read(`Tiêu đề\n\n${lead}\n\n${body}\n\nTin liên quan\n\n${body.repeat(4)}`);
    expect(content).toHaveLength(2);
    expect(dropped).toEqual([{ code: "related-list", heading: "Tin liên quan", lines: [] }]);
  });

  test("nút bấm giữa bài là chữ của bài", () => {
    const { content } = read(`Tiêu đề\n\n${lead}\n\n${[body, body, body, "In", body.repeat(4)].join("\n")}`);
    expect(content).toHaveLength(5);
    expect(read(`Tiêu đề\n\n${lead}\n\n${body}\n\nIn bài viết\n\nLượt xem: 12`).dropped.map(({ code }) => code)).toEqual(["site-line", "site-line"]);
  });

  test("dòng ngày đăng của trang cũ thành ngày đăng đề nghị", () => {
    const { publishDay, title } = read(`Trang chủ > Tin tức\nTiêu đề của bài\nNgày đăng: 06/01/2021 08:00\n\n${lead}\n\n${body}`);
    expect(title).toBe("Tiêu đề của bài");
    expect(publishDay).toEqual({ day: { year: 2021, month: 1, day: 6 }, from: "Ngày đăng: 06/01/2021 08:00" });
  });
});

describe("trang web", () => {
  test("lấy phần bài, bỏ trình đơn, mã và khung nhúng", () => {
    const { title, content } = page(
      `<nav>Trình đơn</nav><h1>Tiêu đề</h1><article><p>${lead}</p><script>x</script><iframe src="//y"></iframe><p>${body}</p><p hidden>ẩn</p></article><footer>Chân trang</footer>`,
    );
    expect(title).toBe("Tiêu đề");
    expect(plainText({ type: "doc", content })).toBe(body);
  });

  test("liên kết nguy hiểm mất địa chỉ, không mất chữ", () => {
    const { content } = page(
      `<h1>Tiêu đề</h1><p>${lead}</p><p>Xem <a href="javascript:alert(1)">tài liệu</a> và <a href="https://a.example/b">nghị quyết</a>.</p>`,
    );
    expect(content[0]).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "Xem tài liệu và " },
        { type: "text", text: "nghị quyết", marks: [{ type: "link", attrs: { href: "https://a.example/b" } }] },
        { type: "text", text: "." },
      ],
    });
  });

  test("hai lần xuống dòng là hai đoạn, một lần vẫn là một đoạn", () => {
    const { content } = page(`<h1>Tiêu đề</h1><p>${lead}</p><div>Câu một.<br>Câu hai.<br><br>Câu ba.</div>`);
    expect(plainText({ type: "doc", content })).toBe("Câu một.\nCâu hai.\nCâu ba.");
    expect(content).toHaveLength(2);
  });

  test("danh sách lồng nhau còn nguyên các mục", () => {
    const { content } = page(`<h1>Tiêu đề</h1><p>${lead}</p><ul><li>Một<ol><li>Một một</li></ol></li><li>Hai</li></ul><p>${body}</p>`);
    expect(plainText({ type: "doc", content })).toBe(`Một\nMột một\nHai\n${body}`);
    expect(content[0]?.type).toBe("bulletList");
  });

  test("ảnh nằm trong tệp được lấy ra", () => {
    const { pictures } = page(`<h1>Tiêu đề</h1><p>${lead}</p><img alt="Hội trường" src="data:image/png;base64,aGVsbG8="><p>${body}</p>`);
    expect([...pictures.values()]).toEqual([{ bytes: Buffer.from("hello"), name: "anh-1.png", alt: "Hội trường" }]);
  });
});

test("các dòng bị ngắt giữa câu được báo là ngờ, không tự nối", () => {
  const source = readPlainText(Buffer.from(`Tiêu đề\n\nMột câu bị\nngắt ra làm\nnhiều dòng\nliền nhau.\n\n${body}`));
  expect(source.doubted).toEqual([{ code: "lines-broken", count: 3 }]);
});

test("đoạn rất dài được cắt thành nhiều nút, chữ không đổi", () => {
  const long = "chữ ".repeat(6000);
  expect(
    plainContent(long)
      .map((node) => (node.type === "text" ? node.text : ""))
      .join(""),
  ).toBe(long);
});
