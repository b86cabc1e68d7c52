import { expect, test } from "vitest";
import { hasWritingForm, withoutFrameworkScripts } from "./strip";

test("chỉ giữ JSON-LD và mã nhỏ dưới /js/", () => {
  const kept = '<script type="application/ld+json">{"a":"<\\/b>"}</script><script src="/js/page.js" defer></script>';
  const dropped = [
    '<script src="/_next/static/a.js" async=""></script>',
    "<script>self.__next_f.push([1,'</p>'])</script>",
    '<script id="_R_">(globalThis["TURBOPACK"]||[]).push({"a":1})</script>',
    '<script nomodule src="https://khac.example/js/page.js"></script>',
    '<script src="//khac.example/js/a.js"></script>',
    '<script type="module">import "/js/a.js"</script>',
    '<script data-a="x>y" src="/_next/a.js"></script>',
    '<SCRIPT SRC="/_next/A.js"></SCRIPT >',
  ].join("");
  expect(withoutFrameworkScripts(`<p>a</p>${dropped}${kept}<p>b</p>`)).toBe(`<p>a</p>${kept}<p>b</p>`);
});

test("gỡ lệnh tải trước mã, giữ phông, kiểu dáng và các liên kết khác", () => {
  const kept =
    '<link rel="preload" as="font" href="/fonts/a.woff2"/><link rel="stylesheet" href="/_next/a.css"/><link rel="canonical" href="https://a.example/"/>';
  const dropped =
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link href="/_next/b.js" rel="modulepreload"/><link as="script" rel="prefetch" href="/c.js"/>';
  expect(withoutFrameworkScripts(dropped + kept)).toBe(kept);
});

test("chữ nói về mã không bị đụng tới", () => {
  const text = "<p>Thẻ &lt;script&gt; và &lt;link&gt;</p><code>script</code>";
  expect(withoutFrameworkScripts(text)).toBe(text);
});

test("nhận ra biểu mẫu gửi đi, trừ biểu mẫu tùy chọn hiển thị và biểu mẫu tìm", () => {
  const except = "/tuy-chon-hien-thi";
  expect(hasWritingForm('<form action="/tim-kiem"><form method="get"><form method="post" action="/tuy-chon-hien-thi">', except)).toBe(false);
  expect(hasWritingForm('<form action="/gui" method="POST">', except)).toBe(true);
  expect(hasWritingForm('<form method="post">', except)).toBe(true);
});
