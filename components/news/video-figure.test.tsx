import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Video } from "@/lib/news/body";
import { VideoFigure } from "./video-figure";

const [film, poster, words] = ["01a", "01b", "01c"];
const video = (attrs: Partial<Video["attrs"]> = {}): Video => ({
  type: "video",
  attrs: { fileId: film, posterId: poster, captionsId: words, caption: "Lễ khai mạc", credit: "Trần Khải", ...attrs },
});
const pictures = {
  [film]: { id: film, width: 1920, height: 1080, alt: "", revision: 1, focus: { x: 0.5, y: 0.5 }, widths: [] },
  [poster]: { id: poster, width: 1600, height: 900, alt: "", revision: 1, focus: { x: 0.5, y: 0.5 }, widths: [320, 960, 1600] },
};

test("video công khai không tải gì trước khi bấm, có ảnh chờ, phụ đề tiếng Việt, chú thích và người quay", () => {
  const html = renderToStaticMarkup(<VideoFigure video={video()} pictures={pictures} />);
  expect(html).toContain(`<video class="vid" controls="" preload="none" src="/tep/${film}/video" poster="/anh/${poster}/960.jpg" width="1920" height="1080"`);
  expect(html).toContain(`<track kind="captions" srcLang="vi" label="Tiếng Việt" src="/tep/${words}/phu-de.vtt"/>`);
  expect(html).toMatch(/<figcaption>Lễ khai mạc <span>Video: Trần Khải<\/span>/);
  expect(html).not.toContain("style=");
});

test("chỗ chưa có video chỉ cán bộ thấy", () => {
  expect(renderToStaticMarkup(<VideoFigure video={video({ fileId: null })} pictures={{}} />)).toBe("");
  expect(renderToStaticMarkup(<VideoFigure video={video({ fileId: null })} pictures={{}} gaps />)).toContain("Chưa có video");
});
