import { describe, expect, test } from "vitest";
import { dayWithoutYear, findEventDay, writeDay } from "./event-date";

const written = (lead: string) => {
  const found = findEventDay(lead);
  return found && { day: writeDay(found.day), from: found.from, leading: found.leading, several: found.several };
};

describe("ngày diễn ra ở đoạn mở đầu", () => {
  test.each([
    ["Ngày 05/01/2021, Đảng ủy tổ chức Hội nghị", "05/01/2021", "Ngày 05/01/2021"],
    ["Sáng 29/6/2021, Thường trực HĐND tỉnh họp", "29/06/2021", "Sáng 29/6/2021"],
    ["Chiều ngày 7-12-2020 tại hội trường", "07/12/2020", "Chiều ngày 7-12-2020"],
    ["Ngày 05 tháng 01 năm 2021, Văn phòng", "05/01/2021", "Ngày 05 tháng 01 năm 2021"],
  ])("%s", (lead, day, from) => {
    expect(written(lead)).toEqual({ day, from, leading: true, several: false });
  });

  test.each(["Trong hai ngày 05 và 06/01/2021, HĐND tỉnh họp", "Từ ngày 05 đến ngày 06/01/2021, HĐND tỉnh họp", "Ngày 05-06/01/2021, HĐND tỉnh họp"])(
    "nhiều ngày thì lấy ngày đầu và nói ra: %s",
    (lead) => {
      expect(written(lead)).toMatchObject({ day: "05/01/2021", several: true });
    },
  );

  test("khoảng ngày vắt qua hai tháng", () => {
    expect(written("Từ ngày 30/11 đến 02/12/2020, HĐND tỉnh họp")).toMatchObject({ day: "30/11/2020", several: true });
  });

  test("ngày giữa câu có thể là ngày của một văn bản", () => {
    expect(written("Thực hiện Kế hoạch số 12/KH-HĐND ngày 01/12/2020, Ban Pháp chế giám sát")).toMatchObject({ day: "01/12/2020", leading: false });
  });

  test("ngày không có trong lịch thì không phải là ngày", () => {
    expect(written("Ngày 31/02/2021, Văn phòng họp")).toBeNull();
  });

  test("thiếu năm thì không tự đoán", () => {
    expect(written("Ngày 05/01, Văn phòng họp")).toBeNull();
    expect(dayWithoutYear("Ngày 05/01, Văn phòng họp")).toBe("Ngày 05/01");
    expect(dayWithoutYear("Ngày 05/01/2021, Văn phòng họp")).toBeNull();
  });
});
