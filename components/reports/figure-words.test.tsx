import { getSchema } from "@tiptap/core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OthersNote } from "@/components/editor/openings-note";
import { FigureWords } from "./figure-words";
import { sectionExtensions } from "./section-nodes";

const figures = (value: number) => [{ indicator: "nghi-quyet", unit: "nghị quyết" as const, value, breakdowns: [] }];
const token = { indicator: "nghi-quyet", form: "words" as const };

test("số liệu chốt lại khi phần đang mở: chữ của con số theo số mới, ai đang hiện thì được báo, đã thôi thì không", () => {
  const first = figures(97);
  const words = new FigureWords(first);
  const schema = getSchema(sectionExtensions({ figures: words, chart: (key) => key }));
  const drawn = () => {
    const node = schema.nodes.figure?.create(token);
    return node?.type.spec.toDOM?.(node);
  };
  const told: string[] = [];
  const leave = words.subscribe(() => told.push(words.wordsOf(token)));
  words.follow(first);
  expect([told, drawn()]).toEqual([[], expect.arrayContaining(["97 nghị quyết"])]);
  words.follow(figures(98));
  leave();
  words.follow(figures(99));
  expect([told, drawn()]).toEqual([["98 nghị quyết"], expect.arrayContaining(["99 nghị quyết"])]);
});

test("nói ai đang mở: người khác, cửa sổ khác của chính mình, không có ai thì không nói gì", () => {
  const others = [
    { name: "Trần Thu Hà", own: false, since: "9 giờ 14", sections: [] },
    { name: "Nguyễn Vân", own: true, since: "9 giờ 20", sections: [] },
  ];
  const html = renderToStaticMarkup(<OthersNote others={others} what="báo cáo" />);
  expect(html).toContain("Trần Thu Hà cũng đang mở báo cáo này để viết, từ 9 giờ 14.");
  expect(html).toContain("Báo cáo này còn mở ở một cửa sổ khác của anh, chị từ 9 giờ 20.");
  expect(renderToStaticMarkup(<OthersNote others={[]} what="bài" />)).toBe('<div role="status"></div>');
});
