import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf } from "./cache-key";

const keyOf = (path: string, query: string) => addressOf(path, query).key;

test("tham số không khai báo bị bỏ", () => {
  expect(keyOf("/", "utm_source=x")).toBe("/");
  expect(keyOf("/tin-tuc/mot-bai", "trang=2&fbclid=1")).toBe("/tin-tuc/mot-bai");
  expect(keyOf("/tin-tuc", "q=a&trang=2&_rsc=x")).toBe("/tin-tuc?trang=2");
});

test("tham số khai báo được xếp thứ tự, viết một cách, mặc định bỏ ra", () => {
  expect(keyOf("/tim-kiem", "trang=3&q=+h%E1%BB%99i++ngh%E1%BB%8B+&nam=2025")).toBe("/tim-kiem?nam=2025&q=h%E1%BB%99i+ngh%E1%BB%8B&trang=3");
  expect(keyOf("/tim-kiem", "q=ho%CC%A3%CC%82i")).toBe(keyOf("/tim-kiem", "q=h%E1%BB%99i"));
  expect(keyOf("/tin-tuc", "trang=1")).toBe("/tin-tuc");
  expect(keyOf("/tin-tuc", "nam=")).toBe("/tin-tuc");
});

test("giá trị vô nghĩa coi như không có", () => {
  for (const query of ["trang=0", "trang=-1", "trang=abc", "trang=99999", "trang=02", "nam=20", "nam=3020", "nam=2025x"])
    expect(keyOf("/tin-tuc", query)).toBe("/tin-tuc");
  expect(keyOf("/tim-kiem", "chuyen-muc=../x")).toBe("/tim-kiem");
});

test("một nghị quyết: ngày hỏi viết một cách; ngày không có trên lịch không thành hôm nay", () => {
  const path = "/nghi-quyet/2017/12-2017-nq-hdnd";
  expect(keyOf(path, "hieu-luc-ngay=5%2F1%2F2021&ban=hop-nhat&x=1")).toBe(`${path}?ban=hop-nhat&hieu-luc-ngay=2021-01-05`);
  expect(keyOf(path, "hieu-luc-ngay=31%2F02%2F2021")).toBe(`${path}?hieu-luc-ngay=khong-ro`);
  expect(keyOf(path, "hieu-luc-ngay=khong-ro")).toBe(keyOf(path, "hieu-luc-ngay=hom%20qua"));
  expect(keyOf(path, "hieu-luc-ngay=")).toBe(path);
  expect(keyOf(`${path}/so-sanh`, "ban-a=1&ban-b=2020-12-20&q=x")).toBe(`${path}/so-sanh?ban-a=1&ban-b=2020-12-20`);
});

test("tìm theo từ, lọc và trang quá sâu nằm ở phần nhỏ", () => {
  expect(addressOf("/tin-tuc", "trang=2").small).toBe(false);
  expect(addressOf("/tin-tuc", "trang=51").small).toBe(true);
  expect(addressOf("/tin-tuc", "nam=2025").small).toBe(true);
  expect(addressOf("/tim-kiem", "q=a").small).toBe(true);
  expect(addressOf("/tim-kiem", "").small).toBe(false);
});

test("tham số được lặp: mỗi giá trị một lần, theo thứ tự, không quá hai mươi", () => {
  expect(keyOf("/nghi-quyet", "nam=2020&nam=2019&nam=2020&nam=x&khoa=14")).toBe("/nghi-quyet?khoa=14&nam=2019&nam=2020");
  expect(keyOf("/nghi-quyet", "nam=&q=&hieu-luc-ngay=&trang=1")).toBe("/nghi-quyet");
  expect(keyOf("/nghi-quyet", "hieu-luc-ngay=31/01/2020")).toBe("/nghi-quyet?hieu-luc-ngay=2020-01-31");
  expect(keyOf("/nghi-quyet", "hieu-luc-ngay=2020-02-31")).toBe("/nghi-quyet?hieu-luc-ngay=khong-ro");
  expect(keyOf("/bao-cao/nam-2020/so-lieu/ky-hop", "phan=loai:THEMATIC%2BEXTRAORDINARY&trang=1&x=1")).toBe(
    "/bao-cao/nam-2020/so-lieu/ky-hop?phan=loai%3ATHEMATIC%2BEXTRAORDINARY",
  );
  expect(keyOf("/bao-cao/so-sanh", "voi=nam-2019&ky=nam-2020&la=1")).toBe("/bao-cao/so-sanh?ky=nam-2020&voi=nam-2019");
  expect(keyOf("/van-ban", "den=31/02/2020&tu=1/2/2020&khoa=15&khoa=14&linh-vuc=dat-dai&sap-xep=cu-nhat&to=x")).toBe(
    "/van-ban?den=khong-ro&khoa=14&khoa=15&linh-vuc=dat-dai&sap-xep=cu-nhat&tu=2020-02-01",
  );
  expect(keyOf("/chat-van", "q=+b%E1%BA%BFn++xe&linh-vuc=nha-o&ky-hop=ky-1&khoa=14&co-quan=so-y-te&la=1")).toBe(
    "/chat-van?co-quan=so-y-te&khoa=14&ky-hop=ky-1&linh-vuc=nha-o&q=b%E1%BA%BFn+xe",
  );
  const many = Array.from({ length: 99 }, (_, n) => `nam=${1900 + n}`).join("&");
  expect(keyOf("/nghi-quyet", many).match(/nam=/g)).toHaveLength(20);
});

test("với mọi chuỗi tham số: khóa ngắn, và làm lại lần nữa không đổi", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (query) => {
      for (const page of ["/tim-kiem", "/nghi-quyet"]) {
        const { key, path } = addressOf(page, query);
        expect(key.length).toBeLessThan(2500);
        const again = addressOf(path, key.slice(path.length + 1));
        expect(again.key).toBe(key);
      }
    }),
  );
});

test("theo dõi: mục, câu tìm và mã của thư tới được trang; thứ lạ thì không", () => {
  expect(keyOf("/theo-doi", "muc=45-nq-hdnd&loai=nghi-quyet&nam=2020&email=a%40b.vn")).toBe("/theo-doi?loai=nghi-quyet&muc=45-nq-hdnd&nam=2020");
  expect(keyOf("/theo-doi/rss.xml", "loai=tim-kiem&cau=q%3Dr%25E1%25BB%25ABng&loi=thu")).toBe("/theo-doi/rss.xml?cau=q%3Dr%25E1%25BB%25ABng&loai=tim-kiem");
  expect(keyOf("/theo-doi", `loai=tim-kiem&cau=${"x".repeat(501)}`)).toBe("/theo-doi?loai=tim-kiem");
  expect(keyOf("/theo-doi/dung", "ma=Ab-_9")).toBe("/theo-doi/dung?ma=Ab-_9");
  expect(keyOf("/theo-doi/dung", "ma=%3Cx%3E")).toBe("/theo-doi/dung");
});
